package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.keyledger.evidence.sample.SampleUser.Access;

/// What `aws iam get-account-authorization-details` prints of one account at an instant. AWS-managed policies are
/// included as far as somebody could be an administrator by them.
final class AuthorizationDetailsJson {

    private static final String ADMINISTRATOR_ACCESS = "AdministratorAccess";
    private static final String BOUNDARY = "storage-boundary";

    private final AccountPlan account;
    private final SampleIds ids;
    private final Instant born;
    private final UserTags tags;

    /// @param born when the account's groups and policies were made
    AuthorizationDetailsJson(AccountPlan account, SampleIds ids, Instant born, UserTags tags) {
        this.account = account;
        this.ids = ids;
        this.born = born;
        this.tags = tags;
    }

    Map<String, Object> of(Collection<SampleUser> users, Instant at) {
        Iterable<Map<String, Object>> userDetails = () -> users.stream().filter(user -> user.existsAt(at))
                .map(user -> user(user, at)).iterator();
        return Fields.of("UserDetailList", userDetails, "GroupDetailList", groups(), "RoleDetailList",
                new RoleDetailsJson(account, ids, born).all(),
                "Policies", policies());
    }

    private Map<String, Object> user(SampleUser user, Instant at) {
        Access access = user.access();
        AdminRoute admin = access.adminAt(at);
        Map<String, Object> detail = Fields.of("Path", user.path(), "UserName", user.name(), "UserId", user.id(),
                "Arn", user.arn(account.id()), "CreateDate", user.created().toString(), "UserPolicyList",
                inline(admin, access.duty()), "GroupList", groupsOf(admin, access.duty()), "AttachedManagedPolicies",
                attached(admin, access.duty()));
        if (admin == AdminRoute.BOUNDED) {
            detail.put("PermissionsBoundary", Fields.of("PermissionsBoundaryType", "PermissionsBoundaryPolicy",
                    "PermissionsBoundaryArn", policyArn(BOUNDARY)));
        }
        detail.put("Tags", tags.at(user, at));
        return detail;
    }

    private static List<Map<String, Object>> inline(AdminRoute admin, Duty duty) {
        List<Map<String, Object>> policies = new ArrayList<>();
        if (admin == AdminRoute.INLINE) {
            policies.add(named("emergency", PolicyTexts.EVERYTHING_SPELT_OUT));
        }
        if (admin == AdminRoute.DENIED) {
            policies.add(named("quarantine", PolicyTexts.DENY_EVERYTHING));
        }
        if (admin == AdminRoute.OWN_POLICY) {
            policies.add(named("self-service", PolicyTexts.OWN_POLICY));
        }
        if (duty == Duty.ONE_BUCKET_INLINE) {
            policies.add(named("exchange-bucket", PolicyTexts.ONE_BUCKET));
        }
        if (duty == Duty.SEND_MAIL_INLINE) {
            policies.add(named("AmazonSesSendingAccess", PolicyTexts.SEND_MAIL));
        }
        return policies;
    }

    private static List<String> groupsOf(AdminRoute admin, Duty duty) {
        List<String> groups = new ArrayList<>();
        if (admin == AdminRoute.BY_GROUP) {
            groups.add("administrators");
        }
        if (duty == Duty.DEVELOPERS_GROUP) {
            groups.add("developers");
        }
        if (duty == Duty.READ_ONLY_GROUP) {
            groups.add("readers");
        }
        return groups;
    }

    private List<Map<String, Object>> attached(AdminRoute admin, Duty duty) {
        List<Map<String, Object>> policies = new ArrayList<>();
        switch (admin) {
            case ATTACHED, BOUNDED, DENIED -> policies.add(awsManaged(ADMINISTRATOR_ACCESS));
            case CUSTOMER_POLICY -> policies.add(ours("legacy-full-access"));
            case NOT_ACTION -> policies.add(ours("all-but-billing"));
            case IAM_STAR -> policies.add(ours("iam-automation"));
            case CONDITIONAL -> policies.add(ours("break-glass"));
            case OFFICE_ONLY -> policies.add(ours("office-admin"));
            case PASSES_ROLE -> policies.add(ours("function-deployer"));
            case ASSUMES_ROLE -> policies.add(ours("role-switcher"));
            case MAKES_KEYS -> policies.add(ours("key-rotation"));
            case NONE, BY_GROUP, INLINE, OWN_POLICY -> {
                // Nothing attached: the power comes another way, if at all.
            }
        }
        if (duty == Duty.DEPLOY_POLICY) {
            policies.add(ours("deploy-artifacts"));
        }
        return policies;
    }

