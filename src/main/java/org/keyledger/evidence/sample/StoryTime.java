package org.keyledger.evidence.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// When things happen. Everything is told backwards from the newest month, so that writing more months only reaches
/// further into the same past.
///
/// @param end   the instant of the newest month's run
/// @param setback the instant of the one month in which things got worse
record StoryTime(Instant end, Instant setback) {

    /// Later than anything in the story.
    static final Instant NEVER = Instant.MAX;

    private static final int MONTHS_SINCE_SETBACK = 3;
    private static final int DAY = 86_400;

    static StoryTime until(YearMonth lastPeriod) {
        return new StoryTime(asOf(lastPeriod), asOf(lastPeriod.minusMonths(MONTHS_SINCE_SETBACK)));
    }

    /// The instant of a month's run: six in the morning of its last day.
    static Instant asOf(YearMonth period) {
        return period.atEndOfMonth().atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    /// A second of the working day so many days before the end.
    Instant daysAgo(int days, Dice dice) {
        long midnight = Math.floorDiv(end.getEpochSecond(), DAY) * DAY;
        return Instant.ofEpochSecond(midnight - days * (long) DAY + dice.between(7 * 3600, 18 * 3600));
    }

    int setbackDaysAgo() {
        return (int) Duration.between(setback, end).toDays();
    }
}
