package org.keyledger.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `organization.json` says, in the words of the API. Accounts are kept as the text that answers quote, since there
/// may be many.
final class OrganizationData {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANAGEMENT = "111122223333";
    private static final String ROOT = "r-exam";

    private final Optional<ObjectNode> organization;
    private final List<JsonNode> roots = new ArrayList<>();
    private final Map<String, JsonNode> units = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, List<String>> accountsOf = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, JsonNode> policies = new LinkedHashMap<>();

    private OrganizationData(Optional<ObjectNode> organization) {
        this.organization = organization;
    }

    /// @param olderStatus whether accounts tell `Status` and not `State`
    static OrganizationData of(EvidenceFolder folder, boolean olderStatus) throws IOException {
        if (!Files.exists(folder.organization())) {
            return new OrganizationData(Optional.empty());
        }
        JsonNode file = JSON.readTree(folder.organization());
        ObjectNode about = file.path("Organization") instanceof ObjectNode node ? node
                : JSON.createObjectNode().put("Id", "o-exampleorgid").put("MasterAccountId", MANAGEMENT);
        OrganizationData data = new OrganizationData(Optional.of(about));
        file.path("Roots").forEach(data.roots::add);
        if (data.roots.isEmpty()) {
            data.roots.add(JSON.createObjectNode().put("Id", ROOT).put("Name", "Root"));
        }
        file.path("OrganizationalUnits").forEach(data::addUnit);
        file.path("Accounts").forEach(account -> data.addAccount((ObjectNode) account, olderStatus));
        file.path("Policies").forEach(policy -> data.policies.put(policy.path("Id").asString(), policy));
        return data;
    }

    private void addUnit(JsonNode unit) {
        String id = unit.path("Id").asString();
        units.put(id, without(unit, "ParentId", "Tags"));
        parents.put(id, unit.path("ParentId").asString(rootId()));
        addTags(id, unit);
    }

    private void addAccount(ObjectNode account, boolean olderStatus) {
        String id = account.path("Id").asString();
        String parent = account.path("ParentId").asString(rootId());
        parents.put(id, parent);
        accountsOf.computeIfAbsent(parent, _ -> new ArrayList<>()).add(id);
        addTags(id, account);
        String state = account.path("State").asString(account.path("Status").asString("ACTIVE"));
        ObjectNode answer = without(account, "ParentId", "Tags", "State", "Status");
        answer.put(olderStatus ? "Status" : "State", olderStatus && state.equals("CLOSED") ? "SUSPENDED" : state);
        if (answer.has("JoinedTimestamp")) {
            answer.put("JoinedTimestamp",
                    OffsetDateTime.parse(answer.path("JoinedTimestamp").asString()).toInstant().toEpochMilli() / 1e3);
        }
        accounts.put(id, answer.toString());
    }

    private void addTags(String id, JsonNode of) {
        if (!of.path("Tags").isEmpty()) {
            tags.put(id, of.path("Tags").toString());
        }
    }

    private static ObjectNode without(JsonNode node, String... fields) {
        return ((ObjectNode) node).deepCopy().without(List.of(fields));
    }

    private String rootId() {
        return roots.getFirst().path("Id").asString();
    }

    Optional<ObjectNode> organization() {
        return organization;
    }

    boolean isReadBy(Principal principal) {
        return principal.isCaller() || principal.account().equals(management());
    }

    AccountId management() {
        return new AccountId(organization.map(about -> about.path("MasterAccountId").asString(MANAGEMENT))
                .filter(AccountId::isValid).orElse(MANAGEMENT));
    }

    List<String> roots() {
        return roots.stream().map(JsonNode::toString).toList();
    }

    /// Texts of all accounts.
    List<String> accounts() {
        return List.copyOf(accounts.values());
    }

    List<String> accountsOf(String parent) {
        return accountsOf.getOrDefault(parent, List.of()).stream().map(accounts::get).toList();
    }

    List<String> unitsOf(String parent) {
        return units.entrySet().stream().filter(unit -> parents.get(unit.getKey()).equals(parent))
                .map(unit -> unit.getValue().toString()).toList();
    }

    boolean isParent(String id) {
        return units.containsKey(id) || roots.stream().anyMatch(root -> root.path("Id").asString().equals(id));
    }

    boolean isTarget(String id) {
        return accounts.containsKey(id) || isParent(id);
    }

    Optional<String> parentOf(String child) {
        return Optional.ofNullable(parents.get(child));
    }

    /// The array of tags.
    String tagsOf(String resource) {
        return tags.getOrDefault(resource, "[]");
    }

    List<JsonNode> policies() {
        return List.copyOf(policies.values());
    }

    Optional<JsonNode> policy(String id) {
        return Optional.ofNullable(policies.get(id));
    }

    /// The id, name and ARN of a root, unit or account.
    JsonNode target(String id) {
        if (accounts.containsKey(id)) {
            return JSON.readTree(accounts.get(id));
        }
        return roots.stream().filter(root -> root.path("Id").asString().equals(id)).findFirst()
                .orElseGet(() -> units.getOrDefault(id, JSON.createObjectNode()));
    }
}
