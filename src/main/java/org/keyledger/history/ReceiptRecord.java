package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// The latest attempt to deliver a period to a destination.
///
/// @param destination such as `mail leadership`
/// @param content     SHA-256 of what was to be delivered
/// @param ended       empty while nobody knows how it ended
/// @param detail      what the other side answered, or why it failed; a clause without secrets
public record ReceiptRecord(YearMonth period, String destination, State state, String content, Instant begun,
        Optional<Instant> ended, String detail) {

    public enum State {
        /// Begun, and not known to have ended: it may have arrived.
        BEGUN,
        DELIVERED,
        /// It certainly did not arrive.
        FAILED
    }

    public ReceiptRecord {
        if ((state == State.BEGUN) == ended.isPresent()) {
            throw new IllegalArgumentException("a delivery has an end unless it was only begun");
        }
    }
}
