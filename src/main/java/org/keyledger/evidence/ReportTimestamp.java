package org.keyledger.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// Timestamps of credential reports: `2026-09-11T13:14:52Z` in live ones, `+00:00` in older samples.
final class ReportTimestamp {

    private static final int SECONDS_FORM = "2026-09-11T13:14:52Z".length();
    private static final int SECONDS_OF_DAY = 86_400;

    private ReportTimestamp() {}

    /// @throws DateTimeParseException when the text is no timestamp
    static Instant parse(String text) {
        Instant quick = text.length() >= SECONDS_FORM ? parseUtc(text) : null;
        return quick != null ? quick : OffsetDateTime.parse(text).toInstant();
    }

    /// The two forms AWS prints, without the general parser: a large report has several per row.
    private static Instant parseUtc(String text) {
        boolean utc = text.length() == SECONDS_FORM && text.charAt(SECONDS_FORM - 1) == 'Z'
                || text.length() == SECONDS_FORM + 5 && text.endsWith("+00:00");
        if (!utc || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        try {
            long day = java.time.LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)).toEpochDay();
            return Instant.ofEpochSecond(day * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second);
        }
        catch (DateTimeException notADate) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
