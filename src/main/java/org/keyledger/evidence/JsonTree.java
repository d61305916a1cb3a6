package org.keyledger.evidence;

import java.util.Optional;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one JSON value as a tree that remembers where an object gave a name twice. Jackson would take the last of them
/// without a word, or else give up the whole file; a policy that says two things must cost nothing but itself.
final class JsonTree {

    /// A name that no AWS answer has.
    private static final String TWICE = "\0named twice";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /// @param parser at the first token of the value, and then at its last
    static JsonNode read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.replace(name, read(parser)) != null) {
                object.put(TWICE, name);
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    /// Whether a name in the tree is not the text's but a note of this class.
    static boolean isRemark(String name) {
        return name.equals(TWICE);
    }

    /// A name that some object in the tree gives twice.
    static Optional<String> namedTwice(JsonNode tree) {
        JsonNode name = tree.get(TWICE);
        if (name != null) {
            return Optional.of(name.asString());
        }
        for (JsonNode child : tree) {
            Optional<String> below = namedTwice(child);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
