package org.keyledger.collect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;

import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

/// Collects accounts. Safe for use by many threads, each with one account at a time; they share one HTTP client.
public final class Collector implements AutoCloseable {

    private Collector() {}

    /// Opens the clients. Nothing is called yet.
    ///
    /// @throws CollectionException when the region is unknown or belongs to another partition
    public static Collector open(CollectionSettings settings, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /// @throws CollectionException when the caller's credentials are missing or refused
    public Caller whoAmI() {
        throw new UnsupportedOperationException();
    }

    /// Finds the accounts to collect and writes `evidence.json`, `organization.json`, the roster if asked for, and the
    /// outcomes of those accounts that are skipped. What an earlier attempt at the same period wrote is taken as it is.
    ///
    /// @param asOf the instant against which all ages will be computed; an earlier attempt's stays in force
    /// @throws CollectionException when the accounts cannot be listed, or the folder holds other evidence
    public CollectionPlan plan(EvidenceFolder folder, YearMonth period, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    /// Collects one account into the plan's folder, its `outcome.json` last. Never throws for what is wrong with the
    /// account, with AWS or with the disk: that is the outcome. An interrupted thread ends the collection without an
    /// `outcome.json`.
    public CollectionOutcome collect(CollectionPlan plan, Account account) {
        throw new UnsupportedOperationException();
    }

    /// Whether the account was collected or skipped in an earlier attempt. A failed one is to be collected again.
    public boolean isDone(CollectionPlan plan, AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
