package org.keyledger.report.excel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Excel's dates: days since the end of 1899, in no time zone; ours are all UTC. The days before March 1900 are left
/// out, since Excel takes 1900 for a leap year.
final class SerialDate {

    /// Fractions of a day are counted in this many.
    static final long FRACTIONS = 100_000_000_000L;

    private static final long FIRST = Instant.parse("1900-03-01T00:00:00Z").getEpochSecond();
    private static final long END = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();
    private static final long EPOCH_DAY = 25_569;
    private static final long SECONDS = 86_400;

    private SerialDate() {}

    static boolean covers(Instant instant) {
        return instant.getEpochSecond() >= FIRST && instant.getEpochSecond() < END;
    }

    static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS) + EPOCH_DAY;
    }

    /// The whole second's fraction of the day, rounded up, so that no minute shows as the one before.
    static long fraction(Instant instant) {
        return Math.ceilDiv(Math.floorMod(instant.getEpochSecond(), SECONDS) * FRACTIONS, SECONDS);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
