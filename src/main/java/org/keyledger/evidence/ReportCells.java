package org.keyledger.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.Answer;

import de.siegmar.fastcsv.reader.CsvRecord;

/// Reads single cells of a credential report's row, and says of each that cannot be read what is wrong with it.
final class ReportCells {

    static final String AGAIN = "Collect the report of this account again; do not edit it by hand.";

    private final String file;
    private final Instant latest;
    private final Consumer<EvidenceProblem> problems;
    private long line;

    /// @param file   how problems name the file
    /// @param latest the last instant that the report can tell of
    ReportCells(String file, Instant latest, Consumer<EvidenceProblem> problems) {
        this.file = file;
        this.latest = latest;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    /// The line that the cells to come are of.
    void goTo(long number) {
        line = number;
    }

    Answer answer(CsvRecord row, int position, String column) {
        if (position == ReportColumns.ABSENT) {
            return Answer.UNKNOWN;
        }
        String text = row.getField(position);
        if (text.equalsIgnoreCase("true")) {
            return Answer.YES;
        }
        if (text.equalsIgnoreCase("false")) {
            return Answer.NO;
        }
        // AWS printed not_supported for the root user's password until reports learnt of member roots.
        if (!text.equals("not_supported")) {
            problem(Impact.VALUE_UNKNOWN, column, text, "is neither true nor false");
        }
        return Answer.UNKNOWN;
    }

    Optional<Instant> timestamp(CsvRecord row, int position, String column) {
        if (position == ReportColumns.ABSENT) {
            return Optional.empty();
        }
        String text = row.getField(position);
        if (isNone(text)) {
            return Optional.empty();
        }
        try {
            Instant when = ReportTimestamp.parse(text);
            if (!when.isAfter(latest)) {
                return Optional.of(when);
            }
            problem(Impact.VALUE_UNKNOWN, column, text, "is more than a day later than the report itself");
        }
        catch (DateTimeException noTimestamp) {
            problem(Impact.VALUE_UNKNOWN, column, text, "is not a timestamp such as 2026-09-11T13:14:52Z");
        }
        return Optional.empty();
    }

    /// Whether a column's text is not a beginning of what AWS prints there: a file that is cut off within the last column
    /// has a row of the right number of fields.
    static boolean isWhole(String column, String text) {
        if (column.endsWith("_active")) {
            return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        }
        return !column.endsWith("_last_rotated") || isNone(text) || isTimestamp(text);
    }

    private static boolean isTimestamp(String text) {
        try {
            ReportTimestamp.parse(text);
            return true;
        }
        catch (DateTimeException noTimestamp) {
            return false;
        }
    }

    static boolean isNone(String text) {
        return text.equals("N/A") || text.equals("no_information") || text.equals("not_supported");
    }

    void problem(Impact impact, String column, String value, String problem) {
        problem(impact, column, value, problem, AGAIN);
    }

    void problem(Impact impact, String column, String value, String problem, String remedy) {
        problems.accept(new EvidenceProblem(impact, file, line, column, value, problem, remedy));
    }
}
