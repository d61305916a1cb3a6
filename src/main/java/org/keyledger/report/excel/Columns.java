package org.keyledger.report.excel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.keyledger.assess.Severity;

/// The columns of a sheet, left to right. Headers come from the wording, under the sheet's name.
final class Columns<T> {

    private static final int ID_WIDTH = 24;
    private static final int TEXT_WIDTH = 40;
    private static final int PROSE_WIDTH = 56;
    private static final int NUMBER_WIDTH = 14;
    private static final int DATE_WIDTH = 18;

    private final Wording wording;
    private final String sheet;
    private final List<Column<T>> columns = new ArrayList<>();

    Columns(Wording wording, String sheet) {
        this.wording = wording;
        this.sheet = sheet;
    }

    /// An identifier: text, even when it consists of digits.
    Columns<T> id(String word, Function<T, String> value) {
        return add(word, Look.CODE, ID_WIDTH, value);
    }

    /// An identifier under a header that is data itself.
    Columns<T> idHeaded(String header, Function<T, String> value) {
        return add(new Column<>(header, Look.HEADER, ID_WIDTH, false, List.of(),
                (row, cell) -> cell.text(Look.CODE, value.apply(row))));
    }

    /// Text on one line.
    Columns<T> text(String word, Function<T, String> value) {
        return add(word, Look.TEXT, TEXT_WIDTH, value);
    }

    /// Text of any length, wrapped.
    Columns<T> prose(String word, Function<T, String> value) {
        return add(word, Look.WRAPPED, PROSE_WIDTH, value);
    }

    Columns<T> prose(String word, int widest, Function<T, String> value) {
        return add(word, Look.WRAPPED, widest, value);
    }

    /// Text that is too long for a narrow column, and not worth a tall row.
    Columns<T> line(String word, Function<T, String> value) {
        return add(word, Look.TEXT, PROSE_WIDTH, value);
    }

    /// Text on one line as wide as it has to be.
    Columns<T> wide(String word, int widest, Function<T, String> value) {
        return add(word, Look.TEXT, widest, value);
    }

    Columns<T> number(String word, ToLongFunction<T> value) {
        return number(word, (row, cell) -> cell.number(Look.NUMBER, value.applyAsLong(row)));
    }

    Columns<T> optionalNumber(String word, Function<T, OptionalLong> value) {
        return number(word, (row, cell) -> value.apply(row).ifPresent(number -> cell.number(Look.NUMBER, number)));
    }

    Columns<T> instant(String word, Function<T, Optional<Instant>> value) {
        return add(new Column<>(header(word), Look.HEADER, DATE_WIDTH, false, List.of(),
                (row, cell) -> value.apply(row).ifPresent(instant -> cell.instant(Look.INSTANT, instant))));
    }

    Columns<T> month(String word, Function<T, YearMonth> value) {
        return add(new Column<>(header(word), Look.HEADER, DATE_WIDTH, false, List.of(), (row, cell) -> cell
                .instant(Look.MONTH, value.apply(row).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))));
    }

    Columns<T> date(String word, Function<T, LocalDate> value) {
        return add(new Column<>(header(word), Look.HEADER, DATE_WIDTH, false, List.of(), (row, cell) -> cell
                .instant(Look.DATE, value.apply(row).atStartOfDay().toInstant(ZoneOffset.UTC))));
    }

    Columns<T> optionalDate(String word, Function<T, Optional<LocalDate>> value) {
        return add(new Column<>(header(word), Look.HEADER, DATE_WIDTH, false, List.of(),
                (row, cell) -> value.apply(row).ifPresent(
                        day -> cell.instant(Look.DATE, day.atStartOfDay().toInstant(ZoneOffset.UTC)))));
    }

    Columns<T> severity(String word, Function<T, Optional<Severity>> value) {
        return add(new Column<>(header(word), Look.HEADER, NUMBER_WIDTH, false, List.of(), (row, cell) -> value
                .apply(row).ifPresent(severity -> cell.text(Look.of(severity), severity.label()))));
    }

    /// A verdict under the id of its control.
    Columns<T> verdict(String control, Function<T, String> value) {
        return add(new Column<>(control, Look.HEADER, ID_WIDTH, false, List.of(), (row, cell) -> {
            String verdict = value.apply(row);
            cell.text(verdictLook(verdict), verdict);
        }));
    }

    /// What policies make of a user.
    Columns<T> outcome(String word, Function<T, String> value) {
        return add(new Column<>(header(word), Look.HEADER, NUMBER_WIDTH, false, List.of(), (row, cell) -> {
            String outcome = value.apply(row);
            cell.text(outcomeLook(outcome), outcome);
        }));
    }

    /// To be filled in by a reviewer, if it is not filled in already.
    Columns<T> review(String word, int width, List<String> choices, Function<T, String> value) {
        return add(new Column<>(header(word), Look.REVIEW_HEADER, width, false, choices, (row, cell) -> {
            String text = value.apply(row);
            if (text.isEmpty()) {
                cell.blank(Look.REVIEW);
            }
            else {
                cell.text(Look.REVIEW, text);
            }
        }));
    }

    Columns<T> reviewDate(String word, int width, Function<T, Optional<LocalDate>> value) {
        return add(new Column<>(header(word), Look.REVIEW_HEADER, width, false, List.of(),
                (row, cell) -> value.apply(row).ifPresentOrElse(
                        day -> cell.instant(Look.REVIEW_DATE, day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                        () -> cell.blank(Look.REVIEW_DATE))));
    }

    /// The columns under headers that differ, as those of a table must.
    List<Column<T>> list() {
        Set<String> taken = new HashSet<>();
        return columns.stream().map(column -> column.renamed(unlike(taken, column.header()))).toList();
    }

    private Columns<T> add(String word, Look look, int widest, Function<T, String> value) {
        return add(new Column<>(header(word), Look.HEADER, widest, look == Look.WRAPPED, List.of(),
                (row, cell) -> cell.text(look, value.apply(row))));
    }

    private Columns<T> number(String word, Column.Value<T> value) {
        return add(new Column<>(header(word), Look.HEADER, NUMBER_WIDTH, false, List.of(), value));
    }

    private Columns<T> add(Column<T> column) {
        columns.add(column);
        return this;
    }

    private String header(String word) {
        return wording.text(sheet + "." + word);
    }

    private static Look verdictLook(String verdict) {
        return switch (verdict) {
            case "Flagged" -> Look.FLAGGED;
            case "Clear" -> Look.CLEAR;
            // Also what this version does not know: it must not pass for clear.
            default -> Look.UNDETERMINED;
        };
    }

    private static Look outcomeLook(String outcome) {
        return switch (outcome) {
            case "Denied", "Lost" -> Look.FLAGGED;
            case "Allowed" -> Look.CLEAR;
            default -> Look.UNDETERMINED;
        };
    }

    private static String unlike(Set<String> taken, String header) {
        String line = header.strip().replaceAll("\\s+", " ");
        String candidate = line;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = line + " (" + number + ")";
        }
        return candidate;
    }
}
