package org.keyledger.iam;

import java.util.List;

/// What is known of a condition key in a request.
public sealed interface ContextValue {

    /// @param values one, or those of a multivalued key
    record Known(List<String> values) implements ContextValue {

        public Known {
            values = List.copyOf(values);
        }
    }

    /// The request carries no such key.
    record Absent() implements ContextValue {}

    /// The request may carry the key or not, with any value.
    record Unknown() implements ContextValue {}
}
