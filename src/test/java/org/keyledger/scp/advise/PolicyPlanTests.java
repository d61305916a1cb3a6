package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.advise.AdviceFixtures.account;
import static org.keyledger.scp.advise.AdviceFixtures.arn;
import static org.keyledger.scp.advise.AdviceFixtures.set;
import static org.keyledger.scp.advise.AdviceFixtures.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.scp.advise.PolicyPlan.Planned;
import org.keyledger.scp.advise.ScpSettings.Mechanism;

class PolicyPlanTests {

    private static final PhaseRule TEST = new PhaseRule("Test", List.of("Test"), List.of());
    private static final PhaseRule REST = new PhaseRule("Rest", List.of(), List.of());
    private static final String ONE = "111122223333";
    private static final String OTHER = "222233334444";
    private static final List<AccountRecord> ACCOUNTS =
            List.of(account(ONE, "one", "Test/Web"), account(OTHER, "other", "Test/Shop"));
    private static final String LIST = "deny-iam-users-except-arns";

    private final Map<AccountId, List<String>> exempt = new HashMap<>();

    @Test
    void exceptionsByTagNeedOnePolicyForAllPhases() {
        AccountRecord live = account("333344445555", "live", "Live");
        exempt(ONE, "svc");

        Planned plan = plan(Mechanism.TAG, 10_240, ACCOUNTS.getFirst(), ACCOUNTS.get(1), live);

        assertThat(plan.policies()).extracting(ScpPolicyRecord::template).containsExactly("deny-iam-users",
                "guard-exception-tag", "deny-key-issuance", "guard-exempt-roles", "deny-root-keys");
        assertThat(plan.policies()).allSatisfy(policy -> {
            assertThat(policy.targets()).containsExactly("Test", "Live");
            assertThat(policy.phase()).isEmpty();
            assertThat(policy.text()).doesNotContain(" ", "svc");
        });
        assertThat(plan.targets()).containsExactly(List.of("Test"), List.of("Live"));
    }

    @Test
    void aListThatFitsGoesToTheWholeUnit() {
        exempt(ONE, "svc");
        exempt(OTHER, "batch");

        ScpPolicyRecord list = lists(plan(Mechanism.ARN, 10_240)).getFirst();

        assertThat(list).extracting(ScpPolicyRecord::phase, ScpPolicyRecord::file, ScpPolicyRecord::targets)
                .containsExactly("Test", "scp/deny-iam-users-except-arns-test.json", List.of("Test"));
        assertThat(list.text()).contains('"' + arn(ONE, "svc") + '"', '"' + arn(OTHER, "batch") + '"');
        assertThat(list.headroom()).isEqualTo(10_240 - list.text().length()).isPositive();
    }

    @Test
    void nobodyNeedsTheTagWhereListsMakeAllExceptions() {
        exempt(ONE, "svc");

        assertThat(plan(Mechanism.ARN, 10_240).policies()).extracting(ScpPolicyRecord::template)
                .containsExactly("deny-key-issuance", "guard-exempt-roles", "deny-root-keys", LIST);
    }

    @Test
    void whereNobodyIsExemptTheTagIsAskedFor() {
        AccountRecord live = account("333344445555", "live", "Live");
        exempt(ONE, "svc");

        Planned plan = plan(Mechanism.ARN, 10_240, ACCOUNTS.getFirst(), live);

        assertThat(tagged(plan)).containsExactly("Live");
        assertThat(lists(plan)).extracting(ScpPolicyRecord::targets).containsExactly(List.of("Test"));
    }

    /// Both quotas there are: today's and the older one.
    @ParameterizedTest
    @ValueSource(ints = { 10_240, 5_120 })
    void aListMayTakeTheLastCharacterAndNotOneMore(int limit) {
        fillTo(limit);
        ScpPolicyRecord full = lists(plan(Mechanism.ARN, limit)).getFirst();
        assertThat(full.text()).hasSize(limit);
        assertThat(full.headroom()).isZero();
        assertThat(full.targets()).containsExactly("Test");

        lengthen(OTHER);

        Planned plan = plan(Mechanism.ARN, limit);
        assertThat(lists(plan)).extracting(ScpPolicyRecord::targets).containsExactly(List.of("Test/Shop"),
                List.of("Test/Web"));
        assertThat(lists(plan)).allSatisfy(list -> assertThat(list.headroom()).isPositive());
        assertThat(plan.targets().getFirst()).containsExactly("Test", "Test/Shop", "Test/Web");
    }

