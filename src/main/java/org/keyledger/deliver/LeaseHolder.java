package org.keyledger.deliver;

import java.util.Optional;

/// Who works on a ledger that lies in a bucket, so that whoever is refused knows whom to look for.
///
/// @param host as the process knows it
/// @param pid  on that host; 1 in most containers
/// @param task ARN of the ECS task; empty elsewhere
public record LeaseHolder(String host, long pid, Optional<String> task) {

    /// Such as `process 12 on ledger-1.example.com`.
    public String describe() {
        return "process " + pid + " on " + host + task.map(arn -> " (ECS task " + arn + ")").orElse("");
    }
}
