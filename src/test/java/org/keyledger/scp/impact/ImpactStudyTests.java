package org.keyledger.scp.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.scp.Places;
import org.keyledger.scp.simulate.Client;
import org.keyledger.scp.simulate.Outcome;

class ImpactStudyTests {

    private static final String A = "444455556666";
    private static final String B = "777788889999";
    private static final String S3 = "2026-11-29T09:00:00Z,eu-west-1,s3";
    private static final String EC2 = "2026-11-28T09:00:00Z,eu-west-1,ec2";
    private static final String DENY_S3 = deny("\"s3:*\"", "{}");
    private static final String DENY_ALL = deny("\"*\"", "{}");

    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();
    private final List<PrincipalImpact> risks = new ArrayList<>();

    @Test
    void eachKeyIsJudgedByItsOwnLastUse() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).user(A, "anna", S3, EC2), DENY_S3, "");

        assertThat(impact.keysInUse()).isEqualTo(new OutcomeCount(1, 1, 0));
        assertThat(risks.stream().filter(risk -> !risk.keys().isEmpty()).toList()).singleElement()
                .satisfies(risk -> {
                    assertThat(risk.keysAtRisk()).extracting(key -> key.key().slot()).containsExactly(1);
                    assertThat(risk.reason()).isEqualTo(
                            new Reason(Outcome.DENIED, "policy.json, statement 1", List.of()));
                });
        assertThat(impact.isHarmless()).isFalse();
    }

    /// 45 whole days before 2026-11-30T06:00:00Z, the limit of the control `unused-key`.
    @ParameterizedTest
    @CsvSource({ "2026-10-16T06:00:00Z, 1", "2026-10-15T06:00:01Z, 1", "2026-10-15T06:00:00Z, 0" })
    void aKeyCountsAsInUseUpToItsLastDay(String used, int denied) throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).user(A, "anna", used + ",eu-west-1,s3"), DENY_S3, "");

        assertThat(impact.keysInUse().denied()).isEqualTo(denied);
        assertThat(impact.isHarmless()).isEqualTo(denied == 0);
    }

    @Test
    void principalsAreCountedByKindTodayAndAfterwards() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).user(A, "used", S3)
                .user(A, "unused", "2026-01-01T09:00:00Z,eu-west-1,s3").user(A, "none").userWithPassword(A, "console")
                .role(A, "/app").role(A, "/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport")
                .role(A, "/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1a2b3c4d5e6f7a8b"), DENY_ALL, "");

        OutcomeCount allowed = new OutcomeCount(1, 0, 0);
        OutcomeCount denied = new OutcomeCount(0, 1, 0);
        assertThat(impact.today()).containsEntry(PrincipalGroup.KEY_IN_USE, allowed)
                .containsEntry(PrincipalGroup.NO_KEY_IN_USE, new OutcomeCount(2, 0, 0))
                .containsEntry(PrincipalGroup.CONSOLE_ONLY, allowed).containsEntry(PrincipalGroup.ROLE, allowed)
                .containsEntry(PrincipalGroup.ROOT_USER, allowed)
                .containsEntry(PrincipalGroup.IDENTITY_CENTER_ROLE, allowed);
        assertThat(impact.afterwards()).containsEntry(PrincipalGroup.KEY_IN_USE, denied)
                .containsEntry(PrincipalGroup.NO_KEY_IN_USE, new OutcomeCount(0, 2, 0))
                .containsEntry(PrincipalGroup.CONSOLE_ONLY, denied).containsEntry(PrincipalGroup.ROLE, denied)
                .containsEntry(PrincipalGroup.ROOT_USER, denied)
                .containsEntry(PrincipalGroup.IDENTITY_CENTER_ROLE, denied)
                .containsEntry(PrincipalGroup.SERVICE_LINKED_ROLE, allowed);
    }

    @Test
    void theManagementAccountIsNotReached() throws IOException {
        SmallOrganization organization = new SmallOrganization().prod(A)
                .user(SmallOrganization.MANAGEMENT, "anna", S3);

        assertThat(study(organization, DENY_ALL, "").keysInUse()).isEqualTo(OutcomeCount.NONE);
        assertThat(of(organization, DENY_ALL, "Root").reached()).isEqualTo(1);
        assertThat(of(organization, DENY_ALL, SmallOrganization.MANAGEMENT).reached()).isZero();
    }

    @Test
    void onlyAccountsBelowTheTargetAreReached() throws IOException {
        SmallOrganization organization = new SmallOrganization().prod(A).user(A, "anna", S3)
                .account(B, "ou-sandbox", "ACTIVE").user(B, "ben", S3);

        assertThat(study(organization, DENY_ALL, "Prod").keysInUse()).isEqualTo(new OutcomeCount(0, 1, 0));
        assertThat(heard).contains("anna").doesNotContain("ben");
        assertThat(of(organization, DENY_ALL, "Root").reached()).isEqualTo(2);
        assertThat(of(organization, DENY_ALL, B).reached()).isEqualTo(1);
    }

    @Test
    void whatIsFoundIsToldBeforeTheNextAccountIsRead() throws IOException {
        study(new SmallOrganization().prod(A).user(A, "anna", S3).prod(B).user(B, "ben", S3), DENY_ALL, "");

        assertThat(heard).containsExactly("begin", "<root_account>", "anna", "done", "<root_account>", "ben", "done",
                "end");
    }

    @Test
    void lossesAreSummedUpOverAccounts() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).role(A, "/one").role(A, "/two").prod(B).role(B, "/one"),
                deny("\"*\"", "{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/*\"}}"), "");

        assertThat(impact.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.group()).isEqualTo(PrincipalGroup.ROLE);
            assertThat(loss.reason().by()).isEqualTo("policy.json, statement 1");
            assertThat(loss.principals()).isEqualTo(3);
            assertThat(loss.accounts()).isEqualTo(2);
            assertThat(loss.example()).hasToString("arn:aws:iam::444455556666:role/one");
        });
        assertThat(impact.isHarmless()).isTrue();
    }

    @Test
    void anUnknownOutcomeNamesWhatWouldDecide() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).user(A, "anna", S3),
                deny("\"*\"", "{\"StringLike\":{\"aws:UserAgent\":\"aws-cli/*\"}}"), "Prod");

        assertThat(impact.keysInUse()).isEqualTo(new OutcomeCount(0, 0, 1));
        assertThat(risks.getLast().reason()).isEqualTo(
                new Reason(Outcome.UNKNOWN, "policy.json, statement 1, on Prod", List.of("aws:UserAgent")));
        assertThat(impact.byClient().get(Client.AWS_CLI)).containsEntry(PrincipalGroup.KEY_IN_USE,
                new OutcomeCount(0, 1, 0));
        assertThat(impact.byClient().get(Client.BOTO3)).containsEntry(PrincipalGroup.KEY_IN_USE,
                new OutcomeCount(1, 0, 0));
        assertThat(impact.isHarmless()).isFalse();
    }

    @Test
    void programsAreOnlySupposedWhereAPolicyAsksForThem() throws IOException {
        assertThat(study(new SmallOrganization().prod(A).user(A, "anna", S3), DENY_ALL, "").byClient()).isEmpty();
    }

    @Test
    void anAccountThatCouldNotBeReadIsNoPass() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).account(B, "ou-prod", "ACTIVE").outcome(B,
                "{\"Outcome\":\"failed\",\"Stage\":\"AssumeRole\",\"ErrorCode\":\"AccessDenied\",\"Message\":\"no\","
                        + "\"Remedy\":\"deploy the role\"}"),
                DENY_S3, "");

        assertThat(impact.coverage().unread()).singleElement().satisfies(unread -> {
            assertThat(unread.account().id()).hasToString(B);
            assertThat(unread.code()).isEqualTo("AccessDenied");
        });
        assertThat(impact.isHarmless()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "SUSPENDED, true", "CLOSED, true", "PENDING_CLOSURE, false", "ACTIVE, false" })
    void aSuspendedOrClosedAccountDoesNoHarm(String state, boolean harmless) throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).account(B, "ou-prod", state)
                .outcome(B, "{\"Outcome\":\"skipped\",\"Reason\":\"left out\"}"), DENY_S3, "");

        assertThat(impact.isHarmless()).isEqualTo(harmless);
        assertThat(impact.coverage().silent()).hasSize(harmless ? 1 : 0);
        assertThat(impact.coverage().unread()).hasSize(harmless ? 0 : 1);
    }

    @Test
    void aRowThatCouldNotBeReadIsNoPass() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).row(A, "anna,no arn,2025-06-01T09:00:00Z"), DENY_S3, "");

        assertThat(impact.coverage().unreadRows()).isEqualTo(1);
        assertThat(impact.coverage().problems()).singleElement().asString()
                .startsWith("accounts/444455556666/credential-report.csv line 3");
        assertThat(impact.isHarmless()).isFalse();
    }

    @Test
    void aFolderOfAnUnknownAccountIsNoPass() throws IOException {
        Files.createDirectories(folder.resolve("2026-11/accounts/44445555666"));

        Impact impact = study(new SmallOrganization().prod(A), DENY_S3, "");

        assertThat(impact.coverage().problems()).singleElement().asString().contains("44445555666");
        assertThat(impact.isHarmless()).isFalse();
    }

    @Test
    void accountsWhoseRolesAreUnknownAreNamed() throws IOException {
        Impact impact = study(new SmallOrganization().prod(A).role(A, "/one").prod(B), DENY_S3, "");

        assertThat(impact.coverage().withoutRoles()).extracting(account -> account.id().value()).containsExactly(B);
    }

    @Test
    void jsonThatIsNoPolicyIsNoProposal() {
        PolicyFile none = PolicyFile.of("none.json", "{\"Version\":\"2012-10-17\"}");

        assertThatThrownBy(() -> new Proposal(List.of(none), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("none.json: is no policy: ");
        assertThatThrownBy(() -> new Proposal(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String deny(String action, String condition) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":" + action
                + ",\"Resource\":\"*\",\"Condition\":" + condition + "}}";
    }

    private Impact study(SmallOrganization organization, String policy, String target) throws IOException {
        return of(organization, policy, target).run(new ImpactOutput() {

            @Override
            public void begin(ImpactStudy study) {
                heard.add("begin");
            }

            @Override
            public void add(PrincipalImpact impact) {
                heard.add(impact.principal().name());
                risks.add(impact);
            }

            @Override
            public void end(Impact impact) {
                heard.add("end");
            }
        }, () -> heard.add("done"));
    }

    private ImpactStudy of(SmallOrganization organization, String policy, String target) throws IOException {
        EvidenceFolder month = new EvidenceFolder(organization.write(folder));
        ControlPolicies tree = new ControlPoliciesReader().read(month);
        return new ImpactStudy(PeriodEvidence.open(month), tree, new Proposal(
                List.of(PolicyFile.of("policy.json", policy)),
                target.isEmpty() ? Optional.empty() : Optional.of(Places.find(tree, month, target))));
    }
}
