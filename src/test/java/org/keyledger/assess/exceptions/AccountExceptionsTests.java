package org.keyledger.assess.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.exceptions.Entries.EXPIRES;
import static org.keyledger.assess.exceptions.Entries.GRANTED;
import static org.keyledger.assess.exceptions.Entries.forAccount;
import static org.keyledger.assess.exceptions.Entries.forKey;
import static org.keyledger.assess.exceptions.Entries.forPrincipal;
import static org.keyledger.assess.exceptions.Entries.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.Controls;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.evidence.KeyIds;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.KeyStatus;

class AccountExceptionsTests {

    private static final String ACCOUNT = "111122223333";
    private static final String ANNA = "arn:aws:iam::111122223333:user/anna";
    private static final String ROOT = "arn:aws:iam::111122223333:root";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void liftsTheControlsItNamesAndNoOthers() {
        AccountAssessment assessment = accountWith(old("anna").usedDaysAgo(100));

        assertThat(lifted(assessment, DAY, forPrincipal(ANNA).lifting("stale-key"))).containsExactly("stale-key");
        assertThat(lifted(assessment, DAY, forPrincipal(ANNA).lifting("stale-key", "unused-key")))
                .containsExactly("stale-key", "unused-key");
        assertThat(lifted(assessment, DAY, forPrincipal(ANNA).lifting("no-mfa"))).isEmpty();
    }

    @Test
    void liftsNothingOfOtherUsers() {
        assertThat(lifted(accountWith(old("anna")), DAY,
                forPrincipal("arn:aws:iam::111122223333:user/ann"))).isEmpty();
    }

    @Test
    void isInForceFromItsFirstDayToItsLast() {
        AccountAssessment assessment = accountWith(old("anna"));

        assertThat(lifted(assessment, GRANTED.minusDays(1), forPrincipal(ANNA))).isEmpty();
        assertThat(lifted(assessment, GRANTED, forPrincipal(ANNA))).containsExactly("stale-key");
        assertThat(lifted(assessment, EXPIRES.minusDays(1), forPrincipal(ANNA))).containsExactly("stale-key");
        assertThat(lifted(assessment, EXPIRES, forPrincipal(ANNA))).containsExactly("stale-key");
        assertThat(lifted(assessment, EXPIRES.plusDays(1), forPrincipal(ANNA))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "364, true", "365, true", "366, false" })
    void lastsAYearAtMost(int days, boolean allowed) {
        Entries entry = forPrincipal(ANNA).until(GRANTED.plusDays(days));

        if (allowed) {
            assertThat(entry.entry().expires()).isEqualTo(GRANTED.plusDays(days));
        }
        else {
            assertThatIllegalArgumentException().isThrownBy(entry::entry)
                    .withMessage("EXC-1 lasts longer than 365 days");
        }
    }

