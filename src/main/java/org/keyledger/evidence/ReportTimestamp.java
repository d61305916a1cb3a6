package org.keyledger.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Timestamps of AWS's answers: `2026-09-11T13:14:52Z` in live credential reports, `+00:00` in older samples and from the
/// AWS CLI.
final class ReportTimestamp {

    private static final int SECONDS_FORM = "2026-09-11T13:14:52Z".length();
    private static final int SECONDS_OF_DAY = 86_400;

    /// AWS opened in 2006; what is said to be older was garbled on its way, and so was a year of more than four digits.
    private static final int FIRST_YEAR = 2006;
    private static final int LAST_YEAR = 9999;

    private ReportTimestamp() {}

    /// @throws DateTimeException when the text is no timestamp of AWS's years
    static Instant parse(String text) {
        Instant quick = text.length() >= SECONDS_FORM ? parseUtc(text) : null;
        if (quick != null) {
            return quick;
        }
        OffsetDateTime utc = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (!isPlausible(utc.getYear())) {
            throw new DateTimeException("'" + text + "' is of the year " + utc.getYear());
        }
        return utc.toInstant();
    }

    private static boolean isPlausible(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    /// The two forms AWS prints, without the general parser: a large report has several per row.
    private static Instant parseUtc(String text) {
        boolean utc = text.length() == SECONDS_FORM && text.charAt(SECONDS_FORM - 1) == 'Z'
                || text.length() == SECONDS_FORM + 5 && text.endsWith("+00:00");
        if (!utc || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = digits(text, 0, 4);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (!isPlausible(year) || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        try {
            long day = LocalDate.of(year, digits(text, 5, 7), digits(text, 8, 10)).toEpochDay();
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
