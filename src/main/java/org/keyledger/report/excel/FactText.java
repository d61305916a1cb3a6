package org.keyledger.report.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a cell says, however a program chose to save it: a date as a number or as text, a number as text, line ends of
/// one kind or another. Two cells say the same when their texts are equal.
final class FactText {

    /// What a column holds.
    enum Kind {
        TEXT, NUMBER, MONTH, DAY, MINUTE
    }

    private static final Pattern DATE = Pattern
            .compile("(\\d{4}-\\d{2})(-\\d{2})?(?:[T ](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?Z?)?");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /// Workbooks of old Macs count from another day (ECMA-376 part 1, 18.17.4.1).
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double FIRST_DAY = 61;
    private static final double LAST_DAY = 2_958_466;
    private static final long SECONDS = 86_400;
    private static final double MOST_EXACT = 1e15;

    private FactText() {}

    static String of(RawCell cell, Kind kind, boolean since1904) {
        return cell.number() ? ofNumber(cell.text(), kind, since1904) : ofText(cell.text(), kind);
    }

    private static String ofText(String text, Kind kind) {
        String plain = plain(text);
        return switch (kind) {
            case TEXT -> plain;
            case NUMBER -> number(plain).map(FactText::digits).orElse(plain);
            case MONTH, DAY, MINUTE -> date(plain, kind);
        };
    }

    private static String ofNumber(String text, Kind kind, boolean since1904) {
        Optional<Double> number = number(text);
        return switch (kind) {
            case TEXT, NUMBER -> number.map(FactText::digits).orElseGet(() -> plain(text));
            case MONTH, DAY, MINUTE -> number.filter(serial -> serial >= (since1904 ? 0 : FIRST_DAY))
                    .filter(serial -> serial < LAST_DAY)
                    .map(serial -> of((since1904 ? EPOCH_1904 : EPOCH).atStartOfDay()
                            .plusSeconds(Math.round(serial * SECONDS)), kind))
                    .orElseGet(() -> number.map(FactText::digits).orElseGet(() -> plain(text)));
        };
    }

    static String of(LocalDateTime when, Kind kind) {
        String minute = MINUTE.format(when);
        return switch (kind) {
            case MONTH -> minute.substring(0, 7);
            case DAY -> minute.substring(0, 10);
            case MINUTE, TEXT, NUMBER -> minute;
        };
    }

    static String digits(double number) {
        return Math.abs(number) < MOST_EXACT ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }

    /// Without what programs change on their way, and without characters that nobody can see and that move a terminal's
    /// cursor.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\r') {
                plain.append('\n');
                at += at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
            }
            else if (CellText.isPair(text, at)) {
                plain.append(letter).append(text.charAt(++at));
            }
            else if (isSeen(letter)) {
                plain.append(letter);
            }
        }
        return plain.toString().strip();
    }

    private static boolean isSeen(char letter) {
        return letter == '\n' || letter == '\t'
                || !Character.isISOControl(letter) && !Character.isSurrogate(letter) && letter < '\uFFFD';
    }

    private static String date(String text, Kind kind) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return text;
        }
        return switch (kind) {
            case MONTH -> date.group(1);
            case DAY -> date.group(2) == null ? text : date.group(1) + date.group(2);
            case MINUTE, TEXT, NUMBER -> date.group(2) == null || date.group(3) == null ? text
                    : date.group(1) + date.group(2) + " " + date.group(3);
        };
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) && !text.isEmpty()
                    && Character.digit(text.charAt(text.length() - 1), 10) >= 0
                            ? Optional.of(number)
                            : Optional.empty();
        }
        catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
