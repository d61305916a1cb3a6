package org.keyledger.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Severity;
import org.keyledger.history.AccountEntry;
import org.keyledger.history.CloseReason;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.PriorAccount;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;

class AccountMeasuresTests {

    @Test
    void countsAllKeysAndAmongThemThoseThatMayWork() {
        Map<String, Long> amounts = measure(activeKey().ofUser("svc-a"), inactiveKey().ofUser("svc-b"),
                keyOfUnknownStatus().ofUser("svc-c"));

        assertThat(amounts).contains(entry("keys", 3L), entry("active-keys", 2L));
    }

    @Test
    void countsWorkingKeysOlderThan90And365Days() {
        Map<String, Long> amounts = measure(activeKey().ofUser("svc-a").createdDaysAgo(90),
                activeKey().ofUser("svc-b").createdDaysAgo(91), activeKey().ofUser("svc-c").createdDaysAgo(365),
                activeKey().ofUser("svc-d").createdDaysAgo(366), inactiveKey().ofUser("svc-e").createdDaysAgo(400),
                activeKey().ofUser("svc-f").createdAt(daysAgo(91).plusSeconds(1)));

        assertThat(amounts).contains(entry("active-keys-over-90-days", 3L), entry("active-keys-over-365-days", 1L));
    }

    @Test
    void countsKeysOfUnknownAgeByThemselves() {
        assertThat(measure(activeKey().createdNobodyKnowsWhen())).contains(entry("active-keys-of-unknown-age", 1L))
                .doesNotContainKeys("active-keys-over-90-days", "active-keys-of-known-age");
        assertThat(measure(activeKey().createdAt(daysAgo(-1).plusSeconds(1)), activeKey().createdAt(daysAgo(-1))))
                .contains(entry("active-keys-of-unknown-age", 1L), entry("active-keys-of-known-age", 1L));
    }

    @Test
    void countsAUserOnceHoweverManyKeysTheyHave() {
        Map<String, Long> amounts = measure(activeKey().ofUser("anna").withPassword(Answer.YES).createdDaysAgo(200)
                .beside(activeKey().createdDaysAgo(100)), activeKey().ofUser("x1"));

        assertThat(amounts).contains(entry("users-with-active-keys", 2L), entry("humans-with-active-keys", 1L),
                entry("users-of-unknown-kind", 1L), entry("users-with-stuck-rotation", 1L));
    }

    @Test
    void countsAUserOnceWhoseRotationMayBeStuck() {
        assertThat(measure(activeKey().ofUser("anna").createdNobodyKnowsWhen().beside(activeKey().createdDaysAgo(100)),
                activeKey().ofUser("x1"), activeKey().ofRoot().createdNobodyKnowsWhen().beside(activeKey())))
                .contains(entry("users-with-undetermined-rotation", 1L))
                .doesNotContainKey("users-with-stuck-rotation");
    }

    @Test
    void countsAnAccountWhoseReportDoesNotShowRoot() {
        assertThat(measure(activeKey().ofUser("anna"))).contains(entry("accounts-with-unseen-root", 1L));
        assertThat(measure(activeKey().ofRoot())).doesNotContainKey("accounts-with-unseen-root");
    }

    @Test
    void countsRowsThatCouldNotBeRead() {
        assertThat(measure(account("111122223333").withUnreadRows(2))).contains(entry("rows-unread", 2L));
    }

    @Test
    void countsNoUserWhoseKeysAreAllInactive() {
        assertThat(measure(inactiveKey().ofUser("anna").withPassword(Answer.YES)))
                .doesNotContainKeys("users-with-active-keys", "humans-with-active-keys", "active-keys");
    }

    @Test
    void countsRootsKeysAsKeysButNotAmongUsers() {
        Map<String, Long> amounts = measure(activeKey().ofRoot().beside(activeKey().createdDaysAgo(3)));

        assertThat(amounts).contains(entry("root-keys", 2L), entry("active-keys", 2L))
                .doesNotContainKeys("users-with-active-keys", "users-with-admin-keys");
    }

    @Test
    void countsAdministratorsAndThoseWhoMayBe() {
        AuthorizationDetails details = new AuthorizationDetails(Map.of("svc-a", new AuthorizationDetails.User("svc-a",
                List.of(), List.of(new AuthorizationDetails.AttachedPolicy("AdministratorAccess",
                        "arn:aws:iam::aws:policy/AdministratorAccess")),
                List.of(), Optional.empty(), Map.of(), Optional.empty())), Map.of(), Map.of());

        Map<String, Long> amounts = measure(account("111122223333").with(details).with(activeKey().ofUser("svc-a"),
                activeKey().ofUser("svc-not-listed")));

        assertThat(amounts).contains(entry("users-with-admin-keys", 1L), entry("users-with-undetermined-admin", 1L));
    }

    @Test
    void countsKeysOutOfUseAndThoseThatMayBe() {
        assertThat(measure(activeKey().ofUser("svc-a").usedDaysAgo(46),
                activeKey().ofUser("svc-b").withUnknownLastUse(), activeKey().ofUser("svc-c").usedDaysAgo(45)))
                .contains(entry("active-keys-unused", 1L), entry("active-keys-use-undetermined", 1L),
                        entry("active-keys-of-known-use", 2L));
    }

