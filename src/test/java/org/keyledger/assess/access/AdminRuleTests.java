package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.access.StatementBuilder.allow;
import static org.keyledger.assess.access.StatementBuilder.allowAllBut;
import static org.keyledger.assess.access.StatementBuilder.deny;
import static org.keyledger.assess.access.StatementBuilder.denyAllBut;
import static org.keyledger.assess.access.UserBuilder.ACCOUNT;
import static org.keyledger.assess.access.UserBuilder.anna;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails;

class AdminRuleTests {

    private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final String OWN = ACCOUNT + "policy/Own";
    private static final AdminAccess NOT_ADMIN = new AdminAccess.NotAdmin();

    @ParameterizedTest
    @ValueSource(strings = { "aws", "aws-us-gov", "aws-cn" })
    void knowsAdministratorAccessByItsArnInEachPartition(String partition) {
        String arn = "arn:" + partition + ":iam::aws:policy/AdministratorAccess";

        assertFull(anna().attached(arn), "policy AdministratorAccess, statement 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:iam::aws:policy/ReadOnlyAccess",
            "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess" })
    void clearsPoliciesOfAwsThatAreKnownToReadOnly(String arn) {
        assertThat(anna().attached(arn).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void isUndeterminedForOtherPoliciesOfAwsWithoutTheirDocument() {
        assertUndetermined(anna().attached("arn:aws:iam::aws:policy/AdministratorAccess-Amplify"),
                "the document of policy AdministratorAccess-Amplify is not in evidence");
    }

    @Test
    void takesNoCustomersPolicyForAdministratorAccessByItsName() {
        assertThat(anna().attached("AdministratorAccess", allow("s3:GetObject")).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void knowsIamFullAccessForEquivalent() {
        assertEquivalent(anna().attached("arn:aws:iam::aws:policy/IAMFullAccess"), "policy IAMFullAccess, statement 1");
    }

    @Test
    void takesPowerUserAccessForAnEscalationWhereRolesWereNotSeen() {
        assertThat(anna().attached("arn:aws:iam::aws:policy/PowerUserAccess").judge())
                .isInstanceOfSatisfying(AdminAccess.Escalation.class, escalation -> {
                    assertThat(escalation.method().id()).isEqualTo("update-function-code");
                    assertThat(escalation.note()).isEqualTo("the account's roles are not in evidence");
                });
    }

    @Test
    void namesPolicyGroupStatementAndBoundary() {
        assertFull(anna().inGroupWith("Admins", ADMINISTRATOR),
                "policy AdministratorAccess, group Admins, statement 1");
        assertFull(anna().inGroup("Ops", allow("s3:*"), allow("*").sid("All")).boundary("DevBoundary", allow("*")),
                "inline policy of-group, group Ops, statement All, boundary DevBoundary");
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "*:*", "**", "*:?*", "?*" })
    void findsEveryActionOnEveryResourceInline(String action) {
        assertFull(anna().inline(allow(action)), "inline policy own, statement 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:*", "IAM:*", "Iam:*", "iam*", "i*:*", "iam:?*", "?am:*" })
    void takesAllOfIamForEquivalentWhateverItsCase(String action) {
        assertEquivalent(anna().inline(allow(action)), "inline policy own, statement 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:iam::111122223333:*", "arn:aws:iam::*:*", "arn:*:iam::*:*", "arn:aws:iam::*",
            "arn:aws:iam:*", "arn:aws:iam::*:user/*", ACCOUNT + "user/anna", "arn:aws:iam::*:user/${aws:username}",
            "arn:aws:iam::*:user/??na" })
    void takesEveryActionOnOneselfForEquivalent(String resource) {
        assertEquivalent(anna().inline(allow("*").on(resource)), "inline policy own, statement 1");
        assertEquivalent(anna().inline(allow("iam:Put*").on("arn:aws:s3:::a", resource)),
                "inline policy own, statement 1");
    }

    @Test
    void addsUpStatementsToEverything() {
        assertFull(anna().inline(allowAllBut("iam:*"), allow("iam:*")), "inline policy own, statement 1");
    }

    @Test
    void takesAllButOtherServicesForFull() {
        assertFull(anna().inline(allowAllBut("s3:*")), "inline policy own, statement 1");
        assertFull(anna().inline(allow("*"), deny("s3:*")), "inline policy own, statement 1");
    }

    @Test
    void takesAllButReadingIamForEquivalent() {
        assertEquivalent(anna().inline(allowAllBut("iam:Get*")), "inline policy own, statement 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:Get*", "s3:*", "*:Get*", "iam", "iam:PassRole", "ec2:RunInstances" })
    void clearsWhatLeadsNowhere(String action) {
        assertThat(anna().inline(allow(action)).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void clearsEveryActionOnSomeResources() {
        assertThat(anna().inline(allow("*").on("arn:aws:s3:::a/*")).judge()).isEqualTo(NOT_ADMIN);
        assertThat(anna().inline(allowAllBut("*")).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void takesAllButSomeResourcesForFullUnlessTheyAreOfIam() {
        assertFull(anna().inline(allow("*").onAllBut("arn:aws:s3:::payroll/*")), "inline policy own, statement 1");
        assertThat(anna().inline(allow("iam:*").onAllBut("arn:aws:iam::*")).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void clearsAUserWithoutPolicies() {
        assertThat(anna().judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void letsAnExplicitDenyWinWhereverItStands() {
        assertThat(anna().attached(ADMINISTRATOR).inline(deny("*")).judge()).isEqualTo(NOT_ADMIN);
        assertThat(anna().attached(ADMINISTRATOR).inGroup("Fenced", deny("*")).judge()).isEqualTo(NOT_ADMIN);
        assertThat(anna().attached(ADMINISTRATOR).boundary("Limit", allow("*"), deny("*")).judge())
                .isEqualTo(NOT_ADMIN);
    }

    @Test
    void leavesTheRestWhereADenyTakesAPart() {
        assertEquivalent(anna().attached(ADMINISTRATOR).inline(denyAllBut("iam:*")),
                "policy AdministratorAccess, statement 1");
        assertThat(anna().attached(ADMINISTRATOR).inline(deny("iam:*")).judge())
                .isInstanceOf(AdminAccess.Escalation.class);
        assertThat(anna().inline(allow("iam:PutUserPolicy").on(ACCOUNT + "user/anna"), deny("iam:Put*")).judge())
                .isEqualTo(NOT_ADMIN);
    }

    @Test
    void intersectsWithTheBoundary() {
        assertThat(anna().attached(ADMINISTRATOR).boundary("Limit", allow("s3:*", "dynamodb:*")).judge())
                .isEqualTo(NOT_ADMIN);
        assertThat(anna().boundary("Limit", allow("*")).judge()).isEqualTo(NOT_ADMIN);
        assertEquivalent(anna().attached(ADMINISTRATOR).boundary("Limit", allow("iam:*")),
                "policy AdministratorAccess, statement 1, boundary Limit");
        assertThat(anna().besideAdministrator("dev-ben").inline(allow("iam:CreateAccessKey")).boundary("Limit",
                allow("*").on("arn:aws:iam::*:user/dev-*")).judge()).isInstanceOf(AdminAccess.Escalation.class);
    }

    @Test
    void isUndeterminedUnderABoundaryThatWasNotSeenOnlyWhereItDecides() {
        assertUndetermined(anna().attached(ADMINISTRATOR).boundaryNotSeen("Limit"),
                "the document of boundary arn:aws:iam::111122223333:policy/Limit is not in evidence");
        assertThat(anna().inline(allow("s3:*")).boundaryNotSeen("Limit").judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void isConditionalWhereNobodyKnowsWhetherRequestsMeetACondition() {
        assertThat(anna().inline(allow("*").when("IpAddress", "aws:SourceIp", "192.0.2.0/24")).judge())
                .isEqualTo(new AdminAccess.Conditional(Outcome.ALL, "inline policy own, statement 1 if aws:SourceIp",
                        ""));
        assertThat(anna().attached(ADMINISTRATOR)
                .inline(deny("*").when("NotIpAddress", "aws:SourceIp", "192.0.2.0/24")).judge())
                .isEqualTo(new AdminAccess.Conditional(Outcome.ALL, "policy AdministratorAccess, statement 1, unless"
                        + " inline policy own denies it, statement 1 if aws:SourceIp", ""));
    }

    @Test
    void decidesConditionsOnWhatIsKnownOfTheUser() {
        assertFull(anna().inline(allow("*").when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:user/an*")),
                "inline policy own, statement 1");
        assertThat(anna().inline(allow("*").when("StringEquals", "aws:username", "ben")).judge()).isEqualTo(NOT_ADMIN);
        assertFull(
                anna().tagged("team", "core").inline(allow("*").when("StringEquals", "aws:principaltag/Team", "core")),
                "inline policy own, statement 1");
        assertThat(anna().attached(ADMINISTRATOR)
                .inline(deny("*").when("StringNotEquals", "aws:PrincipalTag/exception", "approved")).judge())
                .isEqualTo(NOT_ADMIN);
    }

    @Test
    void takesAKeysOwnRequestsForWithoutSecondFactor() {
        UserBuilder guarded = anna().attached(ADMINISTRATOR)
                .inline(deny("*").when("BoolIfExists", "aws:MultiFactorAuthPresent", "false"));
        UserBuilder granted = anna().inline(allow("*").when("Bool", "aws:MultiFactorAuthPresent", "true"));

        assertThat(guarded.judge()).isEqualTo(NOT_ADMIN);
        assertThat(granted.judge()).isEqualTo(NOT_ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "YES", "UNKNOWN" })
    void isConditionalWhereASecondFactorOpensASession(Answer mfa) {
        assertThat(anna().withMfa(mfa).inline(allow("*").when("Bool", "aws:MultiFactorAuthPresent", "true")).judge())
                .isEqualTo(new AdminAccess.Conditional(Outcome.ALL,
                        "inline policy own, statement 1 in a session with MFA", ""));
        assertThat(anna().withMfa(mfa).attached(ADMINISTRATOR)
                .inline(deny("*").when("BoolIfExists", "aws:MultiFactorAuthPresent", "false")).judge())
                .isInstanceOf(AdminAccess.Conditional.class);
    }

    @Test
    void isConditionalWhereTheKeyCanGiveItsUserASecondFactor() {
        assertThat(anna().attached(ADMINISTRATOR).inline(denyAllBut("iam:*MFADevice")
                .when("BoolIfExists", "aws:MultiFactorAuthPresent", "false")).judge())
                .isInstanceOf(AdminAccess.Conditional.class);
    }

    @Test
    void letsASessionPassADenyThatIsAboutKeysOnly() {
        assertThat(anna().inline(allow("sts:AssumeRole", "lambda:UpdateFunctionCode"),
                deny("*").when("Null", "aws:TokenIssueTime", "true")).judge())
                .isInstanceOf(AdminAccess.Escalation.class);
        assertThat(anna().inline(allow("iam:PutUserPolicy"), deny("*").when("Null", "aws:TokenIssueTime", "true"))
                .judge()).as("sessions without MFA call nothing of IAM").isEqualTo(NOT_ADMIN);
    }

    @Test
    void isAdministrativeByARouteWithoutConditionBesideOneWith() {
        assertFull(anna().inline(allow("*").when("IpAddress", "aws:SourceIp", "192.0.2.0/24")).attached(ADMINISTRATOR),
                "policy AdministratorAccess, statement 1");
    }

    @Test
    void isUndeterminedWithoutTheDocumentOfACustomersPolicy() {
        assertUndetermined(anna().attached(OWN), "the document of policy Own is not in evidence");
        assertUndetermined(anna().inGroupWith("Devs", OWN),
                "the document of policy Own, group Devs is not in evidence");
    }

    @Test
    void isUndeterminedForADocumentThatCannotBeRead() {
        assertUndetermined(anna().attached(OWN).unreadable(OWN, "version v3: it has no Statement"),
                "the document of policy Own is unreadable: version v3: it has no Statement");
        assertUndetermined(anna().inlineUnreadable("it has the element Action twice"),
                "the document of inline policy broken is unreadable: it has the element Action twice");
    }

    @Test
    void keepsAVerdictFoundWithoutWhatIsMissingAndNotesIt() {
        assertFull(anna().attached(OWN).attached(ADMINISTRATOR), "policy AdministratorAccess, statement 1");
        assertThat(anna().besideAdministrator("ben").attached(OWN).inline(allow("iam:CreateAccessKey")).judge())
                .isInstanceOfSatisfying(AdminAccess.Escalation.class, found -> assertThat(found.note())
                        .isEqualTo("the document of policy Own is not in evidence"));
    }

    @Test
    void doesNotMindWhatIsMissingWhereTheBoundaryRulesItOut() {
        assertThat(anna().attached(OWN).boundary("Limit", allow("s3:*")).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void isUndeterminedWithoutTheFile() {
        assertThat(new AdminRule(Optional.empty()).judge(activeKey().entry()))
                .isEqualTo(new AdminAccess.Undetermined("account-authorization-details.json was not collected"));
    }

    @Test
    void isUndeterminedForAUserWhomTheFileDoesNotList() {
        AuthorizationDetails nobody = new AuthorizationDetails(Map.of(), Map.of(), Map.of(), List.of());

        assertThat(new AdminRule(Optional.of(nobody)).judge(activeKey().entry())).isEqualTo(
                new AdminAccess.Undetermined("account-authorization-details.json does not list the user"));
    }

    @Test
    void isUndeterminedForAGroupThatTheFileDoesNotList() {
        assertUndetermined(anna().inGroupNotListed("Ghosts"), "the document of group Ghosts is not in evidence");
    }

    @Test
    void knowsTheRootUserWithoutTheFile() {
        assertThat(new AdminRule(Optional.empty()).judge(activeKey().ofRoot().entry()))
                .isEqualTo(new AdminAccess.Full("root user", ""));
    }

    private static void assertFull(UserBuilder user, String path) {
        assertThat(user.judge()).isEqualTo(new AdminAccess.Full(path, ""));
    }

    private static void assertEquivalent(UserBuilder user, String path) {
        assertThat(user.judge()).isInstanceOfSatisfying(AdminAccess.Equivalent.class,
                found -> assertThat(found.path()).isEqualTo(path));
    }

    private static void assertUndetermined(UserBuilder user, String reason) {
        assertThat(user.judge()).isEqualTo(new AdminAccess.Undetermined(reason));
    }
}
