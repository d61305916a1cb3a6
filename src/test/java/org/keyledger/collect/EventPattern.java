package org.keyledger.collect;

import java.util.List;
import java.util.Map;

/// Matches events as EventBridge does, as far as the templates of `jobs/aws` need it: equal texts, `exists` and `$or`
/// (EventBridge user guide, "Comparison operators for use in event patterns").
final class EventPattern {

    private static final String OR = "$or";

    private EventPattern() {}

    static boolean matches(Map<?, ?> pattern, Map<?, ?> event) {
        return pattern.entrySet().stream().allMatch(field -> field.getKey().equals(OR)
                ? ((List<?>) field.getValue()).stream().anyMatch(choice -> matches((Map<?, ?>) choice, event))
                : matchesField(field.getValue(), event.get(field.getKey())));
    }

    private static boolean matchesField(Object pattern, Object value) {
        return pattern instanceof Map<?, ?> nested
                ? matches(nested, value instanceof Map<?, ?> map ? map : Map.of())
                : ((List<?>) pattern).stream().anyMatch(choice -> matchesChoice(choice, value));
    }

    private static boolean matchesChoice(Object choice, Object value) {
        return choice instanceof Map<?, ?> operator ? operator.get("exists").equals(value != null)
                : choice.equals(value);
    }
}
