package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.access.StatementBuilder.allow;
import static org.keyledger.assess.access.StatementBuilder.deny;
import static org.keyledger.assess.access.UserBuilder.ACCOUNT;
import static org.keyledger.assess.access.UserBuilder.anna;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class EscalationCatalogueTests {

    private static final AdminAccess NOT_ADMIN = new AdminAccess.NotAdmin();

    static List<EscalationMethod> methods() {
        return EscalationCatalogue.METHODS;
    }

    /// All its needs on every resource, no role seen: each method is found, or gives way to a greater one.
    @ParameterizedTest
    @MethodSource("methods")
    void findsEachMethodByItsOwnActions(EscalationMethod method) {
        if (method.needs().isEmpty() || method.id().endsWith("own-role-policy")) {
            return; // needs a role, which other tests have
        }
        String[] actions = method.needs().stream().map(EscalationMethod.Need::action).toArray(String[]::new);
        UserBuilder user = anna().besideAdministrator("ben").besideGroup("Ops", allow("*")).inGroup("Devs",
                allow(actions)).attached("Own", allow("iam:PassRole", "iam:UpdateAssumeRolePolicy"));

        assertThat(user.judge().countsAsAdmin()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:PutUserPolicy", "iam:PutGroupPolicy", "iam:AttachUserPolicy",
            "iam:AttachGroupPolicy", "iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion", "iam:AddUserToGroup",
            "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile" })
    void needsOneActionOnly(String action) {
        assertThat(anna().besideAdministrator("ben").besideGroup("Ops", allow("*")).attached("Own",
                allow("s3:GetObject", action.toLowerCase())).judge().countsAsAdmin()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:iam::*:user/${aws:username}", ACCOUNT + "user/a/${aws:username}",
            "arn:aws:iam::*:user/*/${AWS:UserName}", ACCOUNT + "user/anna", "arn:aws:iam::444455556666:user/*" })
    void clearsSelfServiceAndOtherAccounts(String resource) {
        assertThat(anna().besideAdministrator("ben").inline(allow("iam:*AccessKey*", "iam:CreateLoginProfile",
                "iam:UpdateLoginProfile").on(resource, "arn:aws:iam::*:mfa/${aws:username}")).judge())
                .isEqualTo(NOT_ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "arn:aws:iam::*:user/ben-anna", "arn:aws:iam::*:user/*${aws:username}" })
    void takesNothingElseForSelfService(String other) {
        String oneself = "arn:aws:iam::*:user/${aws:username}";

        assertThat(anna().besideAdministrator("ben-anna").inline(allow("iam:CreateAccessKey").on(oneself, other))
                .judge()).isInstanceOf(AdminAccess.Escalation.class);
        assertThat(anna().besideAdministrator("ben-anna").inline(allow("iam:CreateAccessKey").onAllBut(oneself))
                .judge()).isInstanceOf(AdminAccess.Escalation.class);
    }

    @Test
    void mindsCredentialsOfAdministratorsOnly() {
        UserBuilder user = anna().beside("ben").inline(allow("iam:CreateAccessKey"));

        assertThat(user.judge()).isEqualTo(NOT_ADMIN);
        assertThat(user.besideAdministrator("eve").judge()).isEqualTo(new AdminAccess.Escalation(
                new AdminAccess.Method("create-access-key", "create an access key of an administrator",
                        "iam:CreateAccessKey"),
                "inline policy own, statement 1 on user/eve", ""));
    }

    @Test
    void mindsGroupsOfAdministratorsOnly() {
        UserBuilder user = anna().inline(allow("iam:AddUserToGroup")).besideGroup("Readers", allow("s3:Get*"));

        assertThat(user.judge()).isEqualTo(NOT_ADMIN);
        assertThat(user.besideGroup("Ops", allow("iam:*")).judge()).isInstanceOf(AdminAccess.Escalation.class);
        assertThat(user.inline(deny("iam:*").onAllBut("*:group/*")).judge()).as("denied to the member too")
                .isEqualTo(NOT_ADMIN);
    }

    @Test
    void findsTheOneUserWhomADenySpares() {
        UserBuilder user = anna().besideAdministrator("eve").inline(allow("iam:CreateAccessKey"),
                deny("iam:CreateAccessKey").onAllBut("arn:aws:iam::*:user/ben"));

        assertThat(user.judge()).isEqualTo(NOT_ADMIN);
        assertThat(user.besideAdministrator("ben").judge()).isInstanceOf(AdminAccess.Escalation.class);
    }

    @ParameterizedTest
    @CsvSource({ "iam:PutUserPolicy, user/anna, Equivalent", "iam:AttachUserPolicy, user/ben, Escalation",
            "iam:PutGroupPolicy, group/Devs, Equivalent", "iam:AttachGroupPolicy, group/Ops, Escalation",
            "iam:AddUserToGroup, group/Ops, Escalation", "iam:AddUserToGroup, group/Devs, NotAdmin",
            "iam:CreatePolicyVersion, policy/Own, Equivalent", "iam:CreatePolicyVersion, policy/Other, Escalation",
            "iam:CreatePolicyVersion, user/anna, NotAdmin" })
    void tellsOnesOwnFromOthers(String action, String resource, String verdict) {
        assertThat(anna().beside("ben").besideGroup("Ops", allow("*")).document(ACCOUNT + "policy/Other")
                .inGroup("Devs",
                        allow("s3:*"))
                .attached("Own", allow(action).on(ACCOUNT + resource)).judge().getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void makesARoleOfItsOwn() {
        assertThat(anna().inline(allow("iam:CreateRole", "iam:PutRolePolicy").on("arn:aws:iam::*:role/app-*")).judge())
                .isInstanceOfSatisfying(AdminAccess.Equivalent.class,
                        found -> assertThat(found.method().id()).isEqualTo("create-role-and-put"));
        assertThat(anna().inline(allow("iam:CreateRole").on("*:role/app-*"),
                allow("iam:AttachRolePolicy").on("*:role/web-*")).judge()).isInstanceOf(AdminAccess.Undetermined.class);
    }

    @Test
    void givesEachMethodItsTexts() {
        assertThat(EscalationCatalogue.METHODS).hasSizeGreaterThan(35).allSatisfy(method -> {
            assertThat(method.reference()).startsWith("https://");
            assertThat(method.explanation()).endsWith(".");
            assertThat(method.title()).doesNotEndWith(".");
        });
    }
}
