package org.keyledger.scp.impact;

import org.keyledger.scp.simulate.Decision;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The parts of the JSON that fit into memory.
final class ImpactNodes {

    private ImpactNodes() {}

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode of(OutcomeCount count) {
        return with(count, object());
    }

    static ObjectNode of(PrincipalGroup kind, OutcomeCount count) {
        return with(count, object().put("kind", kind.name()));
    }

    private static ObjectNode with(OutcomeCount count, ObjectNode node) {
        return node.put("allowed", count.allowed()).put("denied", count.denied()).put("unknown", count.unknown());
    }

    static ObjectNode of(PrincipalImpact impact) {
        ObjectNode node = object().put("account", impact.account().id().value())
                .put("accountName", impact.account().name()).put("kind", impact.group().name())
                .put("name", impact.principal().name()).put("arn", impact.principal().arn().toString());
        putDecision(node, impact.change());
        ArrayNode keys = node.putArray("keys");
        impact.keysAtRisk().forEach(key -> keys.add(of(key)));
        return node;
    }

    private static ObjectNode of(KeyImpact key) {
        ObjectNode node = object().put("slot", key.key().slot()).put("service", key.key().service())
                .put("region", key.key().region())
                .put("lastUsed", key.key().lastUsed().map(Object::toString).orElse(""));
        putDecision(node, key.decision());
        return node;
    }

    private static void putDecision(ObjectNode node, Decision decision) {
        node.put("outcome", decision.outcome().name()).put("by", decision.by());
        ArrayNode undecided = node.putArray("undecided");
        decision.keys().forEach(undecided::add);
    }

    static ObjectNode of(Coverage coverage) {
        return object().put("reached", coverage.reached()).put("read", coverage.read())
                .put("unread", coverage.unread().size()).put("silent", coverage.silent().size())
                .put("withoutRoles", coverage.withoutRoles().size()).put("unreadRows", coverage.unreadRows());
    }

    static ObjectNode of(UnreadAccount unread) {
        return object().put("account", unread.account().id().value()).put("accountName", unread.account().name())
                .put("code", unread.code()).put("message", unread.message()).put("remedy", unread.remedy());
    }
}
