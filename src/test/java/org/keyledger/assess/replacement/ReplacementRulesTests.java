package org.keyledger.assess.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.Controls;
import org.keyledger.assess.Judgement;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;

class ReplacementRulesTests {

    private static final Ownership NOBODY = new Ownership.Nobody();

    @Test
    void deletesAKeyOfRootWhateverItIsUsedFor() {
        Advice advice = advise(activeKey().ofRoot().usedFor("codecommit"));

        assertThat(advice.replacements()).containsExactly(Replacement.DELETE_NOW);
        assertThat(advice.action()).isEqualTo(KeyAction.DELETE_AS_ROOT);
        assertThat(advise(inactiveKey().ofRoot()).action()).isEqualTo(KeyAction.DELETE_AS_ROOT);
    }

    @Test
    void deactivatesAKeyThatWasNeverUsedOnceItsGraceIsOver() {
        assertThat(advise(activeKey().createdDaysAgo(7).neverUsed()).replacements())
                .containsExactly(Replacement.UNDECIDED);

        Advice advice = advise(activeKey().createdDaysAgo(8).neverUsed());
        assertThat(advice.replacements()).containsExactly(Replacement.DELETE_NOW);
        assertThat(advice.strength()).isEqualTo(Strength.STRONG);
        assertThat(advice.action()).isEqualTo(KeyAction.DEACTIVATE);
        assertThat(advice.reason()).isEqualTo("Strong evidence: never used in 8 days.");
    }

