package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.access.StatementBuilder.admit;
import static org.keyledger.assess.access.StatementBuilder.allow;
import static org.keyledger.assess.access.StatementBuilder.deny;
import static org.keyledger.assess.access.StatementBuilder.refuse;
import static org.keyledger.assess.access.UserBuilder.ACCOUNT;
import static org.keyledger.assess.access.UserBuilder.anna;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.UnreadablePolicy;

class RoleMethodsTests {

    private static final AdminAccess NOT_ADMIN = new AdminAccess.NotAdmin();
    private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final String ANNA = ACCOUNT + "user/anna";
    private static final String UNSEEN = "the account's roles are not in evidence";

    @ParameterizedTest
    @ValueSource(strings = { "111122223333", ACCOUNT + "root" })
    void needsAPermissionToAssumeARoleThatAdmitsTheAccount(String account) {
        UserBuilder user = anna().roleWith("ops", ADMINISTRATOR, admit("AWS", account));

        assertThat(user.judge()).isEqualTo(NOT_ADMIN);
        assertEscalation(user.inline(allow("sts:AssumeRole").on(ACCOUNT + "role/ops")), "assume-admin-role",
                "inline policy own, statement 1; role ops");
    }

    @ParameterizedTest
    @ValueSource(strings = { ANNA, "*" })
    void needsNoneForARoleThatNamesTheUser(String principal) {
        assertEscalation(anna().roleWith("ops", ADMINISTRATOR, admit("AWS", principal)), "assume-admin-role",
                "trust policy of role ops; role ops");
        assertThat(anna().roleWith("ops", ADMINISTRATOR, admit("AWS", principal))
                .inline(deny("sts:AssumeRole").on("*/ops")).judge()).isEqualTo(NOT_ADMIN);
    }

    @Test
    void isNotAdmittedByTrustInOthers() {
        UserBuilder user = anna().inline(allow("sts:AssumeRole"));

        assertThat(user.roleWith("ben", ADMINISTRATOR, admit("AWS", ACCOUNT + "user/ben")).judge())
                .isEqualTo(NOT_ADMIN);
        assertThat(user.roleWith("far", ADMINISTRATOR, admit("AWS", "444455556666")).judge()).isEqualTo(NOT_ADMIN);
        assertThat(user.roleWith("but", ADMINISTRATOR, admit("AWS", "111122223333"), refuse("AWS", ANNA)).judge())
                .isEqualTo(NOT_ADMIN);
        assertThat(user.roleWith("idp", ADMINISTRATOR, admit("Federated", "cognito-identity.amazonaws.com")).judge())
                .isEqualTo(NOT_ADMIN);
    }

    @Test
    void isConditionalWhereTheTrustAsksForWhatNobodyKnows() {
        assertThat(anna().roleWith("ops", ADMINISTRATOR,
                admit("AWS", ANNA).when("StringEquals", "sts:ExternalId", "secret")).judge())
                .isInstanceOf(AdminAccess.Conditional.class);
        assertThat(anna().roleWith("ops", ADMINISTRATOR,
                admit("AWS", ANNA).when("Bool", "aws:MultiFactorAuthPresent", "true")).judge()).isEqualTo(NOT_ADMIN);
        assertEscalation(anna().roleWith("ops", ADMINISTRATOR,
                admit("AWS", "*").when("ArnLike", "aws:PrincipalArn", ACCOUNT + "user/*")), "assume-admin-role",
                "trust policy of role ops; role ops");
    }

    @Test
    void mindsOnlyRolesThatAreAdministrators() {
        assertThat(anna().inline(allow("sts:AssumeRole")).role("reader", admit("AWS", ANNA), allow("s3:Get*")).judge())
                .isEqualTo(NOT_ADMIN);
        assertEscalation(anna().role("self", admit("AWS", ANNA), allow("iam:PutRolePolicy").on(ACCOUNT + "role/self")),
                "assume-admin-role", "trust policy of role self; role self");
    }

    @Test
    void passesARoleOnlyToAServiceThatItAdmits() {
        UserBuilder user = anna().inline(allow("iam:PassRole", "ec2:RunInstances"));

        assertThat(user.roleWith("fn", ADMINISTRATOR, admit("Service", "lambda.amazonaws.com")).judge())
                .isEqualTo(NOT_ADMIN);
        assertThat(user.role("web", admit("Service", "ec2.amazonaws.com"), allow("s3:Get*")).judge())
                .isEqualTo(NOT_ADMIN);
        assertEscalation(user.roleWith("vm", ADMINISTRATOR, admit("Service", "ec2.amazonaws.com")), "pass-role-ec2",
                "inline policy own, statement 1; role vm");
    }

    @Test
    void mindsWhichRolesMayBePassedAndToWhom() {
        assertThat(passing(allow("iam:PassRole").on(ACCOUNT + "role/app-*")).judge()).isEqualTo(NOT_ADMIN);
        assertThat(passing(allow("iam:PassRole").on(ACCOUNT + "role/v?")).judge())
                .isInstanceOf(AdminAccess.Escalation.class);
        assertThat(passing(allow("iam:PassRole").when("StringEquals", "iam:PassedToService", "ec2.amazonaws.com"))
                .judge()).isInstanceOf(AdminAccess.Escalation.class);
        assertThat(passing(allow("iam:PassRole").when("StringEquals", "iam:PassedToService", "ecs.amazonaws.com"))
                .judge()).isEqualTo(NOT_ADMIN);
    }

