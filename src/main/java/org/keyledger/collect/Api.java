package org.keyledger.collect;

import static org.keyledger.collect.RequiredActions.Role.COLLECTOR;
import static org.keyledger.collect.RequiredActions.Role.MANAGEMENT;
import static org.keyledger.collect.RequiredActions.Role.READER;

import java.util.Set;

import org.keyledger.collect.RequiredActions.Role;

/// Every operation of AWS that collection calls, with the roles that must allow it. The management account is read with
/// the role that also reads the organization, so that role needs what a reader needs.
///
/// Rates are Organizations' throttles for each account (AWS Organizations user guide, "Quotas"), CloudTrail's for
/// `LookupEvents` and the identity store's. What has none is left to retries.
enum Api {
    /// Needs no permission: AWS answers it for any valid credentials.
    GET_CALLER_IDENTITY("sts:GetCallerIdentity", 0, 0), ASSUME_ROLE("sts:AssumeRole", 0, 0, COLLECTOR),

    GENERATE_CREDENTIAL_REPORT("iam:GenerateCredentialReport", 0, 0, READER, MANAGEMENT),
    GET_CREDENTIAL_REPORT("iam:GetCredentialReport", 0, 0, READER, MANAGEMENT),
    GET_ACCOUNT_AUTHORIZATION_DETAILS("iam:GetAccountAuthorizationDetails", 0, 0, READER, MANAGEMENT),
    LIST_ACCESS_KEYS("iam:ListAccessKeys", 0, 0, READER, MANAGEMENT),
    GET_ACCESS_KEY_LAST_USED("iam:GetAccessKeyLastUsed", 0, 0, READER, MANAGEMENT),
    LIST_SERVICE_SPECIFIC_CREDENTIALS("iam:ListServiceSpecificCredentials", 0, 0, READER, MANAGEMENT),
    LOOKUP_EVENTS("cloudtrail:LookupEvents", 2, 1, READER, MANAGEMENT),

    DESCRIBE_ORGANIZATION("organizations:DescribeOrganization", 1, 2, COLLECTOR, MANAGEMENT),
    LIST_ROOTS("organizations:ListRoots", 1, 2, MANAGEMENT),
    LIST_ORGANIZATIONAL_UNITS_FOR_PARENT("organizations:ListOrganizationalUnitsForParent", 5, 8, MANAGEMENT),
    LIST_ACCOUNTS("organizations:ListAccounts", 8, 12, MANAGEMENT),
    LIST_ACCOUNTS_FOR_PARENT("organizations:ListAccountsForParent", 5, 8, MANAGEMENT),
    LIST_PARENTS("organizations:ListParents", 5, 8, MANAGEMENT),
    LIST_TAGS_FOR_RESOURCE("organizations:ListTagsForResource", 10, 15, MANAGEMENT),
    LIST_POLICIES("organizations:ListPolicies", 5, 8, MANAGEMENT),
    LIST_TARGETS_FOR_POLICY("organizations:ListTargetsForPolicy", 5, 8, MANAGEMENT),
    DESCRIBE_POLICY("organizations:DescribePolicy", 2, 2, MANAGEMENT),

    LIST_INSTANCES("sso:ListInstances", 20, 20, MANAGEMENT),
    LIST_PERMISSION_SETS("sso:ListPermissionSets", 20, 20, MANAGEMENT),
    DESCRIBE_PERMISSION_SET("sso:DescribePermissionSet", 20, 20, MANAGEMENT),
    LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL("sso:ListAccountAssignmentsForPrincipal", 20, 20, MANAGEMENT),
    LIST_USERS("identitystore:ListUsers", 20, 20, MANAGEMENT),
    LIST_GROUPS("identitystore:ListGroups", 20, 20, MANAGEMENT),
    LIST_GROUP_MEMBERSHIPS("identitystore:ListGroupMemberships", 20, 20, MANAGEMENT);

    private static final String IDENTITY_CENTER = "sso:";

    private final String action;
    private final int callsASecond;
    private final int burst;
    private final Set<Role> roles;

    Api(String action, int callsASecond, int burst, Role... roles) {
        this.action = action;
        this.callsASecond = callsASecond;
        this.burst = burst;
        this.roles = Set.of(roles);
    }

    /// As policies name it, such as `iam:ListAccessKeys`.
    String action() {
        return action;
    }

    /// As the API names it, such as `ListAccessKeys`.
    String operation() {
        return action.substring(action.indexOf(':') + 1);
    }

    boolean isPaced() {
        return callsASecond > 0;
    }

    int callsASecond() {
        return callsASecond;
    }

    int burst() {
        return burst;
    }

    /// The operation whose pace it keeps: its own, but the operations of Identity Center share one throttle (IAM Identity
    /// Center user guide, "Quotas": 20 transactions a second collectively). Those of the identity store have one each.
    Api throttle() {
        return action.startsWith(IDENTITY_CENTER) ? LIST_INSTANCES : this;
    }

    boolean isNeededBy(Role role) {
        return roles.contains(role);
    }
}
