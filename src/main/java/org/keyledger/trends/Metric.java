package org.keyledger.trends;

import static org.keyledger.trends.Measure.*;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.exceptions.EntryState;

/// The metrics that Keyledger publishes, headline ones first.
public enum Metric {

    KEYS_OVER_90_DAYS("Active keys older than 90 days", Unit.PERCENT, true, Goal.LOWER, "0 %",
            new Source.Ratio(ACTIVE_KEYS_OVER_90_DAYS, ACTIVE_KEYS_OF_KNOWN_AGE),
            "Active keys created more than 90 days before the instant of the run, of all active keys of known age, root's"
                    + " included."),
    KEYS_OVER_365_DAYS("Active keys older than a year", Unit.PERCENT, true, Goal.LOWER, "0 %",
            new Source.Ratio(ACTIVE_KEYS_OVER_365_DAYS, ACTIVE_KEYS_OF_KNOWN_AGE),
            "Active keys created more than 365 days before the instant of the run, of all active keys of known age."),
    ADMIN_USERS("Users with administrator keys", Unit.COUNT, true, Goal.LOWER, "0",
            new Source.Count(USERS_WITH_ADMIN_KEYS),
            "IAM users with an active key and administrative access; users whose access is undetermined not counted."),
    STUCK_ROTATIONS("Stuck rotations", Unit.COUNT, true, Goal.LOWER, "0",
            new Source.Count(USERS_WITH_STUCK_ROTATION),
            "IAM users with two active keys whose overlap is longer than allowed, or whose latest attempt to rotate failed;"
                    + " failed attempts are known only where key events were collected."),
    OPEN_FINDINGS_CRITICAL("Open findings, critical", Unit.COUNT, true, Goal.LOWER, "0",
            new Source.Count(OPEN_CRITICAL),
            "Open findings of critical severity, those of accounts that could not be read this period included."),
    OPEN_FINDINGS_HIGH("Open findings, high", Unit.COUNT, true, Goal.LOWER, "0", new Source.Count(OPEN_HIGH),
            "Open findings of high severity, those of accounts that could not be read this period included."),
    ORPHANED_KEYS("Orphaned keys", Unit.COUNT, true, Goal.LOWER, "0", new Source.Count(ACTIVE_KEYS_ORPHANED),
            "Active keys that nobody answers for: no owner, or one who has left."),
    KEYS_ACTIVE("Active keys", Unit.COUNT, true, Goal.LOWER, "", new Source.Count(ACTIVE_KEYS),
            "Keys not shown to be inactive, root's included."),
    KEYS_UNUSED("Active keys not used", Unit.PERCENT, false, Goal.LOWER, "0 %",
            new Source.Ratio(ACTIVE_KEYS_UNUSED, ACTIVE_KEYS_OF_KNOWN_USE),
            "Active keys whose last use is longer ago than allowed, of all active keys of which the evidence tells."),
    ROOT_USER_KEYS("Root user keys", Unit.COUNT, false, Goal.LOWER, "0", new Source.Count(ROOT_KEYS),
            "Active access keys of root users."),
    HUMANS_WITH_KEYS("People with long-lived keys", Unit.COUNT, false, Goal.LOWER, "0",
            new Source.Count(HUMANS_WITH_ACTIVE_KEYS), "IAM users judged to be people who have an active key."),
    OPEN_FINDINGS_MEDIUM("Open findings, medium", Unit.COUNT, false, Goal.LOWER, "", new Source.Count(OPEN_MEDIUM),
            "Open findings of medium severity."),
    OPEN_FINDINGS_LOW("Open findings, low", Unit.COUNT, false, Goal.LOWER, "", new Source.Count(OPEN_LOW),
            "Open findings of low severity."),
    MEDIAN_KEY_AGE("Median age of active keys", Unit.DAYS, false, Goal.LOWER, "90 days", new Source.Percentile(50),
            "Half of the active keys of known age are at most this old."),
    P90_KEY_AGE("90th percentile of key age", Unit.DAYS, false, Goal.LOWER, "", new Source.Percentile(90),
            "Nine of ten active keys of known age are at most this old."),
    MEAN_TIME_TO_REMEDIATE("Mean time to remediate", Unit.DAYS, false, Goal.LOWER, "",
            new Source.Ratio(FINDINGS_REMEDIATED_DAYS, FINDINGS_REMEDIATED),
            "Days from the period that opened a finding to the one that closed it, over findings closed this period by"
                    + " remediation: key or user deleted, key deactivated or rotated, owner found, permissions reduced,"
                    + " resolved. Not over those closed because an unused key was used again, an inactive one activated"
                    + " again, the finding recognized as another, or the account is no longer listed, nor over those"
                    + " that an exception covered."),
    EXCEPTED_FINDINGS("Findings excepted", Unit.COUNT, false, Goal.LOWER, "", new Source.Count(FINDINGS_EXCEPTED),
            "Flagged verdicts that an exception in force covers; they are not among the open findings."),
    EXCEPTIONS_IN_FORCE("Exceptions in force", Unit.COUNT, false, Goal.LOWER, "",
            new Source.Exceptions(Set.of(EntryState.IN_FORCE, EntryState.EXPIRING)),
            "Entries of the exceptions register in force on the day of the run."),
    EXCEPTIONS_EXPIRING("Exceptions expiring", Unit.COUNT, false, Goal.LOWER, "",
            new Source.Exceptions(Set.of(EntryState.EXPIRING)),
            "Entries in force whose last day is at most 30 days away."),
    EXCEPTIONS_EXPIRED("Exceptions expired", Unit.COUNT, false, Goal.LOWER, "0",
            new Source.Exceptions(Set.of(EntryState.EXPIRED)),
            "Entries that the register still lists after their last day."),
    KEY_RISK_TOTAL("Risk of all keys, added up", Unit.COUNT, false, Goal.LOWER, "", new Source.Count(KEY_RISK),
            "The risk scores of all keys read, inactive ones too, added up: one more key never lowers it."),
    KEY_RISK_SHARE("Mean risk of a key", Unit.PERCENT, false, Goal.LOWER, "",
            new Source.Ratio(KEY_RISK, KEY_RISK_HIGHEST),
            "The risk scores of all keys read, as a share of 100 for each key. Deleting a key of less risk than the mean"
                    + " raises it; the sum falls."),
    ACCOUNTS_WITHOUT_KEYS("Accounts without any IAM user key", Unit.PERCENT, false, Goal.HIGHER, "100 %",
            new Source.Ratio(ACCOUNTS_WITHOUT_USER_KEYS, ACCOUNTS_READ),
            "Accounts of which every IAM user was read and none has an access key, of all accounts read."),
    KEYS_CREATED_IN_PERIOD("Access keys created this period", Unit.COUNT, false, Goal.LOWER, "0",
            new Source.Count(KEYS_CREATED),
            "Keys created since the previous period's instant, in the first period since its month began, and still there;"
                    + " keys of unknown creation date not counted.");

