package org.keyledger.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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
    /// A stray quote makes a CSV parser take all that follows for one field, and AWS writes one row on each line, so from
    /// the first row that is not a line of its own the rest is read line by line: the damage stays in its row.
    ///
    /// @param csv     the decoded report
    /// @param file    how problems name the file
    /// @param account whose report it must be
    /// @return how many data rows could not be read
    /// @throws NotACredentialReport when it has no usable header
    public int read(Path csv, String file, AccountId account, Consumer<CredentialReportEntry> entries,
            Consumer<EvidenceProblem> problems) throws IOException, NotACredentialReport {
        return read(csv, file, account, Instant.MAX, entries, problems);
    }

    /// Reads a report of which it is known when it was made.
    ///
    /// @param latest the last instant that it can tell of; later ones read as unknown
    int read(Path csv, String file, AccountId account, Instant latest, Consumer<CredentialReportEntry> entries,
            Consumer<EvidenceProblem> problems) throws IOException, NotACredentialReport {
        try {
            Rows rows;
            long damaged;
            try (BufferedReader text = open(csv); CsvReader<CsvRecord> reader = csv().ofCsvRecord(text)) {
                Iterator<CsvRecord> records = reader.iterator();
                ReportColumns columns = headerOf(records);
                noteMissingColumns(columns, file, problems);
                rows = new Rows(new ReportRowParser(account, columns, new ReportCells(file, latest, problems)),
                        entries);
                damaged = rows.takeRecords(records);
            }
            if (damaged != Rows.NONE) {
                try (BufferedReader text = open(csv)) {
                    rows.takeLines(text, damaged);
                }
            }
            return rows.unread;
        }
        catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /// The data rows, counted where they cannot be read.
    private static final class Rows {

        static final long NONE = 0;

        private final ReportRowParser parser;
        private final Consumer<CredentialReportEntry> entries;
        private int unread;

        Rows(ReportRowParser parser, Consumer<CredentialReportEntry> entries) {
            this.parser = parser;
            this.entries = entries;
        }

        /// Takes rows as long as each is one line. Returns the first line not taken, or [#NONE].
        long takeRecords(Iterator<CsvRecord> records) {
            long next = 2;
            try {
                while (records.hasNext()) {
                    CsvRecord record = records.next();
                    if (spansLines(record)) {
                        return record.getStartingLineNumber();
                    }
                    take(record, record.getStartingLineNumber());
                    next = record.getStartingLineNumber() + 1;
                }
                return NONE;
            }
            catch (CsvParseException strayQuote) {
                return next;
            }
        }

        void takeLines(BufferedReader text, long from) throws IOException {
            long number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (number >= from && !line.isEmpty()) {
                    takeLine(line, number);
                }
            }
        }

        private void takeLine(String line, long number) throws IOException {
            try (CsvReader<CsvRecord> alone = csv().ofCsvRecord(line)) {
                take(alone.iterator().next(), number);
            }
            catch (CsvParseException strayQuote) {
                unread++;
                parser.giveUp(number);
            }
        }

        private void take(CsvRecord row, long line) {
            Optional<CredentialReportEntry> entry = parser.parse(row, line);
            entry.ifPresent(entries);
            unread += entry.isPresent() ? 0 : 1;
        }

        private static boolean spansLines(CsvRecord row) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                String field = row.getField(i);
                if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static ReportColumns headerOf(Iterator<CsvRecord> records) throws NotACredentialReport {
        ReportColumns columns;
        try {
            if (!records.hasNext()) {
                throw new NotACredentialReport("the file is empty");
            }
            columns = new ReportColumns(records.next().getFields());
        }
        catch (CsvParseException strayQuote) {
            throw new NotACredentialReport("its first line is not CSV");
        }
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

    private static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false);
    }

    private static BufferedReader open(Path csv) throws IOException {
        InputStream bytes = StoredFile.open(csv);
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
