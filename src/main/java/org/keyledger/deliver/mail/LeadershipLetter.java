package org.keyledger.deliver.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.Shipment;
import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.Manifest;
import org.keyledger.report.PeriodFacts;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

/// The month in short, with the PDF. Where the reports hold a finished mail (`mail/leadership.txt` and `.html`), that is what
/// is sent; else a short text is made from the figures.
final class LeadershipLetter implements Mailing.Writer {

    private static final String TEXT = "mail/leadership.txt";
    private static final String HTML = "mail/leadership.html";
    private static final String SUBJECT = "Subject: ";

    private static final Pattern LANGUAGE = Pattern.compile("<html\\b[^>]*\\slang=\"([A-Za-z-]+)\"");

    private final MailSettings settings;

    LeadershipLetter(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Letter write(Shipment shipment) throws IOException {
        FinishedPeriod period = FinishedPeriod.open(shipment.reports(), shipment.period());
        Optional<Manifest.Entry> html = period.file(HTML);
        Attached attached = Attached.of(period, ".pdf", settings,
                html.isEmpty() ? Words.english() : wordsOf(string(period.read(html.get()))));
        Optional<Manifest.Entry> text = period.file(TEXT);
        if (text.isEmpty()) {
            return plain(period, attached);
        }
        String written = string(period.read(text.get()));
        int end = written.startsWith(SUBJECT) ? written.indexOf('\n') : -1;
        String subject = end < 0 ? PlainWords.subject(shipment.period(), PeriodFacts.of(period))
                : written.substring(SUBJECT.length(), end);
        String body = withNotes(written.substring(end + 1).strip(), String.join("\n", attached.notes()));
        if (html.isEmpty()) {
            return new Letter(subject, body, Optional.empty(), List.of(), attached.files());
        }
        HtmlBody page = HtmlBody.of(string(period.read(html.get())), period, attached.notes());
        return new Letter(subject, body, Optional.of(page.html()), page.images(), attached.files());
    }

    /// Those of the language that the finished page says it is in: the job file may have come to name another one since.
    private static Words wordsOf(String page) {
        Matcher named = LANGUAGE.matcher(page);
        return Words.of(Templates.builtIn().speaking(
                (named.find() ? Language.of(named.group(1)) : Optional.<Language>empty()).orElse(Language.ENGLISH)));
    }

    private static Letter plain(FinishedPeriod period, Attached attached) throws IOException {
        Optional<PeriodFacts> facts = PeriodFacts.of(period);
        List<String> lines = new ArrayList<>(PlainWords.heading(period.manifest().period(), facts));
        facts.ifPresent(known -> {
            lines.addAll(PlainWords.standing(known));
            lines.addAll(PlainWords.figures(known));
        });
        lines.addAll(attached.notes());
        return new Letter(PlainWords.subject(period.manifest().period(), facts),
                String.join("\n", lines) + "\n\n" + PlainWords.SIGNATURE, Optional.empty(), List.of(),
                attached.files());
    }

    /// Above the line that parts a mail from its signature, where there is one.
    private static String withNotes(String text, String notes) {
        int signature = text.lastIndexOf("\n--\n");
        return signature < 0 ? text + "\n\n" + notes + "\n"
                : text.substring(0, signature).stripTrailing() + "\n\n" + notes + "\n" + text.substring(signature)
                        + "\n";
    }

    private static String string(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
