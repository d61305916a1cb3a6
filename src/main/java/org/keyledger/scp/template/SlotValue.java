package org.keyledger.scp.template;

import java.util.List;

/// What goes into a slot of a policy.
public sealed interface SlotValue {

    /// Stands inside a JSON string, as a whole or beside other text.
    record Text(String value) implements SlotValue {

        public Text {
            if (value == null) {
                throw new IllegalArgumentException("a slot's value is a text");
            }
        }
    }

    /// Stands for the elements of a JSON array, each a string.
    record Texts(List<String> values) implements SlotValue {

        public Texts {
            values = List.copyOf(values);
        }
    }

    /// The text for which a pattern of a policy means just itself. Paths of IAM users may hold `*` and `?`, and in a list
    /// of exceptions such a path would exempt others (IAM UG "IAM policy elements: Variables and tags").
    static String literally(String value) {
        StringBuilder literal = new StringBuilder();
        for (char character : value.toCharArray()) {
            literal.append(switch (character) {
                case '*', '?', '$' -> "${" + character + "}";
                default -> String.valueOf(character);
            });
        }
        return literal.toString();
    }

    /// Whether there is nothing in it, or nothing in one of its texts.
    default boolean isEmpty() {
        return switch (this) {
            case Text(String value) -> value.isBlank();
            case Texts(List<String> values) -> values.isEmpty() || values.stream().anyMatch(String::isBlank);
        };
    }
}
