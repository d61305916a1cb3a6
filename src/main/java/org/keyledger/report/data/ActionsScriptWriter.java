package org.keyledger.report.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.keyledger.report.AuditReport;
import org.keyledger.report.ControlLine;
import org.keyledger.report.KeyLine;
import org.keyledger.report.ReportWriter;

/// `actions.sh`: for every key with a finding, by account and in the order of the credential report, what an operator would
/// run. Never run by Keyledger, and the file as a whole refuses to run: each line is to be judged before it is copied.
@Component
class ActionsScriptWriter implements ReportWriter {

    static final String FILE_NAME = "actions.sh";

    private static final String HEAD = """
            #!/usr/bin/env bash
            # shellcheck disable=SC2317  # nothing below is reached, on purpose
            #
            # Access keys with findings, %1$s of %2$s, partition %3$s: what could be done about them.
            # Nothing of this has been run, and this file runs nothing: read, judge, and copy single lines.
            #
            # - A key is deactivated first; only that can be undone (--status Active). Deleting comes later and is
            #   commented out under the day from which it is sensible.
            # - Where something still uses a key, deactivating is commented out too: replace the key first.
            # - Every block needs credentials for its account and partition, such as AWS_PROFILE of a role that may call
            #   iam:UpdateAccessKey and iam:DeleteAccessKey there.

            echo 'actions.sh is not to be run as a whole: review each line and copy it.' >&2
            exit 1
            """;

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD.formatted(report.heading().period(),
                    ShellText.comment(report.heading().organization()).substring(2), report.heading().partition()));
            Script script = new Script(out, report.controls().stream().map(ControlLine::id).toList(),
                    excepted(report));
            report.keys().forEach(script::add);
            script.end();
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return List.of(file);
    }

    /// What exceptions cover. They are entered by hand, so there are not many.
    private static Set<Covered> excepted(AuditReport report) {
        Set<Covered> covered = new HashSet<>();
        report.findings().forEach(finding -> {
            if (!finding.exception().id().isEmpty()) {
                covered.add(new Covered(finding.accountId(), finding.user(), finding.keyId(), finding.control()));
            }
        });
        return covered;
    }

    private record Covered(String account, String user, String keyId, String control) {}

    private static final class Script {

        private final BufferedWriter out;
        private final List<String> controls;
        private final Set<Covered> excepted;
        private String account = "";
        private long keys;

        Script(BufferedWriter out, List<String> controls, Set<Covered> excepted) {
            this.out = out;
            this.controls = controls;
            this.excepted = excepted;
        }

        void add(KeyLine key) {
            List<String> failed = failed(key);
            if (failed.isEmpty()) {
                return;
            }
            keys++;
            if (!key.accountId().equals(account)) {
                account = key.accountId();
                line("");
                line(ShellText.comment("=== account " + account + " " + key.accountName()
                        + (key.unit().isEmpty() ? "" : " (" + key.unit() + ")") + " ==="));
            }
            line("");
            line(ShellText.comment(key.user() + ", key " + key.keyId() + ", " + key.status().toLowerCase(
                    java.util.Locale.ROOT) + ": " + String.join(", ", failed)));
            line(ShellText.comment("Replacement: " + key.advice().replacement() + ". " + key.advice().reason()));
            KeyCommands.of(key).forEach(this::line);
        }

        /// Controls that the key fails and no exception covers.
        private List<String> failed(KeyLine key) {
            List<String> failed = new ArrayList<>();
            for (int i = 0; i < key.verdicts().size(); i++) {
                Covered asked = new Covered(key.accountId(), key.user(), key.keyId(), controls.get(i));
                if (key.verdicts().get(i).equals("Flagged") && !excepted.contains(asked)) {
                    failed.add(controls.get(i));
                }
            }
            return failed;
        }

        void end() {
            line("");
            line(keys == 0 ? "# No key that was read has a finding." : "# Keys: " + keys + ".");
        }

        private void line(String text) {
            try {
                out.write(text);
                out.write('\n');
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
