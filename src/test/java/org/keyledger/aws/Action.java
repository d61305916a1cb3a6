package org.keyledger.aws;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The API calls that the simulator answers.
public enum Action {
    DESCRIBE_ORGANIZATION(Service.ORGANIZATIONS), LIST_ROOTS(Service.ORGANIZATIONS), LIST_ACCOUNTS(
            Service.ORGANIZATIONS),
    LIST_ORGANIZATIONAL_UNITS_FOR_PARENT(Service.ORGANIZATIONS), LIST_ACCOUNTS_FOR_PARENT(
            Service.ORGANIZATIONS),
    LIST_PARENTS(Service.ORGANIZATIONS), LIST_TAGS_FOR_RESOURCE(
            Service.ORGANIZATIONS),
    LIST_POLICIES(Service.ORGANIZATIONS), LIST_POLICIES_FOR_TARGET(
            Service.ORGANIZATIONS),
    LIST_TARGETS_FOR_POLICY(
            Service.ORGANIZATIONS),
    DESCRIBE_POLICY(Service.ORGANIZATIONS),

    ASSUME_ROLE(Service.STS), GET_CALLER_IDENTITY(Service.STS),

    GENERATE_CREDENTIAL_REPORT(Service.IAM), GET_CREDENTIAL_REPORT(Service.IAM), GET_ACCOUNT_AUTHORIZATION_DETAILS(
            Service.IAM),
    LIST_ACCESS_KEYS(Service.IAM), GET_ACCESS_KEY_LAST_USED(Service.IAM), GET_ACCOUNT_SUMMARY(
            Service.IAM),
    LIST_SERVICE_SPECIFIC_CREDENTIALS(Service.IAM),

    LOOKUP_EVENTS(Service.CLOUDTRAIL), LIST_USERS(Service.IDENTITY_STORE), LIST_INSTANCES(Service.SSO_ADMIN);

    private static final Map<String, Action> BY_WIRE_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(Action::wireName, Function.identity()));

    private final Service service;
    private final String wireName;

    Action(Service service) {
        this.service = service;
        this.wireName = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
    }

    Service service() {
        return service;
    }

    /// The name that AWS uses, such as `ListAccessKeys`.
    public String wireName() {
        return wireName;
    }

    static Optional<Action> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
