package org.keyledger.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;

import tools.jackson.databind.JsonNode;

/// Reads a policy document: an object as the AWS CLI prints it, or the URL-encoded text that the API returns.
final class PolicyDocumentReader {

    private PolicyDocumentReader() {}

    /// @throws IllegalArgumentException when the node is no policy document
    static PolicyDocument read(JsonNode node) {
        JsonNode document = node.isString() ? PolicyText.parse(node.stringValue()) : node;
        JsonNode statements = document.path("Statement");
        if (!statements.isObject() && !statements.isArray()) {
            throw new IllegalArgumentException("a policy document has no Statement");
        }
        List<Statement> read = new ArrayList<>();
        for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
            read.add(statementOf(statement));
        }
        return new PolicyDocument(read);
    }

    private static Statement statementOf(JsonNode statement) {
        Statement.Effect effect = switch (Json.text(statement, "Effect").toLowerCase(Locale.ROOT)) {
            case "allow" -> Statement.Effect.ALLOW;
            case "deny" -> Statement.Effect.DENY;
            default -> throw new IllegalArgumentException("a policy statement has no Effect");
        };
        JsonNode condition = statement.path("Condition");
        return new Statement(Json.text(statement, "Sid"), effect, texts(statement.path("Action")),
                texts(statement.path("NotAction")), texts(statement.path("Resource")),
                texts(statement.path("NotResource")), condition.isObject() && !condition.isEmpty());
    }

    private static List<String> texts(JsonNode oneOrMore) {
        if (oneOrMore.isString()) {
            return List.of(oneOrMore.stringValue());
        }
        List<String> texts = new ArrayList<>();
        oneOrMore.forEach(element -> texts.add(element.asString()));
        return texts;
    }
}
