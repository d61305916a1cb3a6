package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.Optional;

/// How a key or a password is used.
///
/// @param service   AWS's name of the service last called
/// @param region    `N/A` where the service has no Regions, as S3 in credential reports
/// @param everyDays the longest pause between two uses; below 28, so that the latest use never moves back from month to
///                  month
/// @param until     the last use of all; [StoryTime#NEVER] while it goes on
record Usage(String service, String region, int everyDays, Instant until) {

    static final Usage NONE = new Usage("N/A", "N/A", 1, Instant.MIN);

    private static final int QUARTER_HOUR = 900;
    private static final int DAY = 86_400;

    Usage until(Instant last) {
        return new Usage(service, region, everyDays, last);
    }

    /// The latest use that a report made at the given instant knows of.
    ///
    /// @param created of what is used
    /// @param salt    tells one key's dice from another's
    Optional<Instant> lastUse(Instant created, Instant at, long salt) {
        if (until.isBefore(created)) {
            return Optional.empty();
        }
        if (until.isBefore(at)) {
            return Optional.of(until);
        }
        long pause = new Dice(salt, at.getEpochSecond() / DAY).between(QUARTER_HOUR, everyDays * DAY);
        Instant recent = at.minusSeconds(pause);
        if (recent.isAfter(created)) {
            return Optional.of(recent);
        }
        // AWS's record of a first use lags, so a key of today reads as never used.
        long age = at.getEpochSecond() - created.getEpochSecond();
        return age < DAY ? Optional.empty() : Optional.of(created.plusSeconds(age / 2));
    }
}
