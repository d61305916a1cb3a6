package org.keyledger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.iam.AccountId;

/// Counts outcomes as they come in from many threads, and keeps the first failures by account id.
final class CollectionTally {

    private static final int KEPT = 10;

    private final TreeMap<AccountId, CollectionOutcome.Failed> firstFailures = new TreeMap<>();
    private long collected;
    private long failed;
    private long acknowledged;

    synchronized void count(AccountId account, CollectionOutcome outcome, boolean isAcknowledged) {
        switch (outcome) {
            case CollectionOutcome.Collected _ -> collected++;
            case CollectionOutcome.Skipped _ -> throw new IllegalArgumentException(account + " was to be collected");
            case CollectionOutcome.Failed failure -> {
                failed++;
                acknowledged += isAcknowledged ? 1 : 0;
                keep(account, failure);
            }
        }
    }

    private void keep(AccountId account, CollectionOutcome.Failed failure) {
        firstFailures.put(account, failure);
        if (firstFailures.size() > KEPT) {
            firstFailures.pollLastEntry();
        }
    }

    synchronized long called() {
        return collected + failed;
    }

    synchronized long failed() {
        return failed;
    }

    synchronized long unacknowledged() {
        return failed - acknowledged;
    }

    /// Worded, with how many more there are.
    synchronized List<String> describeFailures() {
        List<String> lines = new ArrayList<>();
        firstFailures.forEach((account, failure) -> lines.add("Account " + account + " not read: " + failure.stage()
                + " failed with " + failure.code() + ": " + failure.message() + ". " + failure.remedy()));
        if (failed > firstFailures.size()) {
            lines.add(failed - firstFailures.size() + " more; each account's outcome.json says why.");
        }
        return lines;
    }
}
