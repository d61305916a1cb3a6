package org.keyledger.evidence;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.AttachedPolicy;
import org.keyledger.iam.AuthorizationDetails.Group;
import org.keyledger.iam.AuthorizationDetails.InlinePolicy;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.PolicyContent;

import tools.jackson.databind.JsonNode;

/// Reads `account-authorization-details.json`, element by element. A policy document that cannot be read is kept as
/// such: it makes verdicts about those whom it concerns undetermined, and costs the others nothing.
final class AuthorizationDetailsReader {

    /// Many users hold the same policy, and are told of one after another.
    private final Map<PolicyContent, PolicyContent> known = new HashMap<>();

    /// @throws Json.Unreadable when the file is no JSON, or an element of it is not what AWS returns
    AuthorizationDetails read(Path file) throws Json.Unreadable {
        Map<String, User> users = new HashMap<>();
        Map<String, Group> groups = new HashMap<>();
        Map<String, PolicyContent> policies = new HashMap<>();
        List<Role> roles = new ArrayList<>();
        Json.forEachElement(file, "UserDetailList", (array, element) -> {
            switch (array) {
                case "UserDetailList" -> users.put(Json.text(element, "UserName"), userOf(element));
                case "GroupDetailList" -> groups.put(Json.text(element, "GroupName"), groupOf(element));
                case "RoleDetailList" -> roles.add(roleOf(element));
                case "Policies" -> policies.put(Json.text(element, "Arn"), shared(ManagedPolicyJson.of(element)));
                default -> {
                    // Unknown arrays are tolerated: the format is AWS's to extend.
                }
            }
        });
        return new AuthorizationDetails(Map.copyOf(users), Map.copyOf(groups), Map.copyOf(policies), roles);
    }

    private User userOf(JsonNode user) {
        List<String> groups = new ArrayList<>();
        user.path("GroupList").forEach(group -> groups.add(group.asString()));
        return new User(Json.text(user, "UserName"), inline(user.path("UserPolicyList")), attached(user), groups,
                boundaryOf(user), tagsOf(user), createdOf(user), Json.text(user, "UserId"), Json.text(user, "Arn"));
    }

    private static Map<String, String> tagsOf(JsonNode principal) {
        Map<String, String> tags = new HashMap<>();
        principal.path("Tags").forEach(tag -> tags.put(Json.text(tag, "Key"), Json.text(tag, "Value")));
        return tags;
    }

    private static Optional<String> boundaryOf(JsonNode principal) {
        String boundary = Json.text(principal.path("PermissionsBoundary"), "PermissionsBoundaryArn");
        return boundary.isEmpty() ? Optional.empty() : Optional.of(boundary);
    }

    private static Optional<Instant> createdOf(JsonNode user) {
        try {
            return Optional.of(ReportTimestamp.parse(Json.text(user, "CreateDate")));
        }
        catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private Group groupOf(JsonNode group) {
        return new Group(Json.text(group, "GroupName"), inline(group.path("GroupPolicyList")), attached(group),
                Json.text(group, "Arn"));
    }

    private Role roleOf(JsonNode role) {
        return new Role(Json.text(role, "RoleName"), Json.text(role, "Arn"),
                shared(PolicyDocumentReader.read(role.path("AssumeRolePolicyDocument"))),
                inline(role.path("RolePolicyList")), attached(role), boundaryOf(role), tagsOf(role));
    }

    private List<InlinePolicy> inline(JsonNode list) {
        List<InlinePolicy> policies = new ArrayList<>();
        list.forEach(policy -> policies.add(new InlinePolicy(Json.text(policy, "PolicyName"),
                shared(PolicyDocumentReader.read(policy.path("PolicyDocument"))))));
        return policies;
    }

    private static List<AttachedPolicy> attached(JsonNode principal) {
        List<AttachedPolicy> policies = new ArrayList<>();
        principal.path("AttachedManagedPolicies").forEach(policy -> policies
                .add(new AttachedPolicy(Json.text(policy, "PolicyName"), Json.text(policy, "PolicyArn"))));
        return policies;
    }

    private PolicyContent shared(PolicyContent document) {
        PolicyContent same = known.putIfAbsent(document, document);
        return same == null ? document : same;
    }
}
