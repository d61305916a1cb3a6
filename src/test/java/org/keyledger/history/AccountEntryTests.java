package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;
import static org.keyledger.iam.KeyEvent.Action.CREATE_KEY;
import static org.keyledger.iam.KeyEventBuilder.event;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.Controls;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Severity;
import org.keyledger.assess.owner.Roster;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.evidence.KeyIds;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.AccountRecord.VerdictCount;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.KeyStatus;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class AccountEntryTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final AccessKeyId ID = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    private static final AccessKeyId OTHER = new AccessKeyId("AKIAI44QH8DHBEXAMPLE");

    @Test
    void countsUsersKeysAndThoseThatMayWork() {
        AccountRecord account = entry(account("111122223333").with(activeKey().ofRoot(),
                activeKey().ofUser("anna").beside(inactiveKey()), keyOfUnknownStatus().ofUser("ben"))).account();

        assertThat(account.users()).as("the root user is no IAM user").isEqualTo(2);
        assertThat(account.keys()).isEqualTo(4);
        assertThat(account.activeKeys()).isEqualTo(3);
    }

    @Test
    void countsTheVerdictsOfEachControl() {
        AccountRecord account = entry(account("111122223333").with(activeKey().ofUser("svc-a").createdDaysAgo(366),
                activeKey().ofUser("svc-b"), activeKey().ofUser("svc-c").createdNobodyKnowsWhen())).account();

        assertThat(account.verdicts()).hasSize(Controls.ALL.size());
        assertThat(account.verdicts().get(indexOf("stale-key"))).isEqualTo(new VerdictCount(1, 1, 1));
        assertThat(account.verdicts().get(indexOf("root-key"))).isEqualTo(new VerdictCount(0, 0, 3));
    }

    @Test
    void countsTheAgesOfWorkingKeysYoungestFirst() {
        AccountEntry entry = entry(account("111122223333").with(activeKey().ofUser("svc-a").createdDaysAgo(400),
                activeKey().ofUser("svc-b").createdDaysAgo(3), activeKey().ofUser("svc-c").createdDaysAgo(400),
                inactiveKey().ofUser("svc-d").createdDaysAgo(5), activeKey().ofUser("e").createdNobodyKnowsWhen()));

        assertThat(entry.ages()).containsExactly(new AgeCount(3, 1), new AgeCount(400, 2));
    }

    @Test
    void advisesOnEachKeyAndRepeatsItOnItsFindings() {
        AccountEntry entry = entry(account("111122223333").with(activeKey().ofUser("svc-github").createdDaysAgo(366),
                activeKey().ofUser("svc-old").createdDaysAgo(8).neverUsed()));

        assertThat(entry.keys()).extracting(key -> key.advice().replacement()).containsExactly(
                "OIDC role, subject pinned", "None: delete the key");
        assertThat(entry.findings()).filteredOn(finding -> finding.severity().isPresent()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.replacement()).isEqualTo(
                        finding.key().user().equals("svc-github") ? "OIDC role, subject pinned"
                                : "None: delete the key"));
    }

    @Test
    void keepsTheAdviceOfTheMonthBeforeOnFindingsOfKeysThatAreNotShown() {
        AccountBuilder account = account("111122223333");
        AccountEntry before = entry(account.with(activeKey().ofUser("svc-github").createdDaysAgo(366)));
        PriorAccount prior = PriorAccount.of(before.findings().stream().filter(finding -> finding.status().isOpen())
                .toList(), List.of(), Map.of(), Map.of(), Optional.empty());

        AccountEntry now = AccountEntry.of(0, AccountBuilder.assess(account("111122223333").failed(), Optional.empty(),
                AS_OF), prior, OCTOBER.plusMonths(1), AS_OF, AccountExceptions.none());

        assertThat(now.findings()).isNotEmpty().extracting(FindingRecord::replacement)
                .containsOnly("OIDC role, subject pinned");
    }

    @Test
    void saysWhereARowCouldNotBeRead() {
        AccountRecord account = entry(account("111122223333").with(activeKey()).withUnreadRows(2)).account();

        assertThat(account.outcome()).isEqualTo(Outcome.READ);
        assertThat(account.readInPart()).isTrue();
        assertThat(account.rowsUnread()).isEqualTo(2);
        assertThat(entry(account("111122223333").with(activeKey())).account().readInPart()).isFalse();
    }

    @Test
    void keepsWhyAnAccountWasNotRead() {
        AccountRecord failed = entryOf(AccountBuilder.assess(account("111122223333").failed(), Optional.empty(), AS_OF))
                .account();
        AccountRecord skipped =
                entryOf(AccountBuilder.assess(account("111122223333").skipped(), Optional.empty(), AS_OF)).account();

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.reason()).isEqualTo("AssumeRole: not authorized");
        assertThat(failed.errorCode()).isEqualTo("AccessDenied");
        assertThat(failed.remedy()).isNotBlank();
        assertThat(failed.reportTime()).isEmpty();
        assertThat(skipped.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(skipped.reason()).isEqualTo("the account is SUSPENDED");
    }

    @Test
    void keepsAKeyWithEverythingKnownOfIt() {
        AuthorizationDetails details = new AuthorizationDetails(Map.of("anna", new AuthorizationDetails.User("anna",
                List.of(), List.of(), List.of(), Optional.empty(), Map.of("Owner", "anna@example.com"),
                Optional.empty())), Map.of(),
                Map.of());
        Roster roster = new Roster(List.of(new Person("anna@example.com", "", "Anna", PersonStatus.DEPARTED)));
        AccountAssessment assessment = AccountBuilder.assess(account("111122223333").with(details)
                .with(activeKey().ofUser("anna").createdDaysAgo(400).usedDaysAgo(2))
                .with(KeyIds.of(new AccessKeyMetadata("anna", ID, KeyStatus.ACTIVE, daysAgo(400)))).read(),
                Optional.of(roster), AS_OF);

        KeyRecord key = entryOf(assessment).keys().getFirst();

        assertThat(key.keyId()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
        assertThat(key.keyNote()).isEmpty();
        assertThat(key.status()).isEqualTo("Active");
        assertThat(key.ageDays()).isEqualTo(OptionalInt.of(400));
        assertThat(key.lastUsed()).contains(daysAgo(2));
        assertThat(key.lastUsedNote()).isEmpty();
        assertThat(key.usedService()).isEqualTo("s3");
        assertThat(key.owner()).isEqualTo("anna@example.com");
        assertThat(key.ownerStatus()).isEqualTo("Departed, by tag Owner");
        assertThat(key.admin()).isEqualTo("No");
        assertThat(key.kind()).isEqualTo("Human");
        assertThat(key.worst()).contains(Severity.HIGH);
        assertThat(key.verdicts()).isEqualTo("CCFFCCFCCC");
    }

    @Test
    void saysOfAKeyWhatIsNotKnown() {
        KeyRecord key = entry(account("111122223333")
                .with(activeKey().ofUser("x1").createdNobodyKnowsWhen().withUnknownLastUse())).keys().getFirst();

        assertThat(key.keyId()).isEmpty();
        assertThat(key.keyNote()).isEqualTo("not collected");
        assertThat(key.created()).isEmpty();
        assertThat(key.ageDays()).isEmpty();
        assertThat(key.lastUsed()).isEmpty();
        assertThat(key.lastUsedNote()).startsWith("unknown: ");
        assertThat(key.kind()).isEqualTo("Unknown");
        assertThat(key.ownerStatus()).isEqualTo("Undetermined: the evidence has no directory of people");
        assertThat(key.admin()).startsWith("Undetermined: ");
        assertThat(key.worst()).isEmpty();
    }

    @Test
    void tellsWhyAKeyIdIsUnknown() {
        AccessKeyMetadata listed = new AccessKeyMetadata("anna", ID, KeyStatus.ACTIVE, daysAgo(10));
        AccessKeyMetadata twin = new AccessKeyMetadata("anna", OTHER, KeyStatus.ACTIVE, daysAgo(10));

        assertThat(entry(account("111122223333").with(activeKey().ofUser("anna")).with(KeyIds.of(listed, twin)))
                .keys().getFirst().keyNote()).isEqualTo("ambiguous: 2 key ids fit");
        assertThat(entry(account("111122223333").with(activeKey().ofUser("ben")).with(KeyIds.of(listed))).keys()
                .getFirst().keyNote()).isEqualTo("no such key in access-keys.json");
    }

    @Test
    void givesAKeyMadeAfterTheRunNoNegativeAge() {
        assertThat(entry(account("111122223333").with(activeKey().createdAt(AS_OF.plusSeconds(90_000)))).keys()
                .getFirst().ageDays()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void keepsWhoCreatedAKeyOnceAMonthHasKnownIt() {
        AccountAssessment silent = account("111122223333").with(activeKey().ofUser("anna")).assessed();
        KeyIdentity anna = silent.keys().getFirst().identity();
        PriorAccount prior = PriorAccount.of(List.of(), List.of(), Map.of(), Map.of(anna, "user alice"),
                Optional.of(daysAgo(9)));

        assertThat(entryOf(silent).keys().getFirst().origin())
                .isEqualTo(new KeyOrigin("", "key events were not collected", Answer.YES));
        assertThat(
                AccountEntry.of(0, silent, prior, OCTOBER, AS_OF, AccountExceptions.none()).keys().getFirst().origin())
                .isEqualTo(new KeyOrigin("user alice", "", Answer.NO));
    }

    @Test
    void takesThisMonthsEventsBeforeWhatWasKnown() {
        AccountAssessment told = account("111122223333").with(activeKey())
                .with(KeyEvents.of(List.of(event(CREATE_KEY, daysAgo(10)).build()))).assessed();
        PriorAccount prior = PriorAccount.of(List.of(), List.of(), Map.of(),
                Map.of(told.keys().getFirst().identity(), "user alice"), Optional.of(daysAgo(10)));

        assertThat(AccountEntry.of(0, told, prior, OCTOBER, AS_OF, AccountExceptions.none()).keys().getFirst().origin())
                .isEqualTo(new KeyOrigin("role/ci (session deploy-42)", "", Answer.NO));
    }

    @Test
    void aKeyOfUnknownDateIsNobodysThatWasKnownBefore() {
        AccountAssessment undated = account("111122223333").with(activeKey().createdNobodyKnowsWhen()).assessed();
        PriorAccount prior = PriorAccount.of(List.of(), List.of(), Map.of(),
                Map.of(undated.keys().getFirst().identity(), "user alice"), Optional.empty());

        assertThat(AccountEntry.of(0, undated, prior, OCTOBER, AS_OF, AccountExceptions.none()).keys().getFirst()
                .origin().createdBy())
                .isEmpty();
    }

    private static int indexOf(String control) {
        return Controls.ALL.stream().map(each -> each.id().value()).toList().indexOf(control);
    }

    private static AccountEntry entry(AccountBuilder account) {
        return entryOf(account.assessed());
    }

    private static AccountEntry entryOf(AccountAssessment assessment) {
        return AccountEntry.of(0, assessment, PriorAccount.unknown(), OCTOBER, AS_OF, AccountExceptions.none());
    }
}
