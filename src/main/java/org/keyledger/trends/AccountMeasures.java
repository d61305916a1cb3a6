package org.keyledger.trends;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.RiskScore;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.assess.owner.KeyKind.Kind;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.history.CloseReason;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.KeyRecord;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;

/// Counts one account.
public final class AccountMeasures {

    private static final int NINETY_DAYS = 90;
    private static final int A_YEAR = 365;

    private final Map<Measure, Long> amounts = new EnumMap<>(Measure.class);
    private final Instant asOf;

    private AccountMeasures(Instant asOf) {
        this.asOf = asOf;
    }

    /// The account's amounts by name; what is zero is left out.
    ///
    /// @param findings of this period, as the ledger will keep them
    /// @param keys     likewise
    public static Map<String, Long> of(AccountAssessment assessment, List<FindingRecord> findings, Instant asOf,
            List<KeyRecord> keys) {
        AccountMeasures measures = new AccountMeasures(asOf);
        assessment.evidence().report().ifPresent(report -> measures.countAccount(report, assessment.keys()));
        findings.forEach(measures::countFinding);
        measures.add(Measure.KEYS_CREATED,
                keys.stream().filter(key -> key.origin().inPeriod() == Answer.YES).count());
        return measures.named();
    }

    /// The amounts of an account that is no longer listed.
    ///
    /// @param findings that went with it
    public static Map<String, Long> ofVanished(List<FindingRecord> findings, Instant asOf) {
        AccountMeasures measures = new AccountMeasures(asOf);
        findings.forEach(measures::countFinding);
        return measures.named();
    }

    private Map<String, Long> named() {
        Map<String, Long> named = new TreeMap<>();
        amounts.forEach((measure, amount) -> named.put(measure.key(), amount));
        return named;
    }

    private void countAccount(CredentialReport report, List<AssessedKey> keys) {
        add(Measure.ACCOUNTS_READ, 1);
        // A row that could not be read may be that of a user with a key.
        if (report.rowsUnread() == 0 && keys.stream().allMatch(key -> key.entry().isRoot())) {
            add(Measure.ACCOUNTS_WITHOUT_USER_KEYS, 1);
        }
        add(Measure.ROWS_UNREAD, report.rowsUnread());
        add(Measure.ACCOUNTS_WITH_UNSEEN_ROOT,
                report.entries().stream().noneMatch(CredentialReportEntry::isRoot) ? 1 : 0);
        add(Measure.KEYS, keys.size());
        add(Measure.KEY_RISK, keys.stream().mapToLong(key -> RiskScore.of(key.judgements())).sum());
        add(Measure.KEY_RISK_HIGHEST, (long) RiskScore.HIGHEST * keys.size());
        Set<String> users = new HashSet<>();
        List<AssessedKey> active = keys.stream().filter(key -> key.key().mayWork()).toList();
        for (AssessedKey key : active) {
            countActive(key);
            if (users.add(key.entry().user())) {
                countUser(key);
            }
        }
        countRotations(active);
    }

    /// A verdict on a rotation stands at one of a user's two keys, or at both.
    private void countRotations(List<AssessedKey> active) {
        Set<String> stuck = new HashSet<>();
        Set<String> undetermined = new HashSet<>();
        for (AssessedKey key : active) {
            switch (key.verdict("stuck-rotation")) {
                case Verdict.Flagged _ -> stuck.add(key.entry().user());
                case Verdict.Undetermined _ -> undetermined.add(key.entry().user());
                case Verdict.Clear _ -> {
                    // what is clear is what is left over
                }
            }
        }
        undetermined.removeAll(stuck);
        undetermined.remove(CredentialReportEntry.ROOT); // who is no IAM user
        add(Measure.USERS_WITH_STUCK_ROTATION, stuck.size());
        add(Measure.USERS_WITH_UNDETERMINED_ROTATION, undetermined.size());
    }

    private void countActive(AssessedKey key) {
        add(Measure.ACTIVE_KEYS, 1);
        if (key.key().created() instanceof Created.At(Instant when) && !KeySubject.isAfterRun(when, asOf)) {
            add(Measure.ACTIVE_KEYS_OF_KNOWN_AGE, 1);
            long age = Duration.between(when, asOf).toDays();
            add(Measure.ACTIVE_KEYS_OVER_90_DAYS, age > NINETY_DAYS ? 1 : 0);
            add(Measure.ACTIVE_KEYS_OVER_365_DAYS, age > A_YEAR ? 1 : 0);
        }
        else {
            add(Measure.ACTIVE_KEYS_OF_UNKNOWN_AGE, 1);
        }
        add(Measure.ROOT_KEYS, key.entry().isRoot() ? 1 : 0);
        add(Measure.ACTIVE_KEYS_OF_KNOWN_USE, key.verdict("unused-key") instanceof Verdict.Undetermined ? 0 : 1);
        count(key, "unused-key", Measure.ACTIVE_KEYS_UNUSED, Measure.ACTIVE_KEYS_USE_UNDETERMINED);
        count(key, "orphaned-key", Measure.ACTIVE_KEYS_ORPHANED, Measure.ACTIVE_KEYS_OWNER_UNDETERMINED);
    }

    private void countUser(AssessedKey key) {
        if (key.entry().isRoot()) {
            return;
        }
        add(Measure.USERS_WITH_ACTIVE_KEYS, 1);
        add(Measure.HUMANS_WITH_ACTIVE_KEYS, key.kind().kind() == Kind.HUMAN ? 1 : 0);
        add(Measure.USERS_OF_UNKNOWN_KIND, key.kind().kind() == Kind.UNKNOWN ? 1 : 0);
        count(key, "admin-key", Measure.USERS_WITH_ADMIN_KEYS, Measure.USERS_WITH_UNDETERMINED_ADMIN);
    }

    private void count(AssessedKey key, String control, Measure flagged, Measure undetermined) {
        switch (key.verdict(control)) {
            case Verdict.Flagged _ -> add(flagged, 1);
            case Verdict.Undetermined _ -> add(undetermined, 1);
            case Verdict.Clear _ -> {
                // what is clear is what is left over
            }
        }
    }

    private void countFinding(FindingRecord finding) {
        if (finding.status().isOpen()) {
            finding.severity().ifPresent(severity -> add(openMeasure(severity), 1));
        }
        if (finding.status().isExcepted()) {
            add(Measure.FINDINGS_EXCEPTED, 1);
        }
        countClosed(finding);
    }

    /// Time under an exception is no time that anybody took to mend something, and what an exception covered was not open
    /// any more.
    private void countClosed(FindingRecord finding) {
        boolean closed = finding.status() == FindingStatus.CLOSED && finding.exceptionId().isEmpty();
        boolean newlyExcepted = finding.closeReason() == CloseReason.EXCEPTION_GRANTED
                && finding.openedAt().isBefore(asOf);
        if (closed || newlyExcepted) {
            add(ClosedFindings.measure(finding.closeReason()), 1);
        }
        if (closed && finding.closeReason().isRemediation()) {
            add(Measure.FINDINGS_REMEDIATED, 1);
            add(Measure.FINDINGS_REMEDIATED_DAYS, Duration.between(finding.openedAt(), asOf).toDays());
        }
    }

    private static Measure openMeasure(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Measure.OPEN_CRITICAL;
            case HIGH -> Measure.OPEN_HIGH;
            case MEDIUM -> Measure.OPEN_MEDIUM;
            case LOW -> Measure.OPEN_LOW;
        };
    }

    private void add(Measure measure, long amount) {
        if (amount != 0) {
            amounts.merge(measure, amount, Long::sum);
        }
    }
}