    private static UserBuilder passing(StatementBuilder pass) {
        return anna().inline(allow("ec2:RunInstances"), pass).roleWith("vm", ADMINISTRATOR,
                admit("Service", "ec2.amazonaws.com"));
    }

    @Test
    void needsEveryActionOfAMethodOnTheSameFunction() {
        UserBuilder user = anna().roleWith("fn", ADMINISTRATOR, admit("Service", "lambda.amazonaws.com"));

        assertThat(user.inline(allow("iam:PassRole"),
                allow("lambda:CreateFunction").on("arn:aws:lambda:*:*:function:new-*"),
                allow("lambda:InvokeFunction").on("arn:aws:lambda:*:*:function:old-*")).judge()).isEqualTo(NOT_ADMIN);
        assertEscalation(user.inline(allow("lambda:InvokeFunction").on("arn:aws:lambda:eu-west-1:*:function:*-job")),
                "pass-role-lambda-invoke", null);
    }

    @Test
    void editsARoleThatTheUserCanUse() {
        UserBuilder user = anna().inline(allow("iam:AttachRolePolicy"));

        assertThat(user.role("app", admit("Service", "ec2.amazonaws.com"), allow("s3:Get*")).judge())
                .isEqualTo(NOT_ADMIN);
        assertThat(user.role("aws-service-role/x/AWSServiceRoleForX", admit("AWS", ANNA), allow("s3:Get*")).judge())
                .as("AWS keeps service-linked roles").isEqualTo(NOT_ADMIN);
        assertEscalation(user.role("mine", admit("AWS", ANNA), allow("s3:Get*")), "attach-role-policy",
                "inline policy own, statement 1; trust policy of role mine");
    }

    @Test
    void letsItselfIntoAnAdministratorsRoleOnly() {
        UserBuilder user = anna().inline(allow("iam:UpdateAssumeRolePolicy"));

        assertThat(user.role("app", admit("Service", "ec2.amazonaws.com"), allow("s3:Get*")).judge())
                .isEqualTo(NOT_ADMIN);
        assertEscalation(user.roleWith("ops", ADMINISTRATOR, admit("AWS", "444455556666")),
                "update-assume-role-policy", "inline policy own, statement 1; role ops");
    }

    @Test
    void takesOverWhatRunsWithAnAdministratorsRole() {
        UserBuilder user = anna().inline(allow("ssm:SendCommand"));

        assertThat(user.role("web", admit("Service", "ec2.amazonaws.com"), allow("s3:Get*")).judge())
                .isEqualTo(NOT_ADMIN);
        assertEscalation(user.roleWith("vm", ADMINISTRATOR, admit("Service", "ec2.amazonaws.com")), "ssm-send-command",
                "inline policy own, statement 1; role vm");
    }

    @Test
    void supposesAnAdministratorsRoleAmongAllRolesThatWereNotSeen() {
        assertThat(anna().inline(allow("iam:PassRole", "ec2:RunInstances")).judge())
                .isInstanceOfSatisfying(AdminAccess.Escalation.class, found -> {
                    assertThat(found.method().id()).isEqualTo("pass-role-ec2");
                    assertThat(found.note()).isEqualTo(UNSEEN);
                });
        assertThat(anna().inline(allow("iam:UpdateAssumeRolePolicy")).judge())
                .isInstanceOf(AdminAccess.Escalation.class);
    }

    @Test
    void isUndeterminedForSomeRolesThatWereNotSeen() {
        AdminAccess undetermined = new AdminAccess.Undetermined(UNSEEN);

        assertThat(anna().inline(allow("iam:PassRole").on("*:role/app-*"), allow("ec2:RunInstances")).judge())
                .isEqualTo(undetermined);
        assertThat(anna().inline(allow("sts:AssumeRole")).judge()).isEqualTo(undetermined);
        assertThat(anna().inline(allow("iam:AttachRolePolicy")).judge()).isEqualTo(undetermined);
        assertThat(anna().inline(allow("sts:AssumeRole").on("arn:aws:iam::444455556666:role/*")).judge())
                .as("another account's").isEqualTo(NOT_ADMIN);
    }

    @Test
    void isUndeterminedForARoleOfWhichSomethingIsMissing() {
        assertThat(anna().roleWith("ops", ACCOUNT + "policy/Gone", admit("AWS", ANNA)).judge()).isEqualTo(
                new AdminAccess.Undetermined("the document of policy Gone is not in evidence (role ops)"));
        assertThat(anna().role("ops", new UnreadablePolicy("it is empty"), List.of(),
                List.of(new AuthorizationDetails.AttachedPolicy("A", ADMINISTRATOR))).judge())
                .isEqualTo(new AdminAccess.Undetermined("the trust policy of role ops is unreadable: it is empty"));
    }

    @Test
    void judgesARoleWhoseArnIsMissing() {
        AuthorizationDetails.Role role = new AuthorizationDetails.Role("ops", "",
                UserBuilder.document(admit("AWS", ANNA)), List.of(), List.of(), Optional.empty());
        AuthorizationDetails details = anna().details();

        assertThat(new AdminRule(Optional.of(new AuthorizationDetails(details.users(), Map.of(), Map.of(),
                List.of(role)))).judge(activeKey().ofUser("anna").entry())).isEqualTo(NOT_ADMIN);
    }

    private static void assertEscalation(UserBuilder user, String method, String path) {
        assertThat(user.judge()).isInstanceOfSatisfying(AdminAccess.Escalation.class, found -> {
            assertThat(found.method().id()).isEqualTo(method);
            if (path != null) {
                assertThat(found.path()).isEqualTo(path);
            }
        });
    }
}
