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
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.PolicyDocument;

import tools.jackson.databind.JsonNode;

/// Reads `account-authorization-details.json`, element by element. Roles are passed over for now: no verdict needs them.
final class AuthorizationDetailsReader {

    /// @throws Json.Unreadable when the file is no JSON, or an element of it is not what AWS returns
    AuthorizationDetails read(Path file) throws Json.Unreadable {
        Map<String, User> users = new HashMap<>();
        Map<String, Group> groups = new HashMap<>();
        Map<String, PolicyDocument> policies = new HashMap<>();
        try {
            Json.forEachElement(file, "UserDetailList", (array, element) -> {
                switch (array) {
                    case "UserDetailList" -> users.put(Json.text(element, "UserName"), userOf(element));
                    case "GroupDetailList" -> groups.put(Json.text(element, "GroupName"), groupOf(element));
                    case "Policies" -> policies.put(Json.text(element, "Arn"), defaultVersionOf(element));
                    default -> {
                        // Unknown arrays are tolerated: the format is AWS's to extend.
                    }
                }
            });
        }
        catch (IllegalArgumentException unexpected) {
            throw new Json.Unreadable("holds something unexpected: " + unexpected.getMessage());
        }
        return new AuthorizationDetails(Map.copyOf(users), Map.copyOf(groups), Map.copyOf(policies));
    }

    private static User userOf(JsonNode user) {
        Map<String, String> tags = new HashMap<>();
        user.path("Tags").forEach(tag -> tags.put(Json.text(tag, "Key"), Json.text(tag, "Value")));
        List<String> groups = new ArrayList<>();
        user.path("GroupList").forEach(group -> groups.add(group.asString()));
        String boundary = Json.text(user.path("PermissionsBoundary"), "PermissionsBoundaryArn");
        return new User(Json.text(user, "UserName"), inline(user.path("UserPolicyList")), attached(user), groups,
                boundary.isEmpty() ? Optional.empty() : Optional.of(boundary), tags, createdOf(user));
    }

    private static Optional<Instant> createdOf(JsonNode user) {
        try {
            return Optional.of(ReportTimestamp.parse(Json.text(user, "CreateDate")));
        }
        catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Group groupOf(JsonNode group) {
        return new Group(Json.text(group, "GroupName"), inline(group.path("GroupPolicyList")), attached(group));
    }

    private static List<InlinePolicy> inline(JsonNode list) {
        List<InlinePolicy> policies = new ArrayList<>();
        list.forEach(policy -> policies.add(new InlinePolicy(Json.text(policy, "PolicyName"),
                PolicyDocumentReader.read(policy.path("PolicyDocument")))));
        return policies;
    }

    private static List<AttachedPolicy> attached(JsonNode principal) {
        List<AttachedPolicy> policies = new ArrayList<>();
        principal.path("AttachedManagedPolicies").forEach(policy -> policies
                .add(new AttachedPolicy(Json.text(policy, "PolicyName"), Json.text(policy, "PolicyArn"))));
        return policies;
    }

    private static PolicyDocument defaultVersionOf(JsonNode policy) {
        for (JsonNode version : policy.path("PolicyVersionList")) {
            if (version.path("IsDefaultVersion").asBoolean(false)) {
                return PolicyDocumentReader.read(version.path("Document"));
            }
        }
        throw new IllegalArgumentException("managed policy " + Json.text(policy, "Arn") + " has no default version");
    }
}
