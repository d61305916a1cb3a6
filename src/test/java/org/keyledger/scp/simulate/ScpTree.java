package org.keyledger.scp.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ServiceControlPolicy;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The organization of the tests: a root with the management account, the unit Production with the unit Payments with
/// account 444455556666, and the unit Sandbox with account 777788889999. Everything has FullAWSAccess unless said otherwise.
final class ScpTree {

    static final AccountId MANAGEMENT = new AccountId("111122223333");
    static final String SINGLE = "policy";
    static final String FULL =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    /// Levels by the names that cases give them, with their ids.
    static final Map<String, String> NODES = new LinkedHashMap<>();

    static {
        NODES.put("root", "r-ab12");
        NODES.put("production", "ou-ab12-11111111");
        NODES.put("payments", "ou-ab12-22222222");
        NODES.put("sandbox", "ou-ab12-33333333");
        NODES.put("account", "444455556666");
        NODES.put("sandboxed", "777788889999");
        NODES.put("management", MANAGEMENT.value());
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, String> documents = new LinkedHashMap<>();
    private final Map<String, List<String>> attached = new LinkedHashMap<>();

    ScpTree() {
        documents.put(ServiceControlPolicy.FULL_ACCESS, FULL);
        NODES.values().forEach(node -> attached.put(node, List.of(ServiceControlPolicy.FULL_ACCESS)));
    }

    static ScpTree of(ScpCase one, Map<String, String> shared) {
        ScpTree tree = new ScpTree();
        one.levels().forEach((level, texts) -> tree.level(level, texts, shared));
        if (one.deny() != null) {
            tree.attach("root", SINGLE, one.deny());
        }
        if (one.when() != null) {
            tree.attach("root", SINGLE,
                    "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":" + one.when() + "}");
        }
        return tree;
    }

    /// Everything that is attached to a level, in this order.
    ScpTree set(String level, List<String> texts) {
        level(level, texts, Map.of());
        return this;
    }

    private void level(String level, List<String> texts, Map<String, String> shared) {
        List<String> here = new ArrayList<>();
        for (String text : texts) {
            String name = text.equals("full") ? ServiceControlPolicy.FULL_ACCESS
                    : shared.containsKey(text) ? text : level + "-" + (here.size() + 1);
            here.add(name);
            documents.putIfAbsent(name, document(shared.getOrDefault(text, text)));
        }
        attached.put(idOf(level), here);
    }

    /// @param text a document, or a statement of one
    ScpTree attach(String level, String name, String text) {
        documents.put(name, document(text));
        List<String> more = new ArrayList<>(attached.get(idOf(level)));
        more.add(name);
        attached.put(idOf(level), more);
        return this;
    }

    private static String idOf(String level) {
        return Optional.ofNullable(NODES.get(level))
                .orElseThrow(() -> new IllegalArgumentException("there is no level " + level));
    }

    private static String document(String text) {
        return !text.startsWith("{") || text.contains("\"Statement\"") ? text
                : "{\"Version\":\"2012-10-17\",\"Statement\":[" + text + "]}";
    }

    /// As the evidence tells it: written, and read again.
    ControlPolicies read(Path folder) throws IOException {
        ObjectNode file = MAPPER.createObjectNode();
        file.putArray("Roots").addObject().put("Id", "r-ab12").put("Name", "Root");
        ArrayNode units = file.putArray("OrganizationalUnits");
        node(units, "production", "Production", "root");
        node(units, "payments", "Payments", "production");
        node(units, "sandbox", "Sandbox", "root");
        ArrayNode accounts = file.putArray("Accounts");
        node(accounts, "management", "management", "root");
        node(accounts, "account", "payments", "payments");
        node(accounts, "sandboxed", "sandboxed", "sandbox");
        ArrayNode policies = file.putArray("Policies");
        documents.forEach((name, text) -> {
            ObjectNode policy = policies.addObject().put("Id", "p-" + name).put("Name", name).put("Content", text);
            ArrayNode targets = policy.putArray("TargetIds");
            attached.forEach((id, names) -> names.stream().filter(name::equals).forEach(_ -> targets.add(id)));
        });
        Files.createDirectories(folder);
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Files.writeString(evidence.organization(), file.toString());
        return new ControlPoliciesReader().read(evidence);
    }

    /// In a folder that is gone afterwards.
    ControlPolicies read() {
        try {
            Path folder = Files.createTempDirectory("scp");
            ControlPolicies read = read(folder);
            Files.delete(new EvidenceFolder(folder).organization());
            Files.delete(folder);
            return read;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void node(ArrayNode list, String level, String name, String parent) {
        list.addObject().put("Id", idOf(level)).put("Name", name).put("ParentId", idOf(parent));
    }

    /// What is attached, with the first policy of each level as it is today and the others supposed.
    static ScpSimulator supposing(ControlPolicies all) {
        Map<String, List<ServiceControlPolicy>> today = new LinkedHashMap<>();
        List<Attachment> more = new ArrayList<>();
        Set<String> nodes = new LinkedHashSet<>(all.attached().keySet());
        nodes.forEach(node -> {
            List<ServiceControlPolicy> here = all.at(node);
            today.put(node, here.subList(0, 1));
            here.subList(1, here.size())
                    .forEach(policy -> more.add(new Attachment(policy.name(), policy.content(), node)));
        });
        return new ScpSimulator(new ControlPolicies(true, all.nodes(), today), Optional.of(MANAGEMENT), more);
    }
}
