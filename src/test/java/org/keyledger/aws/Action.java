package org.keyledger.aws;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The API calls that the simulator answers.
public enum Action {
    DESCRIBE_ORGANIZATION, LIST_ROOTS, LIST_ACCOUNTS, LIST_ORGANIZATIONAL_UNITS_FOR_PARENT, LIST_ACCOUNTS_FOR_PARENT,
    LIST_PARENTS, LIST_TAGS_FOR_RESOURCE, LIST_POLICIES, LIST_POLICIES_FOR_TARGET, LIST_TARGETS_FOR_POLICY,
    DESCRIBE_POLICY,

    ASSUME_ROLE, GET_CALLER_IDENTITY,

    GENERATE_CREDENTIAL_REPORT, GET_CREDENTIAL_REPORT, GET_ACCOUNT_AUTHORIZATION_DETAILS, LIST_ACCESS_KEYS,
    GET_ACCESS_KEY_LAST_USED, GET_ACCOUNT_SUMMARY, LIST_SERVICE_SPECIFIC_CREDENTIALS,

    LOOKUP_EVENTS, LIST_USERS, LIST_GROUPS, LIST_GROUP_MEMBERSHIPS, LIST_INSTANCES, LIST_PERMISSION_SETS,
    DESCRIBE_PERMISSION_SET, LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL;

    private static final Map<String, Action> BY_WIRE_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(Action::wireName, Function.identity()));

    private final String wireName = Arrays.stream(name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());

    Service service() {
        return switch (this) {
            case DESCRIBE_ORGANIZATION, LIST_ROOTS, LIST_ACCOUNTS, LIST_ORGANIZATIONAL_UNITS_FOR_PARENT,
                    LIST_ACCOUNTS_FOR_PARENT, LIST_PARENTS, LIST_TAGS_FOR_RESOURCE, LIST_POLICIES,
                    LIST_POLICIES_FOR_TARGET, LIST_TARGETS_FOR_POLICY, DESCRIBE_POLICY ->
                    Service.ORGANIZATIONS;
            case ASSUME_ROLE, GET_CALLER_IDENTITY -> Service.STS;
            case GENERATE_CREDENTIAL_REPORT, GET_CREDENTIAL_REPORT, GET_ACCOUNT_AUTHORIZATION_DETAILS,
                    LIST_ACCESS_KEYS, GET_ACCESS_KEY_LAST_USED, GET_ACCOUNT_SUMMARY,
                    LIST_SERVICE_SPECIFIC_CREDENTIALS ->
                    Service.IAM;
            case LOOKUP_EVENTS -> Service.CLOUDTRAIL;
            case LIST_USERS, LIST_GROUPS, LIST_GROUP_MEMBERSHIPS -> Service.IDENTITYSTORE;
            case LIST_INSTANCES, LIST_PERMISSION_SETS, DESCRIBE_PERMISSION_SET,
                    LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL ->
                    Service.SSO;
        };
    }

    /// The name that AWS uses, such as `ListAccessKeys`.
    public String wireName() {
        return wireName;
    }

    static Optional<Action> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
