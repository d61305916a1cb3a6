package org.keyledger.scp.impact;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import org.keyledger.organization.Account;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.scp.ScpJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An impact for machines, written while it is found: fields in a fixed order, the same bytes on every system.
///
/// | field | holds |
/// |---|---|
/// | `formatVersion` | 1; raised when a field changes its meaning or goes |
/// | `period`, `asOf` | the month of the evidence, and its instant |
/// | `policies`, `target` | each file as `policy`, and where they are supposed to be attached; `target` is empty for everywhere |
/// | `attachedKnown` | whether the evidence tells what is attached today |
/// | `principals` | whoever is DENIED by the policies, or UNKNOWN: `account`, `accountName`, `kind`, `name`, `arn`, `outcome`, `by`, `undecided`, and `keys`, those in use and at risk: `slot`, `service`, `region`, `lastUsed`, `outcome`, `by`, `undecided` |
/// | `keysInUse` | all keys in use: `allowed`, `denied`, `unknown` |
/// | `kinds` | of each kind: `kind`, `today`, `afterwards`, each counted as above |
/// | `clients` | where a policy asks for the program: `client`, `agent`, and `kinds` as above; supposed, not seen |
/// | `accounts` | `reached`, `read`, `unread`, `silent`, `withoutRoles`, `unreadRows` |
/// | `unread`, `silent`, `withoutRoles`, `problems` | those accounts, and rows that could not be read |
/// | `harmless` | whether the command exits with 0 |
///
/// `undecided` lists what would decide, and is empty unless the outcome is UNKNOWN.
public final class ImpactJson implements ImpactOutput {

    private static final int FORMAT_VERSION = 1;

    private final PrintWriter out;
    private final JsonGenerator json;

    public ImpactJson(PrintWriter out) {
        this.out = out;
        this.json = ScpJson.WRITER.createGenerator(out);
    }

    @Override
    public void begin(ImpactStudy study) {
        Proposal proposal = study.proposal();
        json.writeStartObject();
        json.writeNumberProperty("formatVersion", FORMAT_VERSION);
        json.writeStringProperty("period", study.manifest().period().toString());
        json.writeStringProperty("asOf", study.manifest().asOf().toString());
        json.writeArrayPropertyStart("policies");
        proposal.policies().forEach(policy -> json.writeTree(
                JsonNodeFactory.instance.objectNode().put("policy", policy.name())));
        json.writeEndArray();
        json.writeStringProperty("target", proposal.target().map(Node::id).orElse(""));
        json.writeBooleanProperty("attachedKnown", study.attachedKnown());
        json.writeArrayPropertyStart("principals");
    }

    @Override
    public void add(PrincipalImpact impact) {
        json.writeTree(ImpactNodes.of(impact));
    }

    @Override
    public void end(Impact impact) {
        json.writeEndArray();
        json.writeName("keysInUse");
        json.writeTree(ImpactNodes.of(impact.keysInUse()));
        json.writeName("kinds");
        json.writeTree(kinds(impact));
        json.writeName("clients");
        json.writeTree(clients(impact));
        writeCoverage(impact.coverage());
        json.writeBooleanProperty("harmless", impact.isHarmless());
        json.writeEndObject();
        json.close();
        out.print('\n');
        out.flush();
    }

    private static ArrayNode kinds(Impact impact) {
        ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
        impact.today().forEach((group, today) -> {
            ObjectNode kind = kinds.addObject().put("kind", group.name());
            kind.set("today", ImpactNodes.of(today));
            kind.set("afterwards", ImpactNodes.of(impact.afterwards().get(group)));
        });
        return kinds;
    }

    private static ArrayNode clients(Impact impact) {
        ArrayNode clients = JsonNodeFactory.instance.arrayNode();
        impact.byClient().forEach((client, counts) -> {
            ArrayNode kinds = clients.addObject().put("client", client.name()).put("agent", client.agent())
                    .putArray("kinds");
            counts.forEach((group, count) -> kinds.add(ImpactNodes.of(group, count)));
        });
        return clients;
    }

    private void writeCoverage(Coverage coverage) {
        json.writeName("accounts");
        json.writeTree(ImpactNodes.of(coverage));
        json.writeArrayPropertyStart("unread");
        coverage.unread().forEach(account -> json.writeTree(ImpactNodes.of(account)));
        json.writeEndArray();
        for (Map.Entry<String, List<Account>> list : List.of(Map.entry("silent", coverage.silent()),
                Map.entry("withoutRoles", coverage.withoutRoles()))) {
            json.writeName(list.getKey());
            json.writeTree(texts(list.getValue().stream().map(account -> account.id().value()).toList()));
        }
        json.writeName("problems");
        json.writeTree(texts(coverage.problems()));
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
