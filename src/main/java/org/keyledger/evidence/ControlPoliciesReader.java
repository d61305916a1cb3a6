package org.keyledger.evidence;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;

import tools.jackson.databind.JsonNode;

/// Reads from `organization.json` which service control policies are attached where. They are absent from evidence of a
/// caller who may not list policies, and from evidence that `list-accounts` alone made.
public final class ControlPoliciesReader {

    private static final String COLLECT_AGAIN = "Collect the organization again.";

    /// @throws EvidenceException when the file cannot be read
    public ControlPolicies read(EvidenceFolder folder) {
        if (!Files.exists(folder.organization())) {
            return ControlPolicies.UNKNOWN;
        }
        try {
            return of(Json.readObject(folder.organization()));
        }
        catch (Json.Unreadable broken) {
            throw new EvidenceException(folder.organization(), broken.getMessage(), COLLECT_AGAIN);
        }
    }

    private static ControlPolicies of(JsonNode root) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        addNodes(root.path("Roots"), Kind.ROOT, nodes);
        addNodes(root.path("OrganizationalUnits"), Kind.UNIT, nodes);
        addNodes(root.path("Accounts"), Kind.ACCOUNT, nodes);
        Map<String, List<ServiceControlPolicy>> attached = new HashMap<>();
        JsonNode policies = root.path("Policies");
        boolean known = policies.isArray() && !policies.isEmpty();
        for (JsonNode policy : policies) {
            ServiceControlPolicy read = policyOf(policy);
            known &= policy.path("TargetIds").isArray();
            policy.path("TargetIds")
                    .forEach(target -> attached.computeIfAbsent(target.asString(), _ -> new ArrayList<>()).add(read));
        }
        return new ControlPolicies(known, nodes, attached);
    }

    private static void addNodes(JsonNode list, Kind kind, Map<String, Node> nodes) {
        list.forEach(node -> nodes.put(Json.text(node, "Id"),
                new Node(Json.text(node, "Id"), Json.text(node, "Name"), Json.text(node, "ParentId"), kind)));
    }

    private static ServiceControlPolicy policyOf(JsonNode policy) {
        JsonNode content = policy.path("Content");
        return new ServiceControlPolicy(Json.text(policy, "Id"), Json.text(policy, "Name"),
                policy.path("AwsManaged").asBoolean(false), PolicyDocumentReader.read(content),
                content.isString() ? content.stringValue() : content.toString());
    }
}
