package org.keyledger.scp.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.ContextValue;
import org.keyledger.iam.RequestContext;
import org.keyledger.organization.ControlPolicies;

/// Decisions, held against cases that were written from AWS's documentation and not from the code.
class ScpCorpusTests {

    private static final Set<String> THEMES = Set.of("actions", "arns", "levels", "missing-keys", "principals",
            "replacements", "resources", "scopes", "sets", "strings", "typed-values", "unreadable", "variables");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicNode> theOutcomeIsTheOneThatAwsDocuments() {
        return ScpCorpus.byName().entrySet().stream()
                .map(theme -> DynamicContainer.dynamicContainer(theme.getKey(), theme.getValue().cases().stream()
                        .map(one -> DynamicTest.dynamicTest(one.name(),
                                () -> check(one, theme.getValue().documents())))));
    }

    private void check(ScpCase one, Map<String, String> shared) throws IOException {
        ControlPolicies tree = ScpTree.of(one, shared).read(Files.createTempDirectory(folder, "case"));
        assertThat(tree.known()).isTrue();
        ScpSimulator today = new ScpSimulator(tree, Optional.of(ScpTree.MANAGEMENT), List.of());
        AccountId account = new AccountId(one.account());
        ScpRequest request = request(one);
        assertDecision(one, today.decideToday(account, request), "attached today");
        assertDecision(one, today.decide(account, request), "attached");
        assertDecision(one, ScpTree.supposing(tree).decide(account, request), "supposed");
    }

    private static void assertDecision(ScpCase one, Decision decision, String how) {
        assertThat(decision.outcome()).as("%s%n%s%n%s: %s", one.name(), one.source(), how, decision)
                .isEqualTo(one.expect());
        assertThat(decision.by()).as("%s, %s", one.name(), how).contains(one.namedBy());
        assertThat(decision.keys()).as("%s, %s", one.name(), how).containsExactlyInAnyOrderElementsOf(one.keys());
        if (one.expect() == Outcome.ALLOWED && one.by() == null) {
            assertThat(decision.by()).isEmpty();
        }
    }

    private static ScpRequest request(ScpCase one) {
        Arn arn = Arn.parse(one.principal().arn());
        RequestContext context = contextOf(one.principal(), arn);
        for (Map.Entry<String, List<String>> known : one.known().entrySet()) {
            context = context.with(known.getKey(), known.getValue().toArray(String[]::new));
        }
        context = context.without(one.absent().toArray(String[]::new));
        for (String key : one.unknown()) {
            assertThat(context.valueOf(key)).as("%s: %s", one.name(), key).isEqualTo(new ContextValue.Unknown());
        }
        Principal principal =
                new Principal(kindOf(arn), arn, arn.resource(), context, List.of(), false, Set.of());
        return new ScpRequest(principal, one.action(), one.resource(), context);
    }

    /// What signs is an access key, or a session of a role or of a federated user.
    private static RequestContext contextOf(ScpCase.Subject subject, Arn arn) {
        return switch (kindOf(arn)) {
            case ROOT_USER -> withLongTermKey(CallerContext.ofRoot(arn));
            case IAM_USER -> withLongTermKey(userContext(subject, arn));
            case ROLE, IDENTITY_CENTER_ROLE, SERVICE_LINKED_ROLE -> CallerContext.ofRole(arn)
                    .with("aws:TokenIssueTime", "2026-11-01T08:00:00Z");
        };
    }

    private static RequestContext userContext(ScpCase.Subject subject, Arn arn) {
        String name = arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
        return subject.tagsUnknown() ? CallerContext.ofUser(name, arn)
                : CallerContext.ofUser(new User(name, List.of(), List.of(), List.of(), Optional.empty(),
                        subject.tags(), Optional.empty()), arn);
    }

    private static RequestContext withLongTermKey(RequestContext context) {
        return context.without("aws:TokenIssueTime", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge");
    }

    private static Principal.Kind kindOf(Arn arn) {
        return arn.resource().equals("root") ? Principal.Kind.ROOT_USER
                : arn.resource().startsWith("user/") ? Principal.Kind.IAM_USER : Principal.Kind.ofRole(arn);
    }

    @Test
    void eachThemeIsThereAndTogetherTheyAreManyCases() {
        assertThat(ScpCorpus.byName().keySet()).containsExactlyInAnyOrderElementsOf(THEMES);
        assertThat(ScpCorpus.byName()).allSatisfy((_, theme) -> assertThat(theme.cases()).hasSizeGreaterThan(4));
        assertThat(ScpCorpus.all()).hasSizeGreaterThanOrEqualTo(160);
    }

    @Test
    void eachOutcomeIsDemandedByManyCases() {
        assertThat(Outcome.values()).allSatisfy(outcome -> assertThat(ScpCorpus.all())
                .filteredOn(one -> one.expect() == outcome).hasSizeGreaterThanOrEqualTo(25));
    }

    @Test
    void eachCaseMakesAClaimOfItsOwnAndNamesItsSource() {
        assertThat(ScpCorpus.all()).extracting(ScpCase::name).doesNotHaveDuplicates()
                .allMatch(name -> name.contains(" ") && !name.endsWith("."));
        assertThat(ScpCorpus.all()).extracting(ScpCase::source)
                .allMatch(source -> source.matches("(IAM|Organizations|Identity Center|STS|Control Tower) UG .*"));
    }

    @Test
    void eachUnknownOutcomeNamesWhatWouldDecideAndNoOtherDoes() {
        assertThat(ScpCorpus.all()).allSatisfy(
                one -> assertThat(one.keys().isEmpty()).as(one.name()).isEqualTo(one.expect() != Outcome.UNKNOWN));
    }

    @Test
    void eachDenialNamesItsStatementOrItsLevel() {
        assertThat(ScpCorpus.all()).filteredOn(one -> one.expect() == Outcome.DENIED)
                .allSatisfy(one -> assertThat(one.namedBy()).as(one.name()).contains(" on "));
    }
}
