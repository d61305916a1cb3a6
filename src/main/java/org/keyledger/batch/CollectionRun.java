package org.keyledger.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.collect.CallCount;
import org.keyledger.collect.CollectionPlan;
import org.keyledger.collect.Collector;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.AwsCalls;
import org.keyledger.job.Collection;
import org.keyledger.job.CollectionRequest;
import org.keyledger.job.LogFields;
import org.keyledger.job.ProgressListener;
import org.keyledger.organization.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the steps of one collection share.
final class CollectionRun {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionRun.class);

    private final CollectionRequest request;
    private final Collector collector;
    private final Instant now;
    private final ProgressListener progress;
    private final CollectionTally tally = new CollectionTally();
    private volatile CollectionPlan plan;

    /// @param now becomes the instant of the run unless an earlier attempt has set one
    CollectionRun(CollectionRequest request, Collector collector, Instant now, ProgressListener progress) {
        this.request = request;
        this.collector = collector;
        this.now = now;
        this.progress = progress;
    }

    /// @return true: it throws when it cannot, or is interrupted
    boolean listAccounts() {
        plan = collector.plan(folder(), period(), now);
        return true;
    }

    /// Not those that an earlier attempt has dealt with. In the order of their ids.
    List<Account> accountsLeft() {
        return left(plan().accounts().stream());
    }

    /// @param first id of a partition's first account
    /// @param last  id of its last
    List<Account> accountsLeft(String first, String last) {
        return left(plan().accounts().stream().filter(account -> account.id().value().compareTo(first) >= 0
                && account.id().value().compareTo(last) <= 0));
    }

    private List<Account> left(Stream<Account> accounts) {
        return accounts.filter(account -> !collector.isDone(plan(), account.id())).toList();
    }

    /// @return whether it was called to the end; not when the thread was interrupted, and then the account is called again by
    ///         the next start unless its outcome was already written
    boolean collect(Account account) {
        try (LogFields.Scope _ = LogFields.with(LogFields.ACCOUNT, account.id().value())) {
            CollectionOutcome outcome = collector.collect(plan(), account);
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            tally.count(account.id(), outcome, request.settings().acknowledges(account.id(), day()));
            log(outcome);
        }
        progress.advanced(CollectionJobConfiguration.COLLECT, 1);
        return true;
    }

    /// For those who look for an account in a log. What operators are to read stands in the summary.
    private static void log(CollectionOutcome outcome) {
        switch (outcome) {
            case CollectionOutcome.Collected _ -> LOG.debug("The account was collected.");
            case CollectionOutcome.Skipped skipped -> LOG.debug("The account was skipped: {}.", skipped.reason());
            case CollectionOutcome.Failed failed -> LOG.warn("The account was not read: {} failed with {}: {}. {}",
                    failed.stage(), failed.code(), failed.message(), failed.remedy());
        }
    }

    /// What of the whole period could not be read although it was wanted.
    List<String> unread() {
        return Stream.concat(plan().unread().stream(), collector.unread().stream()).toList();
    }

    AwsCalls calls() {
        CallCount count = collector.calls();
        return new AwsCalls(count.calls(), count.throttled());
    }

    /// Whether more accounts have failed than may, so that the others need not be called.
    boolean hasFailedTooOften() {
        return tally.unacknowledged() > maxFailedAccounts();
    }

    int maxFailedAccounts() {
        return settings().maxFailedAccounts().orElse(Integer.MAX_VALUE);
    }

    int concurrency() {
        return settings().concurrency();
    }

    private Collection settings() {
        return request.source().collection();
    }

    CollectionPlan plan() {
        CollectionPlan current = plan;
        if (current == null) {
            throw new IllegalStateException("the accounts have not been listed");
        }
        return current;
    }

    YearMonth period() {
        return request.period();
    }

    EvidenceFolder folder() {
        return new EvidenceFolder(settings().evidence().resolve(period().toString()));
    }

    CollectionTally tally() {
        return tally;
    }

    ProgressListener progress() {
        return progress;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(plan().manifest().asOf(), ZoneOffset.UTC);
    }
}
