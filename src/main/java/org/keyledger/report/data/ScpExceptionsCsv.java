package org.keyledger.report.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.report.ScpExceptionLine;
import org.keyledger.report.ScpReadiness;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/// `scp/exceptions.csv`: every advised exception with the command that grants it, in the columns of the workbook's sheet. RFC
/// 4180: commas, CRLF, a header; UTF-8 without a byte order mark. No cell runs as a formula.
final class ScpExceptionsCsv {

    private static final List<String> COLUMNS = List.of("account_id", "user", "phase", "change", "granted", "expires",
            "why", "last_used", "service", "region", "owner", "owner_status", "replacement", "exception_id", "ticket",
            "outcome_today", "outcome_as_is", "outcome_afterwards", "account_name", "unit", "arn", "exempt_by",
            "command");

    private ScpExceptionsCsv() {}

    static Path write(ScpReadiness scp, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS);
            scp.exceptions().forEach(exception -> csv.writeRecord(cells(exception)));
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return file;
    }

    private static List<String> cells(ScpExceptionLine line) {
        return Stream.of(line.accountId(), line.user(), line.phase(), line.change(), line.granted(),
                line.expires().map(LocalDate::toString).orElse(""), line.why(),
                line.lastUsed().map(Instant::toString).orElse(""), line.service(), line.region(), line.owner(),
                line.ownerStatus(), line.replacement(), line.id(), line.ticket(), line.today(), line.asIs(),
                line.afterwards(), line.accountName(), line.unit(), line.arn(), line.means(), line.command())
                .map(FormulaGuard::guard).toList();
    }
}