    @Test
    void anAccountWhoseOwnListDoesNotFitGetsTheTag() {
        exempt(ONE, "svc");
        for (int i = 0; exempt.getOrDefault(new AccountId(OTHER), List.of()).size() < 130; i++) {
            exempt(OTHER, "machine-" + i);
        }

        Planned plan = plan(Mechanism.ARN, 5_120);

        assertThat(tagged(plan)).containsExactly("account 222233334444 (other)");
        assertThat(lists(plan)).extracting(ScpPolicyRecord::targets).containsExactly(List.of("Test/Web"));
        assertThat(plan.targets().getFirst()).containsExactly("Test", "account 222233334444 (other)", "Test/Web");
    }

    /// As phases call it, so that whoever looks for one finds the other.
    @Test
    void anAccountIsCalledTheSameEverywhere() {
        AccountRecord atRoot = account(ONE, "one", "");
        exempt(ONE, "svc");

        Planned plan = plan(Mechanism.ARN, 10_240, atRoot);

        assertThat(lists(plan).getFirst().targets()).containsExactly(Phases.nameOf(atRoot));
        assertThat(plan.targets().getLast()).containsExactly(Phases.nameOf(atRoot));
    }

    @Test
    void whatIsAWildcardInAPathIsWrittenAsTheCharacter() {
        exempt(ONE, "team*/svc");

        assertThat(lists(plan(Mechanism.ARN, 10_240)).getFirst().text())
                .contains("\"arn:aws:iam::111122223333:user/team${*}/svc\"");
    }

    @Test
    void noTwoPoliciesShareAFile() {
        List<AccountRecord> accounts = List.of(account(ONE, "one", "A b"), account(OTHER, "other", "A-B"),
                account("333344445555", "x", "a b 2"), account("444455556666", "y", "ÄÖ"),
                account("555566667777", "z", "Ü"));
        accounts.forEach(account -> exempt(account.account().value(), "svc"));

        assertThat(plan(Mechanism.ARN, 10_240, accounts.toArray(AccountRecord[]::new)).policies())
                .extracting(ScpPolicyRecord::file).doesNotHaveDuplicates()
                .allMatch(file -> file.matches("scp/[a-z0-9-]+\\.json"));
    }

    private void exempt(String account, String user) {
        exempt.computeIfAbsent(new AccountId(account), _ -> new ArrayList<>()).add(arn(account, user));
    }

    private void lengthen(String account) {
        exempt.get(new AccountId(account)).replaceAll(arn -> arn.endsWith("/last") ? arn + "x" : arn);
    }

    /// Both accounts' users, so that one list of all is as long as a policy may be, and each account's is shorter.
    private void fillTo(int limit) {
        for (int i = 0; length() < limit - 200; i++) {
            exempt(i % 2 == 0 ? ONE : OTHER, "machine-" + i);
        }
        exempt(OTHER, "last");
        exempt(ONE, "x".repeat(limit - length() - arn(ONE, "").length() - 3));
    }

    private int length() {
        List<String> all = exempt.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() ? 0 : set(ScpSettings.DEFAULTS).byArn(all).minified().length();
    }

    private Planned plan(Mechanism mechanism, int limit, AccountRecord... accounts) {
        List<AccountRecord> all = accounts.length == 0 ? ACCOUNTS : List.of(accounts);
        List<PhaseRule> rules = List.of(TEST, REST);
        return PolicyPlan.of(set(settings(mechanism, limit, 10, TEST, REST)), new Phases(rules, all).targets(all),
                exempt);
    }

    private static List<ScpPolicyRecord> lists(Planned plan) {
        return plan.policies().stream().filter(policy -> policy.template().equals(LIST)).toList();
    }

    private static List<String> tagged(Planned plan) {
        return plan.policies().stream().filter(policy -> policy.template().equals("deny-iam-users")).findFirst()
                .orElseThrow().targets();
    }
}
