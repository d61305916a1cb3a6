package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.scp.advise.AdviceFixtures.arn;
import static org.keyledger.scp.advise.AdviceFixtures.exempt;
import static org.keyledger.scp.advise.AdviceFixtures.set;
import static org.keyledger.scp.advise.AdviceFixtures.settings;
import static org.keyledger.scp.advise.AdviceFixtures.tree;
import static org.keyledger.scp.advise.AdviceFixtures.user;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.history.ScpTargetRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.scp.advise.ScpSettings.Mechanism;
import org.keyledger.trends.LedgerOfMonths;

class ScpAdvisorTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String WEB = "111122223333";
    private static final String SHOP = "222233334444";
    private static final String MANAGEMENT = "999988887777";
    private static final PhaseRule TEST = new PhaseRule("Test", List.of("Test"), List.of());

    private final LedgerOfMonths ledger = new LedgerOfMonths();

    @Test
    void anExceptionByTagIsGrantedOnceTheTagIsThere() {
        record();

        PhaseRecord phase = advise(Mechanism.TAG, 10_240, 10, Map.of()).getFirst();

        assertThat(phase).extracting(PhaseRecord::exempt, PhaseRecord::granted).containsExactly(2L, 1L);
        assertThat(phase.statement()).startsWith("Ready once 1 exception is granted: ");
    }

    /// A tag grants nothing where a list of ARNs makes the exception, and a user who is listed needs none.
    @Test
    void anExceptionByListNeedsNoTag() {
        record();

        PhaseRecord phase = advise(Mechanism.ARN, 10_240, 10, Map.of()).getFirst();

        assertThat(phase).extracting(PhaseRecord::exempt, PhaseRecord::granted, PhaseRecord::ready)
                .containsExactly(2L, 2L, true);
        assertThat(phase.statement()).isEqualTo("Ready: no key in use would stop working.");
    }

    @Test
    void roomIsLookedForWhereAnAccountsOwnPoliciesGo() {
        record();
        int tooLong = set(ScpSettings.DEFAULTS).byArn(List.of(arn(WEB, "svc"))).minified().length() - 1;

        PhaseRecord phase = advise(Mechanism.ARN, tooLong, 5, Map.of(WEB, 3)).getFirst();

        assertThat(phase.targets()).containsExactly("Test", "account 111122223333 (payments)",
                "account 222233334444 (payments)");
        assertThat(phase.statement()).isEqualTo("Not ready: account 111122223333 (payments) has 1 of 5 places for"
                + " policies left, and 2 are needed.");
        assertThat(ledger.reader().scpTargets(OCTOBER)).containsExactly(
                new ScpTargetRecord("Test", "Test", OptionalInt.of(1), 3, 5),
                new ScpTargetRecord("account 111122223333 (payments)", "Test", OptionalInt.of(4), 2, 5),
                new ScpTargetRecord("account 222233334444 (payments)", "Test", OptionalInt.of(1), 2, 5));
    }

    @Test
    void nothingIsReadyWhereNobodyKnowsWhatIsAttached() {
        record();

        new ScpAdvisor(ledger.ledger(), ledger.reader()).advise(OCTOBER,
                set(settings(Mechanism.TAG, 10_240, 10, TEST)), Optional.empty(), ControlPolicies.UNKNOWN);

        assertThat(ledger.reader().phases(OCTOBER).getFirst().statement()).isEqualTo("Not ready: the evidence does not"
                + " tell which policies are attached to Test, and so whether there are places left.");
        assertThat(ledger.reader().scpTargets(OCTOBER).getFirst().taken()).isEmpty();
    }

    @Test
    void theManagementAccountIsInNoPhase() {
        ledger.concerning(MANAGEMENT, user(MANAGEMENT, "svc", Treatment.NOT_BOUND, "ALLOWED"))
                .month(OCTOBER, account(WEB).in("Test").read(), account(MANAGEMENT).in("Test").read());

        PhaseRecord phase = advise(Mechanism.TAG, 10_240, 10, Map.of()).getFirst();

        assertThat(phase).extracting(PhaseRecord::accounts, PhaseRecord::principals).containsExactly(1L, 0L);
    }

    @Test
    void adviceIsReplacedByTheNext() {
        record();
        advise(Mechanism.ARN, 10_240, 10, Map.of());
        advise(Mechanism.TAG, 10_240, 5, Map.of());

        assertThat(ledger.reader().scpPolicies(OCTOBER)).hasSize(5).extracting(ScpPolicyRecord::template)
                .doesNotContain("deny-iam-users-except-arns");
        assertThat(ledger.reader().phases(OCTOBER)).hasSize(1);
        assertThat(ledger.reader().scpTargets(OCTOBER)).extracting(ScpTargetRecord::name, ScpTargetRecord::limit)
                .containsExactly(tuple("Test", 5));
    }

    /// Two accounts of a unit with a machine each, one of which carries the tag.
    private void record() {
        ledger.concerning(WEB, exempt(WEB, "svc", false)).concerning(SHOP, exempt(SHOP, "svc", true))
                .month(OCTOBER, account(WEB).in("Test").read(), account(SHOP).in("Test").read());
    }

    private List<PhaseRecord> advise(Mechanism mechanism, int maxCharacters, int maxPolicies,
            Map<String, Integer> others) {
        new ScpAdvisor(ledger.ledger(), ledger.reader()).advise(OCTOBER,
                set(settings(mechanism, maxCharacters, maxPolicies, TEST)), Optional.of(new AccountId(MANAGEMENT)),
                tree(ledger.reader().accounts(OCTOBER), others));
        return ledger.reader().phases(OCTOBER);
    }
}