    @ParameterizedTest
    @CsvSource({ "91, WEAK", "92, WEAK", "93, STRONG" })
    void takesAnIdleKeyForNeededLessTheLongerAQuarterIsOver(int days, Strength strength) {
        Advice advice = advise(activeKey().createdDaysAgo(300).usedDaysAgo(days));

        assertThat(advice.replacements()).containsExactly(Replacement.DELETE_NOW);
        assertThat(advice.strength()).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({ "0, UNDECIDED", "1, DELETE_NOW", "2, DELETE_NOW" })
    void deactivatesAnOrphanWithoutUseOnceAUseWouldShow(int days, Replacement replacement) {
        assertThat(advise(activeKey().ownedBy(NOBODY).createdDaysAgo(days).neverUsed()).replacements())
                .containsExactly(replacement);
    }

    @Test
    void keepsAnOrphanThatIsUsedOrWhoseUseIsUnknown() {
        assertThat(advise(activeKey().ownedBy(NOBODY)).action()).isEqualTo(KeyAction.FIND_OUT);
        assertThat(advise(activeKey().ownedBy(NOBODY).withUnknownLastUse()).action()).isEqualTo(KeyAction.FIND_OUT);
    }

    @Test
    void deletesAKeyThatHasBeenInactiveForLong() {
        Advice advice = advise(inactiveKey().createdDaysAgo(400).seenInactiveSince(daysAgo(31)));

        assertThat(advice.replacements()).containsExactly(Replacement.DELETE_NOW);
        assertThat(advice.action()).isEqualTo(KeyAction.DELETE);
        assertThat(advice.reason()).isEqualTo("Strong evidence: inactive for at least 31 days.");
    }

    @Test
    void saysOfAKeyThatIsInactiveSinceLatelyWhatTakesItsPlace() {
        Advice advice = advise(inactiveKey().ofHuman().createdDaysAgo(20).seenInactiveSince(daysAgo(3)));

        assertThat(advice.replacements()).containsExactly(Replacement.IDENTITY_CENTER);
        assertThat(advice.action()).isEqualTo(KeyAction.DELETE);
    }

    @Test
    void sendsPeopleToIdentityCenter() {
        Advice named = advise(activeKey().ofHuman().ofUser("github-anna"));
        assertThat(named.replacements()).containsExactly(Replacement.IDENTITY_CENTER);
        assertThat(named.strength()).isEqualTo(Strength.WEAK);
        assertThat(named.action()).isEqualTo(KeyAction.REPLACE);
        assertThat(named.reason()).isEqualTo(
                "Weak evidence: a test says so; last used for s3 in eu-west-1 on 2026-10-31.");

        assertThat(advise(activeKey().ofHuman().withPassword(Answer.YES)).strength()).isEqualTo(Strength.STRONG);
        assertThat(advise(activeKey().ofHuman().withMfa(Answer.YES)).strength()).isEqualTo(Strength.STRONG);
        assertThat(advise(activeKey().ofHuman().withMfa(Answer.UNKNOWN)).strength()).isEqualTo(Strength.WEAK);
    }

    @Test
    void knowsSendersOfMailByTheirMarks() {
        assertThat(advise(activeKey().usedFor("ses"))).satisfies(ReplacementRulesTests::isMail)
                .extracting(Advice::strength).isEqualTo(Strength.STRONG);
        assertThat(advise(activeKey().usedFor("email"))).satisfies(ReplacementRulesTests::isMail);
        assertThat(advise(activeKey().ofUser("ses-smtp-user.20240311-101500"))).satisfies(ReplacementRulesTests::isMail)
                .extracting(Advice::strength).isEqualTo(Strength.WEAK);
        assertThat(advise(activeKey(), user(List.of(), Map.of("invokedby", "SESConsole"))))
                .satisfies(ReplacementRulesTests::isMail).extracting(Advice::strength).isEqualTo(Strength.STRONG);
        assertThat(advise(activeKey(), user(List.of("AWSSESSendingGroupDoNotRename"), Map.of())))
                .satisfies(ReplacementRulesTests::isMail);
        assertThat(advise(activeKey(), user(List.of("senders"), Map.of("InvokedBy", "anna"))).replacements())
                .containsExactly(Replacement.UNDECIDED);
    }

    @Test
    void doesNotTrustThatAnUnusedSenderOfMailIsNotNeeded() {
        Advice advice = advise(activeKey().ofUser("ses-smtp-user.1").createdDaysAgo(60).neverUsed());

        assertThat(advice.replacements()).containsExactly(Replacement.DELETE_NOW);
        assertThat(advice.strength()).isEqualTo(Strength.WEAK);
        assertThat(advice.reason()).contains("look at the account's SES sending statistics first");
    }

    @Test
    void trustsARecordedUseForCodeCommitMoreThanAName() {
        Advice advice = advise(activeKey().ofUser("svc-jenkins").usedFor("codecommit"));

        assertThat(advice.replacements()).containsExactly(Replacement.CODECOMMIT);
        assertThat(advice.strength()).isEqualTo(Strength.STRONG);
    }

    @ParameterizedTest
    @CsvSource({ "github-actions-deploy, OIDC", "Svc_GitLab, OIDC", "svc.circleci, OIDC", "app-lambda, LAMBDA_ROLE",
            "svc-ecs-orders, TASK_ROLE", "svc-eks, POD_IDENTITY", "external-dns, POD_IDENTITY",
            "svc-ec2-report, INSTANCE_PROFILE", "datadog, CROSS_ACCOUNT_ROLE", "svc-new_relic, CROSS_ACCOUNT_ROLE",
            "svc-backup, ROLES_ANYWHERE", "svc-on-prem-sync, ROLES_ANYWHERE", "nas@home, ROLES_ANYWHERE",
            "svc-ledger-import, UNDECIDED", "lambdazoo, UNDECIDED", "premier, UNDECIDED" })
    void readsWordsInNames(String name, Replacement replacement) {
        Advice advice = advise(activeKey().ofUser(name));

        assertThat(advice.replacements()).containsExactly(replacement);
        assertThat(advice.strength()).isEqualTo(replacement == Replacement.UNDECIDED ? Strength.NONE : Strength.WEAK);
    }

    @ParameterizedTest
    @ValueSource(strings = { "terraform", "jenkins", "ci-payments-deploy", ".deploy", "svc_pipeline" })
    void namesBothWaysThatDeploymentToolsMayGo(String name) {
        Advice advice = advise(activeKey().ofUser(name));

        assertThat(advice.replacements()).containsExactly(Replacement.OIDC, Replacement.INSTANCE_PROFILE);
        assertThat(advice.title()).isEqualTo("OIDC role, subject pinned; or instance profile");
    }

    @Test
    void readsWordsInTagsThatAreMeantToTellWhatAUserIsFor() {
        assertThat(advise(activeKey(), user(List.of(), Map.of("purpose", "Veeam backups"))).evidence())
                .startsWith("the user's tag purpose says veeam, a word of machines outside AWS; last used");
        assertThat(advise(activeKey(), user(List.of(), Map.of("Owner", "team-github@example.com"))).replacements())
                .containsExactly(Replacement.UNDECIDED);
    }

    @Test
    void saysWhatWouldDecideWhereNothingTells() {
        assertThat(advise(activeKey().ofMachine()).reason()).isEqualTo("A role for the workload, but where it runs is"
                + " not in the evidence (last used for s3 in eu-west-1 on 2026-10-31). The key's CloudTrail events"
                + " (sourceIPAddress, userAgent) and the services last accessed would tell.");
        assertThat(advise(activeKey().ofUnknownKind()).reason())
                .startsWith("Neither whether a person or a machine uses the key nor where is in the evidence");
        assertThat(advise(activeKey().ofMachine()).action()).isEqualTo(KeyAction.FIND_OUT);
    }

    @Test
    void publishesEveryRuleInItsOrder() {
        assertThat(ReplacementRules.ALL).extracting(ReplacementRule::statement).hasSize(14).doesNotHaveDuplicates()
                .allSatisfy(statement -> assertThat(statement).endsWith("."));
        assertThat(ReplacementRules.ALL.getLast().statement()).startsWith("Else undecided");
    }

    @Test
    void refusesWordsThatNoNameCouldHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameRule("a vendor", List.of(Replacement.OIDC), List.of("New Relic")))
                .withMessage("'New Relic' in names.yaml would match no name; write it as 'new-relic'");
    }

    private static void isMail(Advice advice) {
        assertThat(advice.replacements()).containsExactly(Replacement.SES_EXCEPTION);
    }

    private static Advice advise(KeyBuilder key) {
        return advise(key, Optional.empty());
    }

    private static Advice advise(KeyBuilder key, AuthorizationDetails.User user) {
        return advise(key, Optional.of(user));
    }

    /// With the verdicts that the controls really give.
    private static Advice advise(KeyBuilder key, Optional<AuthorizationDetails.User> user) {
        KeySubject subject = key.subject();
        return ReplacementRules.advise(new ReplacementSubject(subject, Controls.ALL.stream()
                .map(control -> new Judgement(control.id(), control.judge(subject))).toList(), user));
    }

    private static AuthorizationDetails.User user(List<String> groups, Map<String, String> tags) {
        return new AuthorizationDetails.User("svc-build", List.of(), List.of(), groups, Optional.empty(), tags,
                Optional.empty());
    }
}
