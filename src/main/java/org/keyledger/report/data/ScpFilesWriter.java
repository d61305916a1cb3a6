package org.keyledger.report.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.keyledger.report.AuditReport;
import org.keyledger.report.ReportWriter;
import org.keyledger.report.ScpPolicyLine;
import org.keyledger.templates.TemplateSource;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// `scp/`: each recommended service control policy ready to paste, `exceptions.csv`, `rollout.md`, which tells in which
/// order to do what, and `people.md`, which tells people how to work without their keys. A policy stands there minified and without a line feed at its end, since AWS counts every character
/// that the CLI sends against the limit. In a month without advice there is no such folder.
@Component
class ScpFilesWriter implements ReportWriter, TemplateUser {

    static final String FOLDER = "scp";
    static final String EXCEPTIONS = FOLDER + "/exceptions.csv";
    static final String ROLLOUT = FOLDER + "/rollout.md";
    static final String PEOPLE = FOLDER + "/people.md";

    /// Nothing that leads out of the folder, and no file of this writer's own.
    private static final Pattern POLICY = Pattern.compile(FOLDER + "/[a-z0-9][a-z0-9-]{0,150}\\.json");

    private final TemplateSource templates;

    ScpFilesWriter(TemplateSource templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return FOLDER;
    }

    @Override
    public List<String> templates() {
        return List.of(RolloutNote.TEMPLATE, PeopleNote.TEMPLATE);
    }

    @Override
    public void check(Templates all) {
        new RolloutNote(all);
        new PeopleNote(all);
    }

    @Override
    public boolean owns(String file) {
        return file.equals(EXCEPTIONS) || file.equals(ROLLOUT) || file.equals(PEOPLE)
                || POLICY.matcher(file).matches();
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        if (!report.scp().advised()) {
            return List.of();
        }
        Files.createDirectories(folder.resolve(FOLDER));
        List<Path> files = new ArrayList<>();
        for (ScpPolicyLine policy : report.scp().policies()) {
            if (!POLICY.matcher(policy.file()).matches()) {
                throw new IllegalStateException("'" + policy.file() + "' is no name of a policy's file");
            }
            files.add(Files.writeString(folder.resolve(policy.file()), policy.text()));
        }
        files.add(ScpExceptionsCsv.write(report.scp(), folder.resolve(EXCEPTIONS)));
        files.add(Files.writeString(folder.resolve(ROLLOUT), new RolloutNote(templates.get()).text(report)));
        if (report.scp().signIn().known()) {
            files.add(new PeopleNote(templates.get()).write(report, folder.resolve(PEOPLE)));
        }
        return files;
    }
}
