package org.keyledger.evidence.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON objects in the order written.
final class Fields {

    private Fields() {}

    static Map<String, Object> of(String name, Object value, Object... more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return fields;
    }

    static List<Map<String, Object>> tag(String key, String value) {
        return List.of(of("Key", key, "Value", value));
    }
}
