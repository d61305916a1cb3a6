package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.advise.AdviceFixtures.account;
import static org.keyledger.scp.advise.AdviceFixtures.arn;
import static org.keyledger.scp.advise.AdviceFixtures.idOf;
import static org.keyledger.scp.advise.AdviceFixtures.set;
import static org.keyledger.scp.advise.AdviceFixtures.settings;
import static org.keyledger.scp.advise.AdviceFixtures.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.RequestContext;
import org.keyledger.random.Cases;
import org.keyledger.random.Draw;
import org.keyledger.scp.advise.PolicyPlan.Planned;
import org.keyledger.scp.advise.ScpSettings.Mechanism;
import org.keyledger.scp.simulate.Attachment;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.ScpRequest;
import org.keyledger.scp.simulate.ScpSimulator;

/// Whatever the organization looks like and however little room a policy has, the policies attached as advised spare whom
/// they are to spare and nobody else.
class PolicyPlanPropertyTests {

    private static final List<String> UNITS = List.of("", "A", "A/B", "A/B/D", "A/C", "E", "E/B");
    private static final List<PhaseRule> PHASES = List.of(new PhaseRule("First", List.of("A/B"), List.of()),
            new PhaseRule("Rest", List.of(), List.of()));

    /// @param exempt how many users of each account have an exception
    record Scene(List<AccountRecord> accounts, List<Integer> exempt, Mechanism mechanism, int maxCharacters) {

        Planned plan() {
            Map<AccountId, List<String>> arns = new HashMap<>();
            for (int i = 0; i < accounts.size(); i++) {
                for (int user = 0; user < exempt.get(i); user++) {
                    arns.computeIfAbsent(accounts.get(i).account(), _ -> new ArrayList<>())
                            .add(arn(accounts.get(i).account().value(), "exempt-" + user));
                }
            }
            return PolicyPlan.of(set(settings(mechanism, maxCharacters, 10, PHASES.toArray(PhaseRule[]::new))),
                    new Phases(PHASES, accounts).targets(accounts), arns);
        }

        ScpSimulator attached(Planned plan) {
            List<Attachment> attachments = new ArrayList<>();
            for (ScpPolicyRecord policy : plan.policies()) {
                policy.targets().forEach(target -> attachments.add(new Attachment(policy.file(),
                        PolicyFile.of(policy.file(), policy.text()).content(), node(target))));
            }
            return new ScpSimulator(tree(accounts, Map.of()), Optional.empty(), attachments);
        }

        private static String node(String target) {
            return target.startsWith("account ") ? target.split(" ")[1] : idOf(target);
        }
    }

    @Test
    void exactlyTheExemptAreSpared() {
        Cases.check(300, draw -> sparesExactlyTheExempt(draw.show(scene(draw))));
    }

    private static void sparesExactlyTheExempt(Scene scene) {
        Planned plan = scene.plan();
        ScpSimulator simulator = scene.attached(plan);
        for (int i = 0; i < scene.accounts().size(); i++) {
            AccountRecord account = scene.accounts().get(i);
            boolean byTag = denies(plan, account).getFirst().equals("deny-iam-users");
            for (int user = 0; user < scene.exempt().get(i); user++) {
                assertThat(outcome(simulator, account, "exempt-" + user, byTag)).as("exempt in %s", account)
                        .isEqualTo(Outcome.ALLOWED);
            }
            assertThat(outcome(simulator, account, "other", false)).as("other in %s", account)
                    .isEqualTo(Outcome.DENIED);
            assertThat(outcome(simulator, account, "exempt-0", false)).as("untagged in %s", account)
                    .isEqualTo(byTag || scene.exempt().get(i) == 0 ? Outcome.DENIED : Outcome.ALLOWED);
        }
    }

    /// Two that meet cancel each other.
    @Test
    void eachAccountMeetsOneDenialWithExceptions() {
        Cases.check(300, draw -> {
            Scene scene = draw.show(scene(draw));
            Planned plan = scene.plan();

            assertThat(scene.accounts()).allSatisfy(account -> assertThat(denies(plan, account)).hasSize(1));
        });
    }

    /// An exception by tag that somebody can give himself is none.
    @Test
    void theTagIsGuardedWhereverItIsAskedFor() {
        Cases.check(300, draw -> {
            Scene scene = draw.show(scene(draw));
            Planned plan = scene.plan();

            assertThat(scene.accounts()).allSatisfy(account -> {
                List<String> met = met(plan, account);
                assertThat(met.contains("guard-exception-tag")).isEqualTo(met.contains("deny-iam-users"));
                assertThat(met).contains("deny-key-issuance", "guard-exempt-roles", "deny-root-keys")
                        .doesNotHaveDuplicates();
            });
        });
    }

    @Test
    void noListIsLongerThanItMayBe() {
        Cases.check(300, draw -> assertThat(draw.show(scene(draw)).plan().policies())
                .filteredOn(policy -> !policy.phase().isEmpty()).allMatch(policy -> policy.headroom() >= 0));
    }

    @Test
    void phasesNameEveryTarget() {
        Cases.check(300, draw -> {
            Planned plan = draw.show(scene(draw)).plan();

            assertThat(plan.targets().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(
                    plan.policies().stream().flatMap(policy -> policy.targets().stream()).distinct().toList());
        });
    }

    private static List<String> denies(Planned plan, AccountRecord account) {
        return met(plan, account).stream().filter(template -> template.startsWith("deny-iam-users")).toList();
    }

    /// Templates of the policies that bind an account.
    private static List<String> met(Planned plan, AccountRecord account) {
        return Phases.above(account).stream()
                .flatMap(place -> plan.policies().stream().filter(policy -> policy.targets().contains(place)))
                .map(ScpPolicyRecord::template).toList();
    }

    private static Outcome outcome(ScpSimulator simulator, AccountRecord account, String user, boolean tagged) {
        Arn arn = Arn.parse(arn(account.account().value(), user));
        RequestContext context = CallerContext.ofUser(user, arn);
        Principal principal = new Principal(Principal.Kind.IAM_USER, arn, user,
                tagged ? context.with("aws:PrincipalTag/keyledger-exception", "approved")
                        : context.without("aws:PrincipalTag/keyledger-exception"),
                List.of(), false, Set.of());
        return simulator.decide(account.account(),
                new ScpRequest(principal, "s3:GetObject", "arn:aws:s3:::a/b", principal.context())).outcome();
    }

    private static Scene scene(Draw draw) {
        List<AccountRecord> accounts = new ArrayList<>();
        for (String place : draw.list(1, 7, () -> draw.of(UNITS))) {
            accounts.add(account("%012d".formatted(accounts.size() + 1), "a" + accounts.size(), place));
        }
        List<Integer> exempt = accounts.stream().map(_ -> draw.between(0, 6)).toList();
        return new Scene(accounts, exempt, draw.onceIn(7) ? Mechanism.TAG : Mechanism.ARN, draw.between(250, 900));
    }
}
