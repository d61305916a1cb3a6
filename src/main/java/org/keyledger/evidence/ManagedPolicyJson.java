package org.keyledger.evidence;

import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.UnreadablePolicy;

import tools.jackson.databind.JsonNode;

/// A managed policy with its versions, as `GetAccountAuthorizationDetails` tells of it.
final class ManagedPolicyJson {

    private ManagedPolicyJson() {}

    /// The version in force.
    static PolicyContent of(JsonNode policy) {
        String byName = Json.text(policy, "DefaultVersionId");
        JsonNode versions = policy.path("PolicyVersionList");
        for (JsonNode version : versions) {
            if (version.path("IsDefaultVersion").asBoolean(false)) {
                return named(version);
            }
        }
        for (JsonNode version : versions) {
            if (!byName.isEmpty() && Json.text(version, "VersionId").equals(byName)) {
                return named(version);
            }
        }
        return new UnreadablePolicy("no default version is there");
    }

    private static PolicyContent named(JsonNode version) {
        return switch (PolicyDocumentReader.read(version.path("Document"))) {
            case UnreadablePolicy(String problem) -> new UnreadablePolicy(
                    "version " + Json.text(version, "VersionId") + ": " + problem);
            case PolicyContent document -> document;
        };
    }
}
