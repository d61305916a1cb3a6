package org.keyledger.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `GetAccountAuthorizationDetails` says of the users of one account, their groups and managed policies.
///
/// @param users    by user name
/// @param groups   by group name
/// @param policies documents of default versions by policy ARN; AWS-managed policies are often left out of evidence
public record AuthorizationDetails(Map<String, User> users, Map<String, Group> groups,
        Map<String, PolicyDocument> policies) {

    /// @param boundary the ARN of the permissions boundary
    /// @param created  empty where unreadable
    public record User(String name, List<InlinePolicy> inline, List<AttachedPolicy> attached, List<String> groups,
            Optional<String> boundary, Map<String, String> tags, Optional<Instant> created) {}

    public record Group(String name, List<InlinePolicy> inline, List<AttachedPolicy> attached) {}

    public record InlinePolicy(String name, PolicyDocument document) {}

    public record AttachedPolicy(String name, String arn) {}
}