    private List<Map<String, Object>> groups() {
        return List.of(group("administrators", ADMINISTRATOR_ACCESS), group("developers", "PowerUserAccess"),
                group("readers", "ReadOnlyAccess"));
    }

    private Map<String, Object> group(String name, String policy) {
        return Fields.of("Path", "/", "GroupName", name, "GroupId", ids.group(), "Arn",
                "arn:aws:iam::" + account.id() + ":group/" + name, "CreateDate", born.toString(), "GroupPolicyList",
                List.of(), "AttachedManagedPolicies", List.of(awsManaged(policy)));
    }

    private List<Map<String, Object>> policies() {
        return List.of(policy(ADMINISTRATOR_ACCESS, PolicyTexts.AWS_MANAGED, only(1, PolicyTexts.EVERYTHING)),
                policy("PowerUserAccess", PolicyTexts.AWS_MANAGED, only(12, PolicyTexts.POWER_USER)),
                policy(ServicePolicies.ORGANIZATIONS, ServicePolicies.PREFIX,
                        only(2, ServicePolicies.FOR_ORGANIZATIONS)),
                policy(ServicePolicies.IDENTITY_CENTER, ServicePolicies.PREFIX,
                        only(17, ServicePolicies.FOR_IDENTITY_CENTER)),
                customer("legacy-full-access", only(1, PolicyTexts.EVERYTHING)),
                customer("all-but-billing", only(1, PolicyTexts.ALL_BUT_BILLING)),
                customer("iam-automation", only(3, PolicyTexts.IAM_AUTOMATION)),
                customer("break-glass", only(1, PolicyTexts.EVERYTHING_WITH_MFA)),
                customer("office-admin", only(1, PolicyTexts.EVERYTHING_FROM_OFFICE)),
                customer("function-deployer", only(1, PolicyTexts.DEPLOY_FUNCTIONS)),
                customer("role-switcher", only(1, PolicyTexts.ASSUME_PLATFORM_ROLES)),
                customer("key-rotation", only(1, PolicyTexts.MAKE_KEYS)),
                customer(BOUNDARY, only(1, PolicyTexts.STORAGE_ONLY)),
                customer("deploy-artifacts", List.of(version(2, true, PolicyTexts.DEPLOY_ARTIFACTS),
                        version(1, false, PolicyTexts.DEPLOY_ARTIFACTS_FIRST))));
    }

    private List<Map<String, Object>> only(int number, Map<String, Object> document) {
        return List.of(version(number, true, document));
    }

    private Map<String, Object> customer(String name, List<Map<String, Object>> versions) {
        return policy(name, "arn:aws:iam::" + account.id() + ":policy/", versions);
    }

    /// @param versions the default one first
    private Map<String, Object> policy(String name, String arnPrefix, List<Map<String, Object>> versions) {
        return Fields.of("PolicyName", name, "PolicyId", ids.policy(), "Arn", arnPrefix + name, "Path",
                arnPrefix.substring(arnPrefix.indexOf(":policy/") + ":policy".length()),
                "DefaultVersionId", versions.getFirst().get("VersionId"), "IsAttachable", true, "CreateDate",
                born.toString(),
                "PolicyVersionList", versions);
    }

    private Map<String, Object> version(int number, boolean isDefault, Map<String, Object> document) {
        return Fields.of("Document", document, "VersionId", "v" + number, "IsDefaultVersion", isDefault, "CreateDate",
                born.toString());
    }

    private static Map<String, Object> named(String name, Map<String, Object> document) {
        return Fields.of("PolicyName", name, "PolicyDocument", document);
    }

    private static Map<String, Object> awsManaged(String name) {
        return Fields.of("PolicyName", name, "PolicyArn", PolicyTexts.AWS_MANAGED + name);
    }

    private Map<String, Object> ours(String name) {
        return Fields.of("PolicyName", name, "PolicyArn", policyArn(name));
    }

    private String policyArn(String name) {
        return "arn:aws:iam::" + account.id() + ":policy/" + name;
    }
}
