package org.keyledger.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `GetAccountAuthorizationDetails` says of the users of one account, their groups, managed policies and roles.
///
/// @param users    by user name
/// @param groups   by group name
/// @param policies default versions by policy ARN; AWS-managed policies are often left out of evidence
/// @param roles    empty where none are in the evidence. No account is without: AWS makes service-linked ones in each
public record AuthorizationDetails(Map<String, User> users, Map<String, Group> groups,
        Map<String, PolicyContent> policies, List<Role> roles) {

    public AuthorizationDetails {
        roles = List.copyOf(roles);
    }

    public AuthorizationDetails(Map<String, User> users, Map<String, Group> groups,
            Map<String, PolicyContent> policies) {
        this(users, groups, policies, List.of());
    }

    /// @param boundary the ARN of the permissions boundary
    /// @param created  empty where unreadable
    /// @param id       such as `AIDACKCEVSQ6C2EXAMPLE`; empty where unknown
    /// @param arn      empty where unknown
    public record User(String name, List<InlinePolicy> inline, List<AttachedPolicy> attached, List<String> groups,
            Optional<String> boundary, Map<String, String> tags, Optional<Instant> created, String id, String arn) {

        public User(String name, List<InlinePolicy> inline, List<AttachedPolicy> attached, List<String> groups,
                Optional<String> boundary, Map<String, String> tags, Optional<Instant> created) {
            this(name, inline, attached, groups, boundary, tags, created, "", "");
        }
    }

    /// @param arn empty where unknown
    public record Group(String name, List<InlinePolicy> inline, List<AttachedPolicy> attached, String arn) {

        public Group(String name, List<InlinePolicy> inline, List<AttachedPolicy> attached) {
            this(name, inline, attached, "");
        }
    }

    /// @param trust who may assume the role
    public record Role(String name, String arn, PolicyContent trust, List<InlinePolicy> inline,
            List<AttachedPolicy> attached, Optional<String> boundary, Map<String, String> tags) {

        public Role(String name, String arn, PolicyContent trust, List<InlinePolicy> inline,
                List<AttachedPolicy> attached, Optional<String> boundary) {
            this(name, arn, trust, inline, attached, boundary, Map.of());
        }
    }

    public record InlinePolicy(String name, PolicyContent document) {}

    public record AttachedPolicy(String name, String arn) {}
}
