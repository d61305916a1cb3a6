package org.keyledger.report.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.stereotype.Component;

import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;
import org.keyledger.report.ReportWriter;

import tools.jackson.databind.node.ObjectNode;

/// `findings.ocsf.json`: an array of Compliance Findings of the Open Cybersecurity Schema Framework, one on each line, for
/// security lakes. Open findings and excepted ones come first, then those closed this period, then verdicts that the
/// evidence did not allow.
@Component
class OcsfWriter implements ReportWriter {

    static final String FILE_NAME = "findings.ocsf.json";

    @Override
    public String name() {
        return "ocsf";
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        ComplianceFinding finding = new ComplianceFinding(report);
        try (Writer out = Files.newBufferedWriter(file)) {
            Elements elements = new Elements(out);
            report.findings().forEach(line -> elements.add(finding.of(line)));
            report.changes().forEach(line -> {
                if (isClosed(line)) {
                    elements.add(finding.of(line));
                }
            });
            report.undetermined().forEach(line -> elements.add(finding.of(line)));
            elements.end();
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return List.of(file);
    }

    /// What an exception has closed is among the findings already.
    private static boolean isClosed(FindingLine line) {
        return FindingState.of(line) == FindingState.CLOSED;
    }

    private static final class Elements {

        private final Writer out;
        private boolean some;

        Elements(Writer out) {
            this.out = out;
        }

        void add(ObjectNode element) {
            write((some ? ",\n" : "[\n") + element);
            some = true;
        }

        void end() {
            write(some ? "\n]\n" : "[]\n");
        }

        private void write(String text) {
            try {
                out.write(text);
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
