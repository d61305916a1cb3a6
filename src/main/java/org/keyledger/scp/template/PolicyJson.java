package org.keyledger.scp.template;

import org.keyledger.templates.TemplateException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of a policy strictly, and prints it in ASCII: the API stores every character as it was sent, and AWS
/// documents policies as text without others.
final class PolicyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private static final ObjectWriter PRINTER = MAPPER.writer().with(printer());

    private PolicyJson() {}

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /// @param firstLine of the text in its file
    static JsonNode read(String file, String json, int firstLine) {
        try {
            JsonNode policy = MAPPER.readTree(json);
            if (!policy.isObject()) {
                throw new TemplateException(file, firstLine, "a policy is a JSON object; begin it with {");
            }
            return policy;
        }
        catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
            throw new TemplateException(file, firstLine - 1 + line, "not valid JSON: " + broken.getOriginalMessage());
        }
    }

    static String pretty(JsonNode policy) {
        return PRINTER.writeValueAsString(policy) + "\n";
    }

    static String minified(JsonNode policy) {
        return MAPPER.writeValueAsString(policy);
    }

    /// A text as it stands between the quotes of a JSON string.
    static String escaped(String text) {
        String quoted = MAPPER.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