    @Test
    void countsAnAccountWithoutUserKeysWhateverRootHas() {
        assertThat(measure(activeKey().ofRoot())).contains(entry("accounts-without-user-keys", 1L));
        assertThat(measure()).contains(entry("accounts-read", 1L), entry("accounts-without-user-keys", 1L));
        assertThat(measure(inactiveKey())).doesNotContainKey("accounts-without-user-keys");
    }

    @Test
    void doesNotTakeAnAccountForOneWithoutKeysWhereRowsCouldNotBeRead() {
        assertThat(measure(account("111122223333").withUnreadRows(1))).contains(entry("accounts-read", 1L))
                .doesNotContainKey("accounts-without-user-keys");
    }

    @Test
    void countsNothingOfAnAccountThatWasNotReadButItsOpenFindings() {
        AccountAssessment failed =
                AccountBuilder.assess(account("111122223333").failed(), Optional.empty(), AS_OF);

        assertThat(AccountMeasures.of(failed, List.of(finding(FindingStatus.NOT_READ, Severity.HIGH, 40)), AS_OF,
                List.of()))
                .containsExactly(entry("open-high", 1L));
    }

    @Test
    void countsOpenFindingsBySeverityAndClosedOnesWithTheirDays() {
        AccountAssessment empty = account("111122223333").assessed();

        Map<String, Long> amounts = AccountMeasures.of(empty,
                List.of(finding(FindingStatus.NEW, Severity.CRITICAL, 0),
                        finding(FindingStatus.CARRIED, Severity.MEDIUM, 30),
                        finding(FindingStatus.REOPENED, Severity.MEDIUM, 0),
                        finding(FindingStatus.CLOSED, Severity.HIGH, 30),
                        finding(FindingStatus.CLOSED, Severity.LOW, 61)),
                AS_OF, List.of());

        assertThat(amounts).contains(entry("open-critical", 1L), entry("open-medium", 2L),
                entry("closed-resolved", 2L), entry("findings-remediated", 2L), entry("findings-remediated-days", 91L))
                .doesNotContainKeys("open-high", "open-low");
    }

    @Test
    void countsKeysCreatedSinceThePreviousRunActiveOrNot() {
        AccountAssessment assessment = account("111122223333").with(activeKey().createdDaysAgo(0),
                inactiveKey().createdDaysAgo(0), activeKey().createdDaysAgo(40), activeKey().createdNobodyKnowsWhen())
                .assessed();
        AccountEntry entry =
                AccountEntry.of(0, assessment, PriorAccount.unknown(), java.time.YearMonth.of(2026, 11), AS_OF,
                        org.keyledger.assess.exceptions.AccountExceptions.none());

        assertThat(AccountMeasures.of(assessment, List.of(), AS_OF, entry.keys()))
                .contains(entry("keys-created", 2L));
    }

    @Test
    void addsUpTheRiskOfKeysSoThatNoKeyMoreLowersIt() {
        KeyBuilder old = activeKey().createdDaysAgo(400).ofUser("svc-a");
        Map<String, Long> one = measure(old);
        Map<String, Long> two = measure(old, activeKey().ofUser("svc-b"));
        Map<String, Long> three = measure(old, activeKey().ofUser("svc-b"),
                activeKey().createdDaysAgo(400).ofUser("svc-c"));

        assertThat(one.get("key-risk")).isPositive();
        assertThat(two.get("key-risk")).isGreaterThanOrEqualTo(one.get("key-risk"));
        assertThat(three.get("key-risk")).isGreaterThan(two.get("key-risk"));
        assertThat(three).containsEntry("key-risk-highest", 300L);
    }

    @Test
    void measuresOfWhatAnAccountThatLeftHadOnlyThatItIsClosed() {
        assertThat(AccountMeasures.ofVanished(List.of(gone(30)), AS_OF))
                .containsExactly(entry("closed-account-gone", 1L));
    }

    private static Map<String, Long> measure(KeyBuilder... keys) {
        return measure(account("111122223333").with(keys));
    }

    private static Map<String, Long> measure(AccountBuilder account) {
        return AccountMeasures.of(account.assessed(), List.of(), AS_OF, List.of());
    }

    private static FindingRecord finding(FindingStatus status, Severity severity, long openedDaysAgo) {
        return finding(status, status == FindingStatus.CLOSED ? CloseReason.RESOLVED : CloseReason.NONE, severity,
                openedDaysAgo);
    }

    private static FindingRecord gone(long openedDaysAgo) {
        return finding(FindingStatus.CLOSED, CloseReason.ACCOUNT_GONE, Severity.HIGH, openedDaysAgo);
    }

    private static FindingRecord finding(FindingStatus status, CloseReason reason, Severity severity,
            long openedDaysAgo) {
        Instant opened = daysAgo(openedDaysAgo);
        return new FindingRecord(Optional.of(severity), 0, status, reason, "stale-key",
                new KeyIdentity(KeyBuilder.ACCOUNT, "anna", "2026-01-02T03:04:05Z", 1), "", "not collected", "",
                YearMonth.of(2026, 8), opened, "91 days", "at most 90 days", "", "", 1, "");
    }
}
