package org.keyledger.assess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.access.AdminAccess.Level;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.AuthorizationDetails.Group;
import org.keyledger.iam.AuthorizationDetails.InlinePolicy;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;

class AdminRuleTests {

    private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static final String OWN = "arn:aws:iam::111122223333:policy/Own";
    private static final List<String> ALL = List.of("*");

    @ParameterizedTest
    @ValueSource(strings = { "aws", "aws-us-gov", "aws-cn" })
    void knowsAdministratorAccessByItsArnInEachPartition(String partition) {
        String arn = "arn:" + partition + ":iam::aws:policy/AdministratorAccess";

        assertThat(judge(user().attached(arn))).isEqualTo(admin(Level.FULL, "policy AdministratorAccess"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:iam::aws:policy/AdministratorAccess-Amplify",
            "arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk",
            "arn:aws:iam::aws:policy/PowerUserAccess", "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess" })
    void takesNoOtherPolicyOfAwsForAdministratorAccessEvenWithoutItsDocument(String arn) {
        assertThat(judge(user().attached(arn))).isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void takesNoCustomersPolicyForAdministratorAccessByItsName() {
        String arn = "arn:aws:iam::111122223333:policy/AdministratorAccess";

        assertThat(judge(user().attached(arn).document(arn, allow("s3:GetObject"))))
                .isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void knowsIamFullAccessForEquivalent() {
        assertThat(judge(user().attached("arn:aws:iam::aws:policy/IAMFullAccess")))
                .isEqualTo(admin(Level.EQUIVALENT, "policy IAMFullAccess"));
    }

    @Test
    void followsPoliciesOfGroupsAndNamesTheGroup() {
        assertThat(judge(user().inGroup("Admins", List.of(), ADMINISTRATOR)))
                .isEqualTo(admin(Level.FULL, "policy AdministratorAccess, group Admins"));
        assertThat(judge(user().inGroup("Ops", List.of(allow("*")))))
                .isEqualTo(admin(Level.FULL, "inline policy of-group, group Ops"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "*:*", "**", "*:?*", "?*" })
    void findsEveryActionOnEveryResourceInline(String action) {
        assertThat(judge(user().inline(allow(action)))).isEqualTo(admin(Level.FULL, "inline policy own"));
    }

    @Test
    void findsItAmongOtherActionsResourcesStatementsAndPolicies() {
        Statement hidden = statement(Effect.ALLOW, List.of("s3:GetObject", "*"), List.of(),
                List.of("arn:aws:s3:::a", "*"), false);

        assertThat(judge(user().inline(allow("s3:GetObject")).inline(allow("ec2:*"), hidden)))
                .isEqualTo(admin(Level.FULL, "inline policy own"));
    }

    @Test
    void findsItInTheDocumentOfACustomersPolicy() {
        assertThat(judge(user().attached(OWN).document(OWN, allow("*")))).isEqualTo(admin(Level.FULL, "policy Own"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:*", "IAM:*", "Iam:*", "iam*", "i*:*", "iam:?*", "?am:*" })
    void takesAllOfIamForEquivalentWhateverItsCase(String action) {
        assertThat(judge(user().inline(allow(action)))).isEqualTo(admin(Level.EQUIVALENT, "inline policy own"));
    }

    @Test
    void takesAllOfIamAndOneThingMoreForFull() {
        assertThat(judge(user().inline(allow("iam:*", "*")))).isEqualTo(admin(Level.FULL, "inline policy own"));
    }

    @Test
    void takesAllOfIamAndOfAnotherServiceForEquivalent() {
        assertThat(judge(user().inline(allow("iam:*", "s3:*"))))
                .isEqualTo(admin(Level.EQUIVALENT, "inline policy own"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:iam::111122223333:*", "arn:aws:iam::*:*", "arn:*:iam::*:*", "arn:aws:iam::*",
            "arn:aws:iam:*", "**", "arn:*" })
    void takesAllOfIamOnAllOfIamForEquivalent(String resource) {
        Statement ownIam = statement(Effect.ALLOW, List.of("iam:*"), List.of(), List.of(resource), false);

        assertThat(judge(user().inline(ownIam))).isEqualTo(admin(Level.EQUIVALENT, "inline policy own"));
    }

    @Test
    void takesEverythingOnAllOfIamForEquivalentOnly() {
        Statement ownIam = statement(Effect.ALLOW, ALL, List.of(), List.of("arn:aws:iam::111122223333:*"), false);

        assertThat(judge(user().inline(ownIam))).isEqualTo(admin(Level.EQUIVALENT, "inline policy own"));
    }

    @Test
    void addsUpTheResourcesOfAStatement() {
        assertThat(judge(user().inline(iamOn("arn:aws:iam::*:user/*", "arn:aws:iam::*:policy/*"))))
                .isEqualTo(admin(Level.EQUIVALENT, "inline policy own"));
        assertThat(judge(user().inline(iamOn("arn:aws:s3:::a", "arn:aws:iam::111122223333:policy/*",
                "arn:aws:iam::111122223333:role/*", "arn:aws:iam::111122223333:user/*"))))
                .isEqualTo(admin(Level.EQUIVALENT, "inline policy own"));
    }

    @Test
    void isUndeterminedForAllOfIamOnAPartOfItsResources() {
        assertUndetermined(user().inline(iamOn("arn:aws:iam::*:user/*")),
                "iam:PutUserPolicy by inline policy own may lead to administrative access; that is not judged yet");
        assertUndetermined(user().inline(iamOn("arn:aws:iam::*:user/anna", "arn:aws:iam::*:policy/team/*")),
                "that is not judged yet");
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:PutUserPolicy", "iam:PutGroupPolicy", "iam:PutRolePolicy", "iam:AttachUserPolicy",
            "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion",
            "iam:AddUserToGroup", "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile",
            "iam:UpdateAssumeRolePolicy" })
    void isUndeterminedForEachActionThatMayLeadToMore(String action) {
        assertUndetermined(user().attached(OWN).document(OWN, allow("s3:GetObject", action.toLowerCase())),
                action + " by policy Own may lead to administrative access; that is not judged yet");
        assertUndetermined(user().inline(statement(Effect.ALLOW, List.of(action), List.of(), ALL, true)),
                "that is not judged yet");
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:P*", "iam:*Profile", "iam:Create*", "i*:Add*", "iam:?ttachUserPolicy" })
    void isUndeterminedForAWildcardOverSuchActions(String action) {
        assertUndetermined(user().inGroup("Ops", List.of(allow(action))),
                " by inline policy of-group, group Ops may lead to administrative access; that is not judged yet");
    }

    @Test
    void isUndeterminedWhereNotActionLeavesSuchActionsIn() {
        assertUndetermined(user().inline(allowAllBut("iam:Get*")), "that is not judged yet");
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:iam::*:user/${aws:username}", "arn:aws:iam::111122223333:user/a/${aws:username}",
            "arn:aws:iam::*:user/*/${AWS:UserName}" })
    void clearsSelfService(String resource) {
        Statement ownKeys = statement(Effect.ALLOW,
                List.of("iam:*AccessKey*", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"), List.of(),
                List.of(resource, "arn:aws:iam::*:mfa/${aws:username}"), false);

        assertThat(judge(user().inline(ownKeys))).isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void takesNothingElseForSelfService() {
        String oneself = "arn:aws:iam::*:user/${aws:username}";

        assertUndetermined(user().inline(statement(Effect.ALLOW, List.of("iam:PutUserPolicy"), List.of(),
                List.of(oneself), false)), "that is not judged yet");
        for (String other : List.of("*", "arn:aws:iam::*:user/b", "arn:aws:iam::*:user/*${aws:username}")) {
            assertUndetermined(user().inline(statement(Effect.ALLOW, List.of("iam:CreateAccessKey"), List.of(),
                    List.of(oneself, other), false)), "that is not judged yet");
        }
        assertUndetermined(user().inline(new Statement("", Effect.ALLOW, List.of("iam:CreateAccessKey"), List.of(),
                List.of(), List.of(oneself), false)), "that is not judged yet");
    }

    @ParameterizedTest
    @ValueSource(strings = { "iam:Get*", "iam:PassRole", "s3:*", "*:Get*", "iam" })
    void clearsWhatOnlyReadsIamOrLeavesItAlone(String action) {
        assertThat(judge(user().inline(allow(action)))).isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void takesAllButOtherServicesForFull() {
        assertThat(judge(user().inline(allowAllBut("s3:*")))).isEqualTo(admin(Level.FULL, "inline policy own"));
    }

    @Test
    void takesAllButIamForNotAdministrative() {
        assertThat(judge(user().inline(allowAllBut("iam:*", "organizations:*"))))
                .isEqualTo(new AdminAccess.NotAdmin());
        assertThat(judge(user().inline(allowAllBut("*")))).isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void clearsEveryActionOnSomeResources() {
        Statement bucket = statement(Effect.ALLOW, ALL, List.of(), List.of("arn:aws:s3:::a/*"), false);

        assertThat(judge(user().inline(bucket))).isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void isUndeterminedForEveryActionOnAllButSomeResources() {
        Statement allButOne = new Statement("", Effect.ALLOW, ALL, List.of(), List.of(),
                List.of("arn:aws:s3:::payroll/*"), false);

        assertUndetermined(user().inline(allButOne), "all resources but those named");
    }

    @Test
    void clearsAUserWithoutPolicies() {
        assertThat(judge(user())).isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void clearsADenyOfEverything() {
        assertThat(judge(user().inline(statement(Effect.DENY, ALL, List.of(), ALL, false))))
                .isEqualTo(new AdminAccess.NotAdmin());
    }

    @Test
    void isUndeterminedUnderABoundary() {
        assertUndetermined(user().attached(ADMINISTRATOR).boundary("arn:aws:iam::111122223333:policy/Limit"),
                "the permissions boundary arn:aws:iam::111122223333:policy/Limit may limit it");
    }

    @Test
    void isUndeterminedBesideADenyWhereverItStands() {
        Statement deny = statement(Effect.DENY, List.of("iam:*"), List.of(), ALL, false);

        assertUndetermined(user().attached(ADMINISTRATOR).inline(deny), "a Deny statement may limit it");
        assertUndetermined(user().attached(ADMINISTRATOR).inGroup("Fenced", List.of(deny)),
                "a Deny statement may limit it");
    }

    @Test
    void isUndeterminedUnderACondition() {
        assertUndetermined(user().inline(statement(Effect.ALLOW, ALL, List.of(), ALL, true)), "under a condition");
        assertUndetermined(user().inline(statement(Effect.ALLOW, List.of("iam:*"), List.of(), ALL, true)),
                "under a condition");
    }

    @Test
    void isAdministrativeByARouteWithoutConditionBesideOneWith() {
        assertThat(judge(user().inline(statement(Effect.ALLOW, ALL, List.of(), ALL, true)).attached(ADMINISTRATOR)))
                .isEqualTo(admin(Level.FULL, "policy AdministratorAccess"));
    }

    @Test
    void isUndeterminedWithoutTheDocumentOfACustomersPolicy() {
        assertUndetermined(user().attached(OWN), "the document of policy Own is not in evidence");
        assertUndetermined(user().inGroup("Devs", List.of(), OWN),
                "the document of policy Own, group Devs is not in evidence");
    }

    @Test
    void isAdministrativeWhateverTheDocumentThatIsMissingSays() {
        assertThat(judge(user().attached(OWN).attached(ADMINISTRATOR)))
                .isEqualTo(admin(Level.FULL, "policy AdministratorAccess"));
    }

    @Test
    void isUndeterminedWithoutTheFile() {
        assertThat(new AdminRule(Optional.empty()).judge(activeKey().entry()))
                .isEqualTo(new AdminAccess.Undetermined("account-authorization-details.json was not collected"));
    }

    @Test
    void isUndeterminedForAUserWhomTheFileDoesNotList() {
        AuthorizationDetails nobody = new AuthorizationDetails(Map.of(), Map.of(), Map.of());

        assertThat(new AdminRule(Optional.of(nobody)).judge(activeKey().entry())).isEqualTo(
                new AdminAccess.Undetermined("account-authorization-details.json does not list the user"));
    }

    @Test
    void isUndeterminedForAGroupThatTheFileDoesNotList() {
        assertUndetermined(user().inGroupNotListed("Ghosts"), "the document of group Ghosts is not in evidence");
    }

    @Test
    void knowsTheRootUserWithoutTheFile() {
        assertThat(new AdminRule(Optional.empty()).judge(activeKey().ofRoot().entry()))
                .isEqualTo(admin(Level.FULL, "root user"));
    }

    private static AdminAccess admin(Level level, String route) {
        return new AdminAccess.Admin(level, route);
    }

    private static AdminAccess judge(Permissions user) {
        return new AdminRule(Optional.of(user.details())).judge(activeKey().ofUser("anna").entry());
    }

    private static void assertUndetermined(Permissions user, String reason) {
        assertThat(judge(user)).isInstanceOfSatisfying(AdminAccess.Undetermined.class,
                undetermined -> assertThat(undetermined.reason()).endsWith(reason));
    }

    private static Permissions user() {
        return new Permissions();
    }

    private static Statement allow(String... actions) {
        return statement(Effect.ALLOW, List.of(actions), List.of(), ALL, false);
    }

    private static Statement iamOn(String... resources) {
        return statement(Effect.ALLOW, List.of("iam:*"), List.of(), List.of(resources), false);
    }

    private static Statement allowAllBut(String... actions) {
        return statement(Effect.ALLOW, List.of(), List.of(actions), ALL, false);
    }

    private static Statement statement(Effect effect, List<String> actions, List<String> notActions,
            List<String> resources, boolean conditional) {
        return new Statement("", effect, actions, notActions, resources, List.of(), conditional);
    }

    /// What account-authorization-details.json says of the user anna.
    private static final class Permissions {

        private final List<InlinePolicy> inline = new ArrayList<>();
        private final List<AttachedPolicy> attached = new ArrayList<>();
        private final List<String> memberOf = new ArrayList<>();
        private final Map<String, Group> groups = new HashMap<>();
        private final Map<String, PolicyDocument> documents = new HashMap<>();
        private Optional<String> boundary = Optional.empty();

        Permissions inline(Statement... statements) {
            inline.add(new InlinePolicy("own", new PolicyDocument(List.of(statements))));
            return this;
        }

        Permissions attached(String arn) {
            attached.add(policy(arn));
            return this;
        }

        Permissions document(String arn, Statement... statements) {
            documents.put(arn, new PolicyDocument(List.of(statements)));
            return this;
        }

        Permissions inGroup(String name, List<Statement> statements, String... arns) {
            List<InlinePolicy> ofGroup = statements.isEmpty() ? List.of()
                    : List.of(new InlinePolicy("of-group", new PolicyDocument(statements)));
            groups.put(name, new Group(name, ofGroup, List.of(arns).stream().map(Permissions::policy).toList()));
            memberOf.add(name);
            return this;
        }

        Permissions inGroupNotListed(String name) {
            memberOf.add(name);
            return this;
        }

        Permissions boundary(String arn) {
            boundary = Optional.of(arn);
            return this;
        }

        AuthorizationDetails details() {
            User anna = new User("anna", inline, attached, memberOf, boundary, Map.of(), Optional.empty());
            return new AuthorizationDetails(Map.of("anna", anna), groups, documents);
        }

        private static AttachedPolicy policy(String arn) {
            return new AttachedPolicy(arn.substring(arn.lastIndexOf('/') + 1), arn);
        }
    }
}