    @Test
    void mayLastOneDayAndNoFewer() {
        assertThat(forPrincipal(ANNA).until(GRANTED).entry().isInForceOn(GRANTED)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(forPrincipal(ANNA).until(GRANTED.minusDays(1))::entry)
                .withMessage("EXC-1 expires before it is granted");
    }

    @Test
    void liftsRootKeyForOneRootUserByNameOnly() {
        AccountAssessment assessment = accountWith(old("anna").ofRoot());

        assertThat(lifted(assessment, DAY, forPrincipal(ROOT).lifting("root-key"))).containsExactly("root-key");
        assertThat(lifted(assessment, DAY, forPrincipal(ROOT).liftingEverything())).doesNotContain("root-key");
        assertThat(lifted(assessment, DAY, forAccount(ACCOUNT).liftingEverything())).isEmpty();
        assertThat(lifted(assessment, DAY, forPrincipal("*").liftingEverything())).isEmpty();
        for (Entries tooBroad : List.of(forPrincipal("arn:aws:iam::*:root"), forPrincipal("*"), forAccount(ACCOUNT),
                forKey("AKIAIOSFODNN7EXAMPLE"))) {
            assertThatIllegalArgumentException().isThrownBy(tooBroad.lifting("root-key")::entry);
        }
    }

    @Test
    void liftsAdminKeyByNameAndNeverForAWholeAccount() {
        assertThat(forPrincipal(ANNA).liftingEverything().entry().lifts(ExceptionEntry.ADMIN_KEY)).isFalse();
        assertThat(forPrincipal(ANNA).lifting("admin-key").entry().lifts(ExceptionEntry.ADMIN_KEY)).isTrue();
        assertThat(forKey("AKIAIOSFODNN7EXAMPLE").lifting("admin-key").entry().lifts(ExceptionEntry.ADMIN_KEY))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(forAccount(ACCOUNT).lifting("admin-key")::entry);
    }

    @Test
    void liftsForAWholeAccountWhatItsUsersHave() {
        AccountAssessment assessment = accountWith(old("anna"), old("ben"));

        AccountExceptions exceptions = hold(assessment, DAY, forAccount(ACCOUNT));

        assertThat(exceptions.matches()).containsExactly(new ExceptionMatch("EXC-1", 2, 2, 2, 0));
        assertThat(hold(assessment, DAY, forAccount("444455556666")).matches()).isEmpty();
    }

    @Test
    void liftsTheOneKeyThatItNamesAndNotItsTwin() {
        AccountAssessment assessment = account(ACCOUNT).with(old("anna").beside(old("anna").createdDaysAgo(500)))
                .with(KeyIds.of(metadata("anna", "AKIAIOSFODNN7EXAMPLE", 400),
                        metadata("anna", "AKIAI44QH8DHBEXAMPLE", 500)))
                .assessed();

        AccountExceptions exceptions = hold(assessment, DAY, forKey("AKIAIOSFODNN7EXAMPLE"));

        assertThat(assessment.keys()).extracting(
                key -> exceptions.lifting(key.identity(), "stale-key").isPresent()).containsExactly(true, false);
        assertThat(exceptions.matches()).containsExactly(new ExceptionMatch("EXC-1", 0, 1, 1, 0));
    }

    @Test
    void liftsNothingOfAKeyWhoseIdIsUnknownAndCountsItAsUndetermined() {
        AccountExceptions exceptions = hold(accountWith(old("anna")), DAY, forKey("AKIAIOSFODNN7EXAMPLE"));

        assertThat(exceptions.matches()).containsExactly(new ExceptionMatch("EXC-1", 0, 0, 0, 1));
    }

    @Test
    void countsWhatIsUndeterminedApart() {
        AccountAssessment assessment = accountWith(activeKey().ofUser("anna").createdNobodyKnowsWhen());

        assertThat(hold(assessment, DAY, forPrincipal(ANNA)).matches())
                .containsExactly(new ExceptionMatch("EXC-1", 1, 0, 0, 1));
    }

    @Test
    void countsWhetherOrNotItIsInForce() {
        assertThat(hold(accountWith(old("anna")), EXPIRES.plusDays(1), forPrincipal(ANNA)).matches())
                .containsExactly(new ExceptionMatch("EXC-1", 1, 1, 1, 0));
    }

    @Test
    void saysOfTwoEntriesTheOneThatLastsLonger() {
        AccountAssessment assessment = accountWith(old("anna"));

        AccountExceptions exceptions = hold(assessment, DAY, forPrincipal(ANNA).named("EXC-1"),
                forPrincipal(ANNA).named("EXC-2").until(EXPIRES.plusDays(1)), forPrincipal(ANNA).named("EXC-3"));

        assertThat(exceptions.lifting(assessment.keys().getFirst().identity(), "stale-key").orElseThrow().id())
                .isEqualTo("EXC-2");
        assertThat(exceptions.matches()).extracting(ExceptionMatch::findings).containsExactly(1L, 1L, 1L);
    }

    @Test
    void knowsOfAnUnreadAccountOnlyWhichEntriesAreStillThere() {
        AccountAssessment assessment = AccountBuilder.assess(account(ACCOUNT).failed(), Optional.empty(),
                KeyBuilder.AS_OF);

        AccountExceptions exceptions = hold(assessment, DAY, forPrincipal(ANNA));

        assertThat(exceptions.matches()).isEmpty();
        assertThat(exceptions.stillLifting("EXC-1", "stale-key")).isPresent();
        assertThat(exceptions.stillLifting("EXC-1", "unused-key")).isEmpty();
        assertThat(exceptions.stillLifting("EXC-2", "stale-key")).isEmpty();
        assertThat(hold(assessment, EXPIRES.plusDays(1), forPrincipal(ANNA)).stillLifting("EXC-1", "stale-key"))
                .isEmpty();
    }

    private static KeyBuilder old(String user) {
        return activeKey().ofUser(user).createdDaysAgo(400);
    }

    private static AccountAssessment accountWith(KeyBuilder... keys) {
        return account(ACCOUNT).with(keys).assessed();
    }

    private static AccessKeyMetadata metadata(String user, String id, long daysAgo) {
        return new AccessKeyMetadata(user, new AccessKeyId(id), KeyStatus.ACTIVE, KeyBuilder.daysAgo(daysAgo));
    }

    private static AccountExceptions hold(AccountAssessment assessment, LocalDate day, Entries... entries) {
        return AccountExceptions.of(register(entries), assessment, day);
    }

    /// The controls of the account's only key that the entry lifts.
    private static List<String> lifted(AccountAssessment assessment, LocalDate day, Entries entry) {
        AccountExceptions exceptions = hold(assessment, day, entry);
        AssessedKey key = assessment.keys().getFirst();
        return Controls.ALL.stream().map(control -> control.id().value())
                .filter(control -> exceptions.lifting(key.identity(), control).isPresent()).toList();
    }
}
