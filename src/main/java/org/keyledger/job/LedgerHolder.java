package org.keyledger.job;

import java.time.Instant;
import java.util.Objects;

/// Who works on a ledger.
///
/// @param purpose what for, such as `run of 2026-11`
/// @param process its id on the host
/// @param user    as the operating system knows it
/// @param since   when it opened the ledger
public record LedgerHolder(String purpose, String host, long process, String user, Instant since) {

    public LedgerHolder {
        Objects.requireNonNull(since);
        if (purpose.isBlank() || host.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("who holds a ledger has a purpose, a host and a user");
        }
    }

    /// Such as `run of 2026-11, process 4711 of user keyledger on host batch-1`.
    public String name() {
        return purpose + ", process " + process + " of user " + user + " on host " + host;
    }

    /// For where there is little room, what can be spared last: `run of 2026-11, process 4711, keyledger@batch-1`.
    public String inShort() {
        return purpose + ", process " + process + ", " + user + "@" + host;
    }

    public String describe() {
        return name() + ", since " + since;
    }
}
