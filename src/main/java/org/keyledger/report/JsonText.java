package org.keyledger.report;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/// Maps, lists and values as JSON, for commands whose answer is no report.
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /// @param content in the order in which it is to stand
    public static String of(Map<String, ?> content) {
        return JsonFile.text(MAPPER.valueToTree(content));
    }
}
