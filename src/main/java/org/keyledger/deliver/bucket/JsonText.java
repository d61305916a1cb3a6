package org.keyledger.deliver.bucket;

import java.util.function.Function;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Small JSON documents that people may read, too.
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(ObjectNode object) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(object);
    }

    /// @param reading throws Jackson's exceptions, or [RuntimeException]s of the values' types
    /// @throws Unreadable when it is no JSON, lacks a field, or has one of another kind
    static <T> T read(byte[] content, Function<JsonNode, T> reading) throws Unreadable {
        try {
            return reading.apply(MAPPER.readTree(content));
        }
        catch (JacksonException | IllegalArgumentException | java.time.DateTimeException wrong) {
            throw new Unreadable(wrong);
        }
    }

    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }
}
