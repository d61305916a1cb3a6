package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.advise.AdviceFixtures.account;
import static org.keyledger.scp.advise.AdviceFixtures.attached;
import static org.keyledger.scp.advise.AdviceFixtures.idOf;
import static org.keyledger.scp.advise.AdviceFixtures.policy;
import static org.keyledger.scp.advise.AdviceFixtures.settings;
import static org.keyledger.scp.advise.AdviceFixtures.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.history.ScpTargetRecord;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ServiceControlPolicy;
import org.keyledger.scp.advise.ScpSettings.Mechanism;

@Isolated("It changes the locale and the time zone of the process.")
class SlotsTests {

    private static final String DENY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\","
                    + "\"Resource\":\"*\",\"Condition\":{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/*\"}}}]}";
    private static final String GUARD = DENY.replace("user/*", "root");
    private static final AccountRecord WEB = account("111122223333", "web", "Workloads/Test");
    private static final String ACCOUNT = "account 111122223333 (web)";

    /// FullAWSAccess takes one of the slots, and the two policies two.
    @ParameterizedTest
    @CsvSource({ "10, 6, 1, true", "10, 7, 0, true", "10, 8, -1, false", "5, 1, 1, true", "5, 2, 0, true",
            "5, 3, -1, false" })
    void policiesFitUpToTheLastSlot(int limit, int others, int left, boolean fits) {
        ScpTargetRecord target = new Slots(tree(List.of(WEB), Map.of("Workloads/Test", others)),
                settings(Mechanism.TAG, 10_240, limit), both("Workloads/Test")).of("Test", "Workloads/Test");

        assertThat(target).isEqualTo(
                new ScpTargetRecord("Workloads/Test", "Test", OptionalInt.of(others + 1), 2, limit));
        assertThat(target.left()).hasValue(left);
        assertThat(Slots.against(List.of(target)).isEmpty()).isEqualTo(fits);
    }

    @Test
    void aTargetThatLacksRoomSaysHowMuchThereIs() {
        assertThat(against(10, Map.of("Workloads/Test", 8), "Workloads/Test"))
                .containsExactly("Workloads/Test has 1 of 10 places for policies left, and 2 are needed");
        assertThat(against(5, Map.of("Workloads/Test", 6), "Workloads/Test"))
                .containsExactly("Workloads/Test has 0 of 5 places for policies left, and 2 are needed");
    }

    /// With and without its name.
    @Test
    void anAccountsSlotsAreItsOwn() {
        assertThat(against(5, Map.of("111122223333", 3, "Workloads/Test", 0), ACCOUNT))
                .containsExactly(ACCOUNT + " has 1 of 5 places for policies left, and 2 are needed");
        assertThat(against(5, Map.of("111122223333", 3), "account 111122223333")).hasSize(1);
        assertThat(against(5, Map.of("111122223333", 2, "Workloads/Test", 9), ACCOUNT)).isEmpty();
    }

    @Test
    void aUnitMayBeCalledLikeAnAccount() {
        AccountRecord inside = account("222233334444", "x", "account 111122223333");

        assertThat(new Slots(tree(List.of(WEB, inside), Map.of("account 111122223333", 4)),
                settings(Mechanism.TAG, 10_240, 10), both("account 111122223333")).of("Test", "account 111122223333")
                .taken()).hasValue(5);
    }

    /// Attaching what is recommended must not take the readiness away.
    @Test
    void whatIsAttachedAlreadyTakesNoSecondSlot() {
        Slots slots = new Slots(with(attached("deny", DENY.replace("\"*\"", "\"s3:*\"")), attached("renamed", GUARD)),
                settings(Mechanism.TAG, 10_240, 5), both("Workloads/Test"));

        assertThat(slots.of("Test", "Workloads/Test").taken()).as("an older text under its name, and another name")
                .hasValue(1);
        assertThat(slots.of("Test", "Workloads/Test").left()).hasValue(2);
    }

    @Test
    void whatIsAttachedElsewhereTakesNone() {
        assertThat(new Slots(with(attached("deny", DENY)), settings(Mechanism.TAG, 10_240, 5), both(ACCOUNT))
                .of("Test", ACCOUNT).taken()).hasValue(1);
    }

    @Test
    void whereNobodyKnowsWhatIsAttachedNobodyKnowsWhatIsLeft() {
        ControlPolicies known = tree(List.of(WEB), Map.of());
        Slots unknown = new Slots(new ControlPolicies(false, known.nodes(), Map.of()),
                settings(Mechanism.TAG, 10_240, 10), both("Workloads/Test", ACCOUNT));
        ScpTargetRecord unit = unknown.of("Test", "Workloads/Test");
        ScpTargetRecord elsewhere = new Slots(known, settings(Mechanism.TAG, 10_240, 10), both("Elsewhere"))
                .of("Test", "Elsewhere");

        assertThat(List.of(unit, elsewhere)).allSatisfy(target -> assertThat(target.left()).isEmpty());
        assertThat(Slots.against(List.of(unit)))
                .containsExactly("the evidence does not tell which policies are attached"
                        + " to Workloads/Test, and so whether there are places left");
        assertThat(Slots.against(List.of(unit, unknown.of("Test", ACCOUNT)))).containsExactly("the evidence does not"
                + " tell which policies are attached to 2 units and accounts, and so whether there are places left");
    }

    private static List<String> against(int limit, Map<String, Integer> others, String target) {
        return Slots.against(List.of(new Slots(tree(List.of(WEB), others), settings(Mechanism.TAG, 10_240, limit),
                both(target)).of("Test", target)));
    }

    private static List<ScpPolicyRecord> both(String... targets) {
        return List.of(policy("deny", DENY, targets), policy("guard", GUARD, targets));
    }

    private static ControlPolicies with(ServiceControlPolicy... more) {
        ControlPolicies tree = tree(List.of(WEB), Map.of());
        Map<String, List<ServiceControlPolicy>> attached = new HashMap<>(tree.attached());
        List<ServiceControlPolicy> here = new ArrayList<>(tree.at(idOf("Workloads/Test")));
        here.addAll(List.of(more));
        attached.put(idOf("Workloads/Test"), here);
        return new ControlPolicies(true, tree.nodes(), attached);
    }
}
