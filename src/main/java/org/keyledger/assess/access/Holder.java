package org.keyledger.assess.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.iam.RequestContext;

/// A user or role with everything that decides what it may do.
///
/// @param name        the last part of its ARN
/// @param policies    inline, attached and of groups
/// @param ownGroups   ARNs of the groups it is in
/// @param ownPolicies ARNs of the customer-managed policies it holds, by groups too
/// @param request     what is known of every request it makes
record Holder(String arn, String name, boolean isUser, List<HeldPolicy> policies, Optional<HeldPolicy> boundary,
        Set<String> ownGroups, Set<String> ownPolicies, RequestContext request) {

    boolean isSeen() {
        return policies.stream().allMatch(HeldPolicy::isSeen) && boundary.map(HeldPolicy::isSeen).orElse(true);
    }

    boolean asksForSessions() {
        return policies.stream().anyMatch(held -> held.policy().asksForSessions())
                || boundary.filter(held -> held.policy().asksForSessions()).isPresent();
    }
}
