package org.keyledger.report.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.report.AuditReport;
import org.keyledger.report.PersonLine;
import org.keyledger.report.SignInReadiness;
import org.keyledger.templates.Templates;

/// `scp/people.md`: who holds a key and is a person, what stands between each and Identity Center, and the settings for the
/// AWS CLI that take the key's place. Written a person at a time.
final class PeopleNote {

    static final String TEMPLATE = "scp/people.md";

    private static final List<String> SLOTS = List.of("as-of", "instance", "organization", "people", "period", "region",
            "sessions", "start-url");

    private final NoteTemplate template;

    /// @throws org.keyledger.templates.TemplateException when it has a slot that nothing fills
    PeopleNote(Templates templates) {
        this.template = new NoteTemplate(templates.get(TEMPLATE), SLOTS);
    }

    Path write(AuditReport report, Path file) throws IOException {
        SignInReadiness signIn = report.scp().signIn();
        Map<String, String> slots = new HashMap<>();
        slots.put("period", report.heading().period().toString());
        slots.put("organization", Markdown.text(report.heading().organization()));
        slots.put("as-of", report.heading().asOf().toString());
        slots.put("instance", Markdown.text(signIn.sentence()));
        slots.put("start-url", Markdown.code(signIn.startUrl().orElse("START_URL")));
        slots.put("region", Markdown.code(signIn.region().orElse("REGION")));
        slots.put("people", Markdown.text(signIn.people().sentence()));
        slots.put("sessions", sessions(signIn));
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(template.filled(slots));
            signIn.persons().forEach(person -> append(out, person));
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return file;
    }

    private static String sessions(SignInReadiness signIn) {
        StringBuilder lines = new StringBuilder();
        signIn.sessions().forEach(line -> lines.append("- ").append(Markdown.text(line)).append('\n'));
        return lines.toString();
    }

    private static void append(Writer out, PersonLine person) {
        try {
            out.write("\n### " + Markdown.text(person.person()) + ": user " + Markdown.text(person.user())
                    + " of account " + person.accountId()
                    + (person.accountName().isEmpty() ? "" : " " + Markdown.text(person.accountName())) + "\n\n"
                    + Markdown.text(person.state()) + ". " + Markdown.text(person.nextStep())
                    + (person.inUse().equals("Yes") ? "" : " The key is not in use: delete it without waiting.")
                    + "\n\n```ini\n" + person.settings().stripTrailing() + "\n```\n");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
