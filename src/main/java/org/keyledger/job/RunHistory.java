package org.keyledger.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What there was: the runs that a ledger remembers, and what was delivered. Only reads. Implemented by `batch`.
public interface RunHistory {

    /// @param limit how many runs at most
    History latest(int limit);

    /// @param runs       newest first
    /// @param deliveries of the months of these runs, newest month first: the latest attempt for each destination
    record History(List<Run> runs, List<Delivered> deliveries) {

        public History {
            runs = List.copyOf(runs);
            deliveries = List.copyOf(deliveries);
        }
    }

    /// @param started  in the local time of the machine that ran it
    /// @param ended    empty where nobody saw it end
    /// @param reason   why it failed, on one line; empty where it did not
    /// @param accounts empty but for the latest report of a month that is in the ledger
    record Run(YearMonth period, Kind kind, LocalDateTime started, Optional<LocalDateTime> ended, State state,
            String reason, Optional<Accounts> accounts, List<Step> steps) {

        public Run {
            steps = List.copyOf(steps);
        }
    }

    /// @param skipped rows that were left out
    record Step(String name, Optional<LocalDateTime> started, Optional<LocalDateTime> ended, State state, long read,
            long written, long skipped) {}

    record Accounts(long read, long failed, long skipped) {}

    /// @param begun of the attempt
    /// @param ended empty while nobody knows how it ended
    record Delivered(YearMonth period, String destination, Outcome outcome, Instant begun, Optional<Instant> ended,
            String detail) {}

    enum Kind {
        COLLECTION,
        REPORT,
        DELIVERY
    }

    enum State {
        COMPLETE,
        FAILED,
        /// By somebody who asked for it; to be resumed.
        STOPPED,
        /// Begun, not ended, and a run holds the ledger.
        RUNNING,
        /// Begun, not ended, and nobody works on it: its process was killed.
        KILLED,
        /// Batch itself could not tell.
        UNKNOWN
    }

    enum Outcome {
        DELIVERED,
        FAILED,
        /// Begun and not known to have ended: it may have arrived.
        UNSURE
    }
}
