package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The `RoleDetailList` of one account: the platform's roles, which every account has, those that Identity Center and
/// services of AWS made, the roles that its workloads run with, and one for emergencies. Every policy on them is in the
/// account's `Policies`, or known to everybody, so that no verdict on a user is left open by a role.
final class RoleDetailsJson {

    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String TASKS = "ecs-tasks.amazonaws.com";
    private static final String MANAGEMENT = "111122223333";

    private final AccountPlan account;
    private final SampleIds ids;
    private final Instant born;

    /// @param born when the roles were made
    RoleDetailsJson(AccountPlan account, SampleIds ids, Instant born) {
        this.account = account;
        this.ids = ids;
        this.born = born;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> roles = new ArrayList<>();
        addPlatform(roles);
        addIdentityCenter(roles);
        addServiceLinked(roles);
        addWorkloads(roles);
        if (isProduction()) {
            roles.add(role("/", "break-glass", PolicyTexts.trustOfAccountWithMfa(MANAGEMENT), List.of(),
                    List.of(awsManaged("AdministratorAccess")), Fields.tag("Owner", "security@example.com")));
        }
        return roles;
    }

    private void addPlatform(List<Map<String, Object>> roles) {
        List<Map<String, Object>> administrator = List.of(awsManaged("AdministratorAccess"));
        roles.add(role("keyledger-reader",
                PolicyTexts.trustOf("keyledger", "arn:aws:iam::" + MANAGEMENT + ":role/keyledger-collector"),
                List.of()));
        roles.add(role("app-execution", PolicyTexts.trustOf(LAMBDA), List.of(ours("deploy-artifacts"))));
        roles.add(role("platform-automation", PolicyTexts.trustOf(LAMBDA), administrator));
        roles.add(role("platform-admin", PolicyTexts.trustOfAccount(account.id()), administrator));
    }

    private void addIdentityCenter(List<Map<String, Object>> roles) {
        roles.add(identityCenter(IdentityCenterRole.ADMINISTRATORS));
        roles.add(identityCenter(
                isProduction() || account.unit() == Unit.ROOT ? "ReadOnlyAccess" : "PowerUserAccess"));
    }

    private Map<String, Object> identityCenter(String permissionSet) {
        IdentityCenterRole role = new IdentityCenterRole(account.id(), permissionSet);
        return role(IdentityCenterRole.PATH, role.name(), PolicyTexts.trustOfIdentityCenter(role.provider()),
                List.of(), List.of(awsManaged(permissionSet)), List.of());
    }

    private void addServiceLinked(List<Map<String, Object>> roles) {
        roles.add(serviceLinked("AWSServiceRoleForOrganizations", "organizations.amazonaws.com",
                ServicePolicies.ORGANIZATIONS));
        roles.add(serviceLinked("AWSServiceRoleForSSO", "sso.amazonaws.com", ServicePolicies.IDENTITY_CENTER));
    }

    private Map<String, Object> serviceLinked(String name, String service, String policy) {
        return role("/aws-service-role/" + service + "/", name, PolicyTexts.trustOf(service), List.of(),
                List.of(Fields.of("PolicyName", policy, "PolicyArn", ServicePolicies.PREFIX + policy)), List.of());
    }

    /// What runs where varies from account to account. The Lambda console puts the roles it makes under `/service-role/`.
    private void addWorkloads(List<Map<String, Object>> roles) {
        if (account.index() % 3 == 1) {
            roles.add(role("/service-role/", "orders-export-role-1a2b3c4d", PolicyTexts.trustOf(LAMBDA),
                    List.of(named("orders-export", PolicyTexts.ONE_BUCKET)), List.of(), List.of()));
        }
        if (account.index() % 2 == 1) {
            roles.add(role("/tasks/", "checkout-task", PolicyTexts.trustOf(TASKS),
                    List.of(named("exchange-bucket", PolicyTexts.ONE_BUCKET)), List.of(),
                    Fields.tag("Team", account.name())));
        }
        if (isProduction()) {
            roles.add(role("/ci/", "github-deploy", PolicyTexts.trustOfGitHub(account.id(), account.name()),
                    List.of(), List.of(ours("deploy-artifacts")), Fields.tag("Repository", account.name())));
        }
        if (account.has(Quirk.KEY_EVENTS)) {
            roles.add(role(KeyCallers.ROTATOR_PATH, KeyCallers.ROTATOR, PolicyTexts.trustOf(TASKS), List.of(),
                    List.of(ours("key-rotation")), Fields.tag("Team", "platform")));
        }
    }

    private boolean isProduction() {
        return account.unit() == Unit.PRODUCTION || account.unit() == Unit.PAYMENTS;
    }

    private Map<String, Object> role(String name, Map<String, Object> trust, List<Map<String, Object>> attached) {
        return role("/", name, trust, List.of(), attached, List.of());
    }

    private Map<String, Object> role(String path, String name, Map<String, Object> trust,
            List<Map<String, Object>> inline, List<Map<String, Object>> attached, List<Map<String, Object>> tags) {
        return Fields.of("Path", path, "RoleName", name, "RoleId", ids.role(), "Arn",
                "arn:aws:iam::" + account.id() + ":role" + path + name, "CreateDate", born.toString(),
                "AssumeRolePolicyDocument", trust, "InstanceProfileList", List.of(), "RolePolicyList", inline,
                "AttachedManagedPolicies", attached, "Tags", tags);
    }

    private static Map<String, Object> named(String name, Map<String, Object> document) {
        return Fields.of("PolicyName", name, "PolicyDocument", document);
    }

    private static Map<String, Object> awsManaged(String name) {
        return Fields.of("PolicyName", name, "PolicyArn", PolicyTexts.AWS_MANAGED + name);
    }

    private Map<String, Object> ours(String name) {
        return Fields.of("PolicyName", name, "PolicyArn", "arn:aws:iam::" + account.id() + ":policy/" + name);
    }
}
