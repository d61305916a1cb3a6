package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.evidence.AwsManagedPolicies;
import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.AuthorizationDetails.Group;
import org.keyledger.iam.AuthorizationDetails.InlinePolicy;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.UnreadablePolicy;

/// Puts together what the users and roles of an account hold. Policies that several hold are worked out once.
final class Holders {

    private static final String RESOURCE_ACCOUNT = "aws:ResourceAccount";

    private final AuthorizationDetails details;
    private final AwsManagedPolicies managed;
    private final Map<PolicyDocument, IndexedPolicy> indexed = new IdentityHashMap<>();

    Holders(AuthorizationDetails details, AwsManagedPolicies managed) {
        this.details = details;
        this.managed = managed;
    }

    Holder user(User user, Arn arn) {
        Collected held = new Collected();
        held.add(user.inline(), user.attached(), "");
        String groupPrefix = "arn:" + arn.partition() + ":iam::" + arn.account() + ":group/";
        for (String name : user.groups()) {
            Group group = details.groups().get(name);
            held.ownGroups.add(group == null || group.arn().isEmpty() ? groupPrefix + name : group.arn());
            if (group == null) {
                held.policies.add(unseen("group " + name, "the document of group " + name + " is not in evidence"));
            }
            else {
                held.add(group.inline(), group.attached(), ", group " + name);
            }
        }
        return new Holder(arn.toString(), user.name(), true, List.copyOf(held.policies), boundary(user.boundary()),
                held.ownGroups, held.ownPolicies,
                CallerContext.ofUser(user, arn).with(RESOURCE_ACCOUNT, arn.account()));
    }

    Holder role(Role role, Arn arn) {
        Collected held = new Collected();
        held.add(role.inline(), role.attached(), "");
        RequestContext request = CallerContext.ofRole(arn).with(RESOURCE_ACCOUNT, arn.account());
        return new Holder(arn.toString(), role.name(), false, List.copyOf(held.policies), boundary(role.boundary()),
                Set.of(), held.ownPolicies, request);
    }

    /// The user as a member of one group more.
    Holder joined(Holder user, Group group) {
        Collected held = new Collected();
        held.add(group.inline(), group.attached(), ", group " + group.name());
        held.policies.addAll(user.policies());
        return new Holder(user.arn(), user.name(), true, List.copyOf(held.policies), user.boundary(),
                user.ownGroups(), user.ownPolicies(), user.request());
    }

    private Optional<HeldPolicy> boundary(Optional<String> arn) {
        return arn.map(policy -> managed("boundary " + policy.substring(policy.lastIndexOf('/') + 1), policy,
                "boundary " + policy));
    }

    private HeldPolicy managed(String path, String arn) {
        return managed(path, arn, path);
    }

    /// @param named what to call it where it is missing
    private HeldPolicy managed(String path, String arn, String named) {
        PolicyContent own = details.policies().get(arn);
        return own != null ? held(path, own)
                : managed.find(arn).map(content -> held(path, content))
                        .orElseGet(() -> unseen(path, "the document of " + named + " is not in evidence"));
    }

    private HeldPolicy held(String path, PolicyContent content) {
        return switch (content) {
            case PolicyDocument document -> new HeldPolicy(path,
                    indexed.computeIfAbsent(document, IndexedPolicy::new), Optional.empty());
            case UnreadablePolicy(String problem) -> unseen(path,
                    "the document of " + path + " is unreadable: " + problem);
        };
    }

    private static HeldPolicy unseen(String path, String clause) {
        return new HeldPolicy(path, IndexedPolicy.EVERYTHING, Optional.of(clause));
    }

    /// One principal's policies, as they come together.
    private final class Collected {

        private final List<HeldPolicy> policies = new ArrayList<>();
        private final Set<String> ownGroups = new HashSet<>();
        private final Set<String> ownPolicies = new HashSet<>();

        void add(List<InlinePolicy> inline, List<AttachedPolicy> attached, String by) {
            for (AttachedPolicy policy : attached) {
                policies.add(managed("policy " + policy.name() + by, policy.arn()));
                if (!policy.arn().contains(":iam::aws:")) {
                    ownPolicies.add(policy.arn());
                }
            }
            inline.forEach(policy -> policies.add(held("inline policy " + policy.name() + by, policy.document())));
        }
    }
}
