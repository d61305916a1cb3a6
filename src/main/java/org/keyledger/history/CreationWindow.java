package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

import org.keyledger.assess.KeySubject;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Created;

/// The time in which a key must have been created to be new in a period: after the previous period's instant and up to
/// its own, so that a key is new once. The first period of a ledger begins with its month.
///
/// @param after the last instant before the window
/// @param upTo  its last instant
record CreationWindow(Instant after, Instant upTo) {

    static CreationWindow of(YearMonth period, Optional<Instant> previousRun, Instant asOf) {
        return new CreationWindow(previousRun
                .orElseGet(() -> period.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1)), asOf);
    }

    Answer contains(Created created) {
        return switch (created) {
            case Created.Unknown _ -> Answer.UNKNOWN;
            case Created.At(Instant when) -> KeySubject.isAfterRun(when, upTo) ? Answer.UNKNOWN
                    : when.isAfter(after) && !when.isAfter(upTo) ? Answer.YES : Answer.NO;
        };
    }
}
