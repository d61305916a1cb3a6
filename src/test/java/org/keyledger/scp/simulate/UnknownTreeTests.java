package org.keyledger.scp.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.PolicyContent;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;

/// What the simulator makes of accounts whose place it does not know, and of policies that nobody could list.
class UnknownTreeTests {

    private static final AccountId LISTED = new AccountId(ScpCase.MEMBER);
    private static final AccountId UNLISTED = new AccountId("555566667777");
    private static final String DENY = "{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}";

    @TempDir
    Path folder;

    @Test
    void thePathLeadsFromTheRootToTheAccount() throws IOException {
        assertThat(new ScpTree().read(folder).pathTo(LISTED)).extracting(Node::id).containsExactly("r-ab12",
                "ou-ab12-11111111", "ou-ab12-22222222", "444455556666");
    }

    @Test
    void thePathOfAnAccountThatIsNotListedIsItselfAlone() throws IOException {
        assertThat(new ScpTree().read(folder).pathTo(UNLISTED)).extracting(Node::id).containsExactly("555566667777");
        assertThat(ControlPolicies.UNKNOWN.pathTo(LISTED)).extracting(Node::id).containsExactly("444455556666");
    }

    @Test
    void thePathOfUnitsThatContainEachOtherEnds() {
        Map<String, Node> circle = new LinkedHashMap<>();
        circle.put("ou-a", new Node("ou-a", "A", "ou-b", Kind.UNIT));
        circle.put("ou-b", new Node("ou-b", "B", "ou-a", Kind.UNIT));
        circle.put(LISTED.value(), new Node(LISTED.value(), "", "ou-a", Kind.ACCOUNT));

        assertThat(new ControlPolicies(true, circle, Map.of()).pathTo(LISTED)).last().extracting(Node::id)
                .isEqualTo("444455556666");
    }

    @Test
    void anAccountThatIsNotListedMayBeBelowAnyUnitThatDenies() throws IOException {
        ScpSimulator simulator = simulator(new ScpTree().attach("sandbox", ScpTree.SINGLE, DENY), List.of());
        Decision decision = simulator.decideToday(UNLISTED, call(UNLISTED, "s3:GetObject"));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decision.keys()).containsExactly("Place of account 555566667777");
        assertThat(simulator.decide(UNLISTED, call(UNLISTED, "s3:GetObject"))).isEqualTo(decision);
    }

    @Test
    void anAccountThatIsNotListedIsAllowedWhatNoUnitDenies() throws IOException {
        ScpSimulator simulator = simulator(new ScpTree().attach("sandbox", ScpTree.SINGLE, DENY), List.of());

        assertThat(simulator.decideToday(UNLISTED, call(UNLISTED, "ec2:RunInstances"))).isEqualTo(Decision.ALLOWED);
        assertThat(simulator.decideToday(LISTED, call(LISTED, "s3:GetObject"))).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void aSupposedPolicyMayReachAnAccountThatIsNotListed() throws IOException {
        ScpSimulator simulator = simulator(new ScpTree(), List.of(new Attachment("supposed", denial(), "r-ab12")));

        assertThat(simulator.decideBySupposed(UNLISTED, call(UNLISTED, "s3:GetObject")).keys())
                .containsExactly("Place of account 555566667777");
        assertThat(simulator.reaches(UNLISTED)).isTrue();
        assertThat(simulator.decideBySupposed(LISTED, call(LISTED, "s3:GetObject")).by())
                .isEqualTo("supposed, statement 1, on the root");
    }

    @Test
    void aSupposedPolicyReachesOnlyTheAccountsBelowIt() throws IOException {
        ScpSimulator simulator =
                simulator(new ScpTree(), List.of(new Attachment("supposed", denial(), "ou-ab12-33333333")));

        assertThat(simulator.reaches(LISTED)).isFalse();
        assertThat(simulator.reaches(new AccountId("777788889999"))).isTrue();
        assertThat(simulator.decideBySupposed(LISTED, call(LISTED, "s3:GetObject"))).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void aPolicyThatIsSupposedEverywhereReachesEveryAccount() throws IOException {
        ScpSimulator simulator = new ScpSimulator(ControlPolicies.UNKNOWN, Optional.empty(),
                List.of(Attachment.everywhere("supposed", denial())));

        assertThat(simulator.reaches(UNLISTED)).isTrue();
        assertThat(simulator.decide(UNLISTED, call(UNLISTED, "s3:GetObject")).by())
                .isEqualTo("supposed, statement 1, on account 555566667777");
        assertThat(simulator.decide(UNLISTED, call(UNLISTED, "ec2:RunInstances"))).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void aLevelOfWhichNoPolicyIsKnownCountsAsAllowing() {
        ScpSimulator simulator = new ScpSimulator(ControlPolicies.UNKNOWN, Optional.empty(), List.of());

        assertThat(simulator.decide(LISTED, call(LISTED, "s3:GetObject"))).isEqualTo(Decision.ALLOWED);
        assertThat(simulator.reaches(LISTED)).isFalse();
    }

    @Test
    void asksForAgentsWhereAnyPolicyDoes() throws IOException {
        assertThat(simulator(new ScpTree(), List.of()).asksForAgents()).isFalse();
        assertThat(simulator(new ScpTree().attach("account", ScpTree.SINGLE,
                "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
                        + "{\"StringLike\":{\"AWS:UserAgent\":\"aws-cli/*\"}}}"),
                List.of()).asksForAgents()).isTrue();
    }

    private ScpSimulator simulator(ScpTree tree, List<Attachment> more) throws IOException {
        return new ScpSimulator(tree.read(folder), Optional.of(ScpTree.MANAGEMENT), more);
    }

    private PolicyContent denial() throws IOException {
        return new ScpTree().attach("account", ScpTree.SINGLE, DENY).read(folder.resolve("denial"))
                .at(LISTED.value()).getLast().content();
    }

    private static ScpRequest call(AccountId account, String action) {
        Arn arn = Arn.parse("arn:aws:iam::" + account + ":user/anna");
        Principal anna = new Principal(Principal.Kind.IAM_USER, arn, "anna", CallerContext.ofUser("anna", arn),
                List.of(), false, Set.of());
        return new ScpRequest(anna, action, "*", anna.context());
    }
}
