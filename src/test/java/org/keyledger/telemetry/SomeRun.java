package org.keyledger.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.keyledger.telemetry.RunFigures.Accounts;
import org.keyledger.telemetry.RunFigures.Calls;
import org.keyledger.telemetry.RunFigures.Findings;

/// A run that others say something about.
final class SomeRun {

    static final Instant END = Instant.parse("2026-11-30T06:15:00Z");

    private SomeRun() {}

    static RunFigures endingWith(int code) {
        return new RunFigures("monthly", END, 12.5, code, Optional.of(new Accounts(12, 9, 1, 2)), OptionalLong.of(315),
                List.of(new Findings("root-key", "Critical", 1), new Findings("stale-key", "High", 0)),
                Optional.of(new Calls(100, 7)));
    }

    /// One that failed before it knew anything.
    static RunFigures ofNothing() {
        return new RunFigures("monthly", END, 0.5, 1, Optional.empty(), OptionalLong.empty(), List.of(),
                Optional.empty());
    }
}
