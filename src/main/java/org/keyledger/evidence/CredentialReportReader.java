package org.keyledger.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.CredentialReportEntry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/// Streams a credential report: one call per readable row, one problem per unreadable thing.
public final class CredentialReportReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// A file that is no credential report, so that nothing in it can be read.
    public static final class NotACredentialReport extends Exception {

        private static final long serialVersionUID = 1L;

        NotACredentialReport(String problem) {
            super(problem);
        }
    }

    /// Reads a report to its end.
    ///
    /// @param csv     the decoded report
    /// @param file    how problems name the file
    /// @param account whose report it must be
    /// @return how many data rows could not be read
    /// @throws NotACredentialReport when it has no usable header
    public int read(Path csv, String file, AccountId account, Consumer<CredentialReportEntry> entries,
            Consumer<EvidenceProblem> problems) throws IOException, NotACredentialReport {
        Pass pass = new Pass();
        ReportRowParser rows = null;
        do {
            try (BufferedReader text = open(csv); CsvReader<CsvRecord> reader = pass.start(text)) {
                Iterator<CsvRecord> records = reader.iterator();
                if (rows == null) {
                    ReportColumns columns = headerOf(records);
                    noteMissingColumns(columns, file, problems);
                    rows = new ReportRowParser(file, account, columns, problems);
                }
                pass.run(records, rows, entries);
            }
            catch (CsvParseException notCsv) {
                if (rows == null) {
                    throw new NotACredentialReport("its first line is not CSV");
                }
                rows.giveUp(pass.breakOff());
            }
        } while (pass.resumes());
        return pass.unread;
    }

    /// One pass through the file after another. A stray quote makes a CSV parser take all that follows for one field;
    /// such a record is given up at its first line, and the next pass starts on the line after it.
    private static final class Pass {

        private long skippedLines;
        private long line = 1;
        private boolean brokenOff;
        private int unread;

        CsvReader<CsvRecord> start(BufferedReader text) throws IOException {
            brokenOff = false;
            for (long skipped = 0; skipped < skippedLines; skipped++) {
                text.readLine();
            }
            return csv(text);
        }

        void run(Iterator<CsvRecord> records, ReportRowParser rows, Consumer<CredentialReportEntry> entries) {
            while (records.hasNext() && !brokenOff) {
                CsvRecord row = records.next();
                line = skippedLines + row.getStartingLineNumber();
                Optional<CredentialReportEntry> entry = rows.parse(row, line);
                entry.ifPresent(entries);
                unread += entry.isPresent() ? 0 : 1;
                brokenOff = entry.isEmpty() && spansLines(row);
            }
            skippedLines = line;
        }

        /// Gives up the record after the last one read. Returns the line it starts on.
        long breakOff() {
            unread++;
            brokenOff = true;
            skippedLines = ++line;
            return line;
        }

        boolean resumes() {
            return brokenOff;
        }

        private static boolean spansLines(CsvRecord row) {
            return row.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
        }
    }

    private static ReportColumns headerOf(Iterator<CsvRecord> records) throws NotACredentialReport {
        if (!records.hasNext()) {
            throw new NotACredentialReport("the file is empty");
        }
        ReportColumns columns = new ReportColumns(records.next().getFields());
        List<String> missing = columns.missingRequired();
        if (!missing.isEmpty()) {
            throw new NotACredentialReport(
                    "its first line is not a credential report's header: it lacks " + String.join(", ", missing));
        }
        return columns;
    }

    private static void noteMissingColumns(ReportColumns columns, String file, Consumer<EvidenceProblem> problems) {
        for (String column : columns.missingOptional()) {
            problems.accept(new EvidenceProblem(Impact.NOTE, file, 1, column, "", "the report has no such column",
                    "What it would tell reads as unknown; collect the report again with a current AWS CLI."));
        }
    }

    private static CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(true).ofCsvRecord(text);
    }

    private static BufferedReader open(Path csv) throws IOException {
        InputStream bytes = Files.newInputStream(csv);
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
