package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Roster;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.iam.Answer;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;
import org.keyledger.scp.advise.TreatmentRule.Treated;

class TreatmentRuleTests {

    private static final TreatmentRule RULE = new TreatmentRule(AS_OF);
    private static final String MACHINE = "svc-build";

    @Test
    void whoeverHasAPasswordOnlyMigrates() {
        assertThat(RULE.of(List.of())).isEqualTo(new Treated(Treatment.MIGRATE,
                "Has a console password and no working key: people sign in with IAM Identity Center."));
    }

    @Test
    void aMachinesKeyInUseIsExempt() {
        assertThat(treated(activeKey().ofUser(MACHINE).usedDaysAgo(3))).isEqualTo(new Treated(Treatment.EXEMPT,
                "Used 3 days before the run for s3 by a machine, which needs it until it has a role."));
    }

    /// The limit of the control `unused-key`, and no other.
    @ParameterizedTest
    @CsvSource({ "44, EXEMPT", "45, EXEMPT", "46, DELETE" })
    void aKeyIsInUseUpToItsLimit(int days, Treatment treatment) {
        assertThat(treated(activeKey().ofUser(MACHINE).createdDaysAgo(300).usedDaysAgo(days)).treatment())
                .isEqualTo(treatment);
    }

    @Test
    void anUnusedKeyIsDeletedForTheReasonTheControlGives() {
        assertThat(treated(activeKey().ofUser(MACHINE).createdDaysAgo(300).usedDaysAgo(46))).isEqualTo(new Treated(
                Treatment.DELETE, "The key was last used 46 days ago; the limit is 45 days."));
    }

    /// A key that waits for its first use may be needed tomorrow, and somebody has to say whether.
    @ParameterizedTest
    @CsvSource({ "6, DECIDE", "7, DECIDE", "8, DELETE" })
    void aNewKeyMayWaitForItsFirstUse(int days, Treatment treatment) {
        assertThat(treated(activeKey().ofUser(MACHINE).createdDaysAgo(days).neverUsed()).treatment())
                .isEqualTo(treatment);
    }

    @Test
    void aMachineOfWhichNobodyKnowsWhetherItUsesItsKeyIsUpForDecision() {
        assertThat(treated(activeKey().ofUser(MACHINE).withUnknownLastUse())).isEqualTo(new Treated(Treatment.DECIDE,
                "No use is recorded yet, or the evidence does not tell: find out whether a machine needs it."));
    }

    @Test
    void aPersonsKeyInUseMigrates() {
        Treated treated = treated(activeKey().ofUser("jane.doe").withPassword(Answer.YES).usedAt(AS_OF));

        assertThat(treated).isEqualTo(new Treated(Treatment.MIGRATE,
                "Used within a day of the run for s3 by a person, who gets IAM Identity Center instead."));
    }

    @Test
    void aKeyInUseOfUnknownKindIsUpForDecision() {
        AssessedKey key = assessed(activeKey().ofUser("x").usedDaysAgo(1)).getFirst();

        assertThat(key.kind().kind()).isEqualTo(KeyKind.Kind.UNKNOWN);
        assertThat(RULE.of(List.of(key))).isEqualTo(new Treated(Treatment.DECIDE,
                "Used 1 day before the run for s3, and it is unknown whether a person or a machine holds it."));
    }

    @Test
    void aRootKeyIsDeletedHoweverMuchItIsUsed() {
        assertThat(treated(activeKey().ofRoot().usedDaysAgo(0)))
                .isEqualTo(new Treated(Treatment.DELETE, "No task needs an access key of the root user."));
    }

    @Test
    void aKeyInUseThatNobodyAnswersForIsDeleted() {
        Roster gone =
                new Roster(List.of(new Person("jane.doe@example.com", "jane.doe", "Jane Doe", PersonStatus.DEPARTED)));
        List<AssessedKey> keys = AccountBuilder.assess(AccountBuilder.account("111122223333")
                .with(activeKey().ofUser("jane.doe").withPassword(Answer.YES).usedDaysAgo(2)).read(),
                Optional.of(gone), AS_OF).keys();

        Treated treated = RULE.of(keys);

        assertThat(treated.treatment()).isEqualTo(Treatment.DELETE);
        assertThat(treated.reason()).startsWith("Used 2 days before the run for s3, and nobody answers for it: ");
    }

    @Test
    void oneKeyInUseIsEnoughAndTheLatestUseCounts() {
        assertThat(treated(activeKey().ofUser(MACHINE).createdDaysAgo(300).usedDaysAgo(200)
                .beside(activeKey().ofUser(MACHINE).createdDaysAgo(300).usedDaysAgo(5)))).isEqualTo(new Treated(
                        Treatment.EXEMPT,
                        "Used 5 days before the run for s3 by a machine, which needs it until it has a role."));
        assertThat(TreatmentRule.latest(assessed(activeKey().ofUser(MACHINE).usedDaysAgo(9)
                .beside(activeKey().usedDaysAgo(2)))).orElseThrow().when()).isEqualTo(daysAgo(2));
    }

    @Test
    void aUseWhoseServiceIsNotRecordedIsOfAnUnknownOne() {
        assertThat(treated(activeKey().ofUser(MACHINE).usedFor("")).reason())
                .startsWith("Used 1 day before the run for an unknown service by a machine");
    }

    private static Treated treated(KeyBuilder key) {
        return RULE.of(assessed(key));
    }

    private static List<AssessedKey> assessed(KeyBuilder key) {
        return AccountBuilder.account("111122223333").with(key).assessed().keys();
    }
}
