package org.keyledger.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.AuthorizationDetails.InlinePolicy;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.UnreadablePolicy;

/// Names the policies of an account whose documents cannot be read. Whoever holds one is not known to be no administrator,
/// so verdicts are lost with it, as with the whole file. One that nobody holds is only noted.
record UnreadablePolicies(String file, Consumer<EvidenceProblem> problems) {

    void nameThoseOf(AuthorizationDetails details) {
        new TreeMap<>(details.users())
                .forEach((name, user) -> inline("UserPolicyList of user " + name, user.inline()));
        new TreeMap<>(details.groups())
                .forEach((name, group) -> inline("GroupPolicyList of group " + name, group.inline()));
        details.roles().forEach(role -> {
            name(Impact.VALUE_UNKNOWN, "AssumeRolePolicyDocument of role " + role.name(), role.arn(), role.trust());
            inline("RolePolicyList of role " + role.name(), role.inline());
        });
        Set<String> held = heldBySomebody(details);
        new TreeMap<>(details.policies()).forEach((arn, document) -> name(
                held.contains(arn) ? Impact.VALUE_UNKNOWN : Impact.NOTE, "Policies", arn, document));
    }

    private void inline(String place, List<InlinePolicy> policies) {
        policies.forEach(policy -> name(Impact.VALUE_UNKNOWN, place, policy.name(), policy.document()));
    }

    private void name(Impact impact, String place, String policy, PolicyContent document) {
        if (document instanceof UnreadablePolicy(String problem)) {
            problems.accept(new EvidenceProblem(impact, file, 0, place, policy,
                    "is a policy whose document cannot be read: " + problem,
                    impact == Impact.NOTE ? "Nobody holds it; put it right in IAM, or delete it."
                            : "Administrative access of whoever holds it may be undetermined; put it right in IAM and"
                                    + " collect the account again."));
        }
    }

    private static Set<String> heldBySomebody(AuthorizationDetails details) {
        Set<String> held = new HashSet<>();
        details.users().values().forEach(user -> user.boundary().ifPresent(held::add));
        details.roles().forEach(role -> role.boundary().ifPresent(held::add));
        Stream.of(details.users().values().stream().map(AuthorizationDetails.User::attached),
                details.groups().values().stream().map(AuthorizationDetails.Group::attached),
                details.roles().stream().map(AuthorizationDetails.Role::attached))
                .flatMap(attached -> attached).flatMap(List::stream).map(AttachedPolicy::arn).forEach(held::add);
        return held;
    }
}
