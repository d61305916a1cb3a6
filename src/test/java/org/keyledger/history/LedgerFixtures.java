package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Severity;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.AccountRecord.VerdictCount;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;

/// Rows of the ledger as tests need them.
final class LedgerFixtures {

    static final AccountId PAYMENTS = new AccountId("111122223333");
    static final AccountId SEARCH = new AccountId("444455556666");
    static final AccountId SANDBOX = new AccountId("777788889999");
    static final String STALE = "stale-key";

    private LedgerFixtures() {}

    static Instant endOf(YearMonth month) {
        return month.atEndOfMonth().atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    static PeriodRecord period(YearMonth month) {
        return new PeriodRecord(month, endOf(month), false, "aws", "organization o-exampleorgid", "o-exampleorgid",
                "5e77".repeat(16), "e71d".repeat(16), List.of("stale-key", "unused-key"), false);
    }

    static AccountRecord read(int number, AccountId account, KeyRecord... keys) {
        return new AccountRecord(account, "account " + number, "Production/Payments", "Active", Outcome.READ, "", "",
                "", Optional.of(Instant.parse("2026-10-31T05:00:00Z")), true, 3, keys.length, keys.length, 0, false,
                number, List.of(new VerdictCount(1, 2, 3), new VerdictCount(0, 0, 6)));
    }

    static AccountRecord readWithoutSomeRows(int number, AccountId account) {
        AccountRecord whole = read(number, account);
        return new AccountRecord(account, whole.name(), whole.unit(), whole.state(), whole.outcome(), "", "", "",
                whole.reportTime(), false, 3, 0, 0, 2, true, number, whole.verdicts());
    }

    static AccountRecord failed(int number, AccountId account) {
        return new AccountRecord(account, "account " + number, "", "Active", Outcome.FAILED,
                "AssumeRole: not authorized", "AccessDenied", "Create the role.", Optional.empty(), false, 0, 0, 0, 0,
                false, number, List.of());
    }

    private static List<AgeCount> agesOf(AccountRecord account) {
        return account.outcome() == Outcome.READ ? List.of(new AgeCount(3, 2), new AgeCount(400, 1)) : List.of();
    }

    static AccountEntry entry(AccountRecord account, List<KeyRecord> keys, FindingRecord... findings) {
        return new AccountEntry(account, keys, agesOf(account), List.of(findings), List.of(), List.of(), Map.of(),
                List.of());
    }

    static AccountEntry entry(AccountRecord account, FindingRecord... findings) {
        return entry(account, List.of(), findings);
    }

    static AccountEntry entry(AccountRecord account, List<EvidenceProblem> problems, List<EvidenceFile> files) {
        return new AccountEntry(account, List.of(), agesOf(account), List.of(), problems, files, Map.of(), List.of());
    }

    static KeyIdentity identity(AccountId account, String user) {
        return new KeyIdentity(account, user, "2026-01-02T03:04:05Z", 1);
    }

    static KeyRecord key(AccountId account, int seq, String user) {
        return new KeyRecord(seq, identity(account, user), "arn:aws:iam::" + account + ":user/" + user,
                "AKIAIOSFODNN7EXAMPLE", "", 2, "Active", Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                OptionalInt.of(302), Optional.of(Instant.parse("2026-10-30T01:02:03Z")), "", "eu-west-1", "s3", "Human",
                "the user has a console password", "anna@example.com", "Active, by tag Owner", "No", "Yes", "No",
                Optional.empty(), "FC", Optional.of(Severity.MEDIUM), 7,
                new KeyOrigin("role/ci (session deploy-42)", "", Answer.NO), OptionalInt.of(20),
                KeyAdvice.of("IAM Identity Center", "Strong evidence: a console password.", "REPLACE"));
    }

    /// A key of which everything that may be unknown is unknown.
    static KeyRecord unknownKey(AccountId account, int seq, String user) {
        return new KeyRecord(seq, new KeyIdentity(account, user, "unknown", 1), "arn:aws:iam::" + account + ":user/x",
                "", "not collected", 1, "Unknown", Optional.empty(), OptionalInt.empty(), Optional.empty(),
                "unknown: the column is missing", "", "", "Unknown", "nothing tells", "", "Undetermined: no directory",
                "Undetermined: no file", "Unknown", "Unknown", Optional.empty(), "UU", Optional.empty(), 8,
                new KeyOrigin("", "key events were not collected", Answer.UNKNOWN), OptionalInt.empty(),
                KeyAdvice.NONE);
    }

    static KeyRecord inactiveKey(AccountId account, int seq, String user, Instant since) {
        KeyRecord key = key(account, seq, user);
        return new KeyRecord(seq, key.identity(), key.arn(), key.keyId(), key.keyNote(), key.slot(), "Inactive",
                key.created(), key.ageDays(), key.lastUsed(), key.lastUsedNote(), key.usedRegion(), key.usedService(),
                key.kind(), key.kindReason(), key.owner(), key.ownerStatus(), key.admin(), key.console(), key.mfa(),
                Optional.of(since), key.verdicts(), key.worst(), key.sourceLine(),
                key.origin(), key.riskScore(), key.advice());
    }

    static FindingRecord open(AccountId account, int seq, Severity severity, String user) {
        return finding(account, seq, Optional.of(severity), user, FindingStatus.NEW);
    }

    static FindingRecord closed(AccountId account, int seq, Severity severity, String user) {
        return open(account, seq, severity, user).with(seq, FindingStatus.CLOSED, CloseReason.KEY_DELETED,
                "The key is 91 days old.");
    }

    static FindingRecord undetermined(AccountId account, int seq, String user) {
        return finding(account, seq, Optional.empty(), user, FindingStatus.UNDETERMINED);
    }

    private static FindingRecord finding(AccountId account, int seq, Optional<Severity> severity, String user,
            FindingStatus status) {
        return new FindingRecord(severity, seq, status, CloseReason.NONE, STALE, identity(account, user), "",
                "not collected", "anna@example.com", YearMonth.of(2026, 8), endOf(YearMonth.of(2026, 8)), "91 days",
                "at most 90 days", "The key is 91 days old.", "accounts/" + account + "/credential-report.csv line 7",
                1, "", "IAM Identity Center");
    }
}