    public enum Unit {
        COUNT, PERCENT, DAYS
    }

    /// Which way is better.
    public enum Goal {
        LOWER, HIGHER
    }

    /// How the figure is made.
    sealed interface Source {

        record Count(Measure measure) implements Source {}

        record Ratio(Measure numerator, Measure denominator) implements Source {}

        /// Entries of the register, which is one for all accounts.
        record Exceptions(Set<EntryState> states) implements Source {}

        /// @param percent of the working keys, by age
        record Percentile(int percent) implements Source {}
    }

    private final String title;
    private final Unit unit;
    private final boolean headline;
    private final Goal goal;
    private final String target;
    private final Source source;
    private final String definition;

    Metric(String title, Unit unit, boolean headline, Goal goal, String target, Source source, String definition) {
        this.title = title;
        this.unit = unit;
        this.headline = headline;
        this.goal = goal;
        this.target = target;
        this.source = source;
        this.definition = definition;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Metric> of(String id) {
        for (Metric metric : values()) {
            if (metric.id().equals(id)) {
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }

    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    /// Whether leadership sees it in the first table.
    public boolean headline() {
        return headline;
    }

    public Goal goal() {
        return goal;
    }

    /// What to aim at, or empty.
    public String target() {
        return target;
    }

    public String definition() {
        return definition;
    }

    Source source() {
        return source;
    }
}
