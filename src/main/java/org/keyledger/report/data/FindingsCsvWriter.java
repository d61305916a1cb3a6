package org.keyledger.report.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;
import org.keyledger.report.ReportWriter;
import org.keyledger.report.SignOff;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/// `findings.csv`: every open finding and every one that an exception covers, one line each, in the report's order. RFC 4180: commas, CRLF, a header; UTF-8
/// without a byte order mark. Behind the fixed columns follows one for each framework of the report. Where key ids are hidden,
/// `finding_id` stands between them, by which findings can be joined all the same.
@Component
class FindingsCsvWriter implements ReportWriter {

    static final String FILE_NAME = "findings.csv";

    private static final List<String> COLUMNS = List.of("severity", "control", "title", "account_id", "account_name",
            "unit", "user", "key_id", "owner", "status", "first_seen", "months_open", "observed", "limit", "statement",
            "remediation", "replacement", "command", "source", "report_time",
            "times_opened", "exception_id", "exception_until",
            "exception_owner", "exception_approver", "disposition", "reviewer", "reviewed_on", "review_comment",
            "reviewed_in");

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(header(report));
            report.findings().forEach(finding -> csv.writeRecord(cells(finding, report.masked())));
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return List.of(file);
    }

    private static List<String> header(AuditReport report) {
        var header = new ArrayList<>(COLUMNS);
        if (report.masked()) {
            header.add("finding_id");
        }
        report.frameworks().forEach(framework -> header.add(FormulaGuard.guard(framework)));
        return header;
    }

    private static List<String> cells(FindingLine finding, boolean masked) {
        var cells = new ArrayList<String>(COLUMNS.size() + finding.controlIds().size());
        cells.add(finding.severity().label());
        addText(cells, finding.control(), finding.title(), finding.accountId(), finding.accountName(), finding.unit(),
                finding.user(), finding.keyId(), finding.owner(), finding.status());
        cells.add(finding.firstSeen().toString());
        cells.add(Integer.toString(finding.monthsOpen()));
        addText(cells, finding.observed(), finding.limit(), finding.statement(), finding.remediation(),
                finding.replacement(), finding.command(), finding.source());
        cells.add(finding.reportTime().map(Instant::toString).orElse(""));
        cells.add(Integer.toString(finding.timesOpened()));
        addText(cells, finding.exception().id(), finding.exception().until().map(LocalDate::toString).orElse(""),
                finding.exception().owner(), finding.exception().approver());
        SignOff signed = finding.signOff();
        addText(cells, signed.disposition(), signed.reviewer(), signed.reviewedOn().map(LocalDate::toString).orElse(""),
                signed.comment(), signed.period().map(YearMonth::toString).orElse(""));
        if (masked) {
            addText(cells, finding.uid());
        }
        finding.controlIds().forEach(id -> addText(cells, id));
        return cells;
    }

    private static void addText(List<String> cells, String... texts) {
        for (String text : texts) {
            cells.add(FormulaGuard.guard(text));
        }
    }
}
