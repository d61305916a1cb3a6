package org.keyledger.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.iam.Condition;
import org.keyledger.iam.ConditionBlock;
import org.keyledger.iam.PolicyContent;
import org.keyledger.iam.PolicyDocument;
import org.keyledger.iam.Statement;
import org.keyledger.iam.StatementPrincipal;
import org.keyledger.iam.UnreadablePolicy;

import tools.jackson.databind.JsonNode;

/// Reads a policy document: an object as the AWS CLI prints it, or the URL-encoded text that the API returns. The names
/// of elements are taken without regard to case, since one that was passed over could hide a permission; `Allow` and
/// `Deny` are exact, as IAM wants them.
final class PolicyDocumentReader {

    private PolicyDocumentReader() {}

    /// The document, or why it cannot be read.
    static PolicyContent read(JsonNode node) {
        try {
            return documentOf(node);
        }
        catch (IllegalArgumentException unusable) {
            return new UnreadablePolicy(unusable.getMessage());
        }
    }

    private static PolicyDocument documentOf(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            throw new IllegalArgumentException("it is missing");
        }
        JsonNode object = node.isString() ? PolicyText.parse(node.stringValue()) : node;
        PolicyText.requireEachNameOnce(object);
        Elements document = new Elements(object, "it");
        JsonNode statements = document.get("Statement");
        if (!statements.isObject() && !statements.isArray()) {
            throw new IllegalArgumentException("it has no Statement");
        }
        List<Statement> read = new ArrayList<>();
        for (JsonNode statement : statements.isArray() ? statements : List.of(statements)) {
            read.add(statementOf(new Elements(statement, "statement " + (read.size() + 1))));
        }
        List<String> version = document.texts("Version");
        return new PolicyDocument(version.isEmpty() ? PolicyDocument.OLDEST : version.getFirst(), read);
    }

    private static Statement statementOf(Elements statement) {
        List<String> effects = statement.texts("Effect");
        Statement.Effect effect = switch (effects.isEmpty() ? "" : effects.getFirst()) {
            case "Allow" -> Statement.Effect.ALLOW;
            case "Deny" -> Statement.Effect.DENY;
            default -> throw statement.unusable("Effect is neither Allow nor Deny");
        };
        List<String> sid = statement.texts("Sid");
        statement.requireOneOf("Action", "NotAction");
        return new Statement(sid.isEmpty() ? "" : sid.getFirst(), effect, statement.texts("Action"),
                statement.texts("NotAction"), statement.texts("Resource"), statement.texts("NotResource"),
                conditionOf(statement), principalOf(statement));
    }

    private static ConditionBlock conditionOf(Elements statement) {
        JsonNode block = statement.get("Condition");
        if (block.isMissingNode() || block.isNull()) {
            return ConditionBlock.NONE;
        }
        if (!block.isObject()) {
            throw statement.unusable("Condition is no object");
        }
        List<Condition> conditions = new ArrayList<>();
        block.properties().forEach(operator -> {
            if (!operator.getValue().isObject()) {
                throw statement.unusable("Condition " + operator.getKey() + " is no object");
            }
            operator.getValue().properties().forEach(key -> conditions.add(
                    new Condition(operator.getKey(), key.getKey(), statement.texts(key.getKey(), key.getValue()))));
        });
        return new ConditionBlock(conditions);
    }

    private static Optional<StatementPrincipal> principalOf(Elements statement) {
        boolean excluded = !statement.get("NotPrincipal").isMissingNode();
        JsonNode principal = statement.get(excluded ? "NotPrincipal" : "Principal");
        if (principal.isMissingNode()) {
            return Optional.empty();
        }
        if (!principal.isObject()) {
            return Optional.of(new StatementPrincipal(excluded,
                    Map.of(StatementPrincipal.AWS, statement.texts("Principal", principal))));
        }
        Map<String, List<String>> byKind = new HashMap<>();
        principal.properties()
                .forEach(kind -> byKind.put(kind.getKey(), statement.texts(kind.getKey(), kind.getValue())));
        return Optional.of(new StatementPrincipal(excluded, byKind));
    }

    /// The elements of a document or statement by their names, which are compared without regard to case.
    private record Elements(JsonNode node, String where) {

        Elements {
            if (!node.isObject()) {
                throw new IllegalArgumentException(where + " is no JSON object");
            }
        }

        JsonNode get(String name) {
            JsonNode exact = node.path(name);
            JsonNode found = exact;
            for (var element : node.properties()) {
                if (element.getKey().equalsIgnoreCase(name) && element.getValue() != exact) {
                    if (!found.isMissingNode()) {
                        throw unusable("has the element " + name + " twice");
                    }
                    found = element.getValue();
                }
            }
            return found;
        }

        List<String> texts(String name) {
            return texts(name, get(name));
        }

        /// AWS takes a string for a list of one, and a number or truth value for its text.
        List<String> texts(String name, JsonNode oneOrMore) {
            if (oneOrMore.isMissingNode()) {
                return List.of();
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode value : oneOrMore.isArray() ? oneOrMore : List.of(oneOrMore)) {
                if (!value.isValueNode() || value.isNull()) {
                    throw unusable(name + " holds something that is no text");
                }
                texts.add(value.asString());
            }
            return texts;
        }

        void requireOneOf(String name, String other) {
            if (get(name).isMissingNode() == get(other).isMissingNode()) {
                throw unusable("needs either " + name + " or " + other);
            }
        }

        IllegalArgumentException unusable(String problem) {
            return new IllegalArgumentException(where + ": " + problem);
        }
    }
}
