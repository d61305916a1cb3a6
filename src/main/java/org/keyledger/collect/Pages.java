package org.keyledger.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Follows page tokens to the end. An empty page may still carry a token (AWS Organizations API reference, "NextToken"),
/// so only the token decides.
final class Pages {

    /// One answer.
    ///
    /// @param next token of the next page; null or empty after the last
    record Page<T>(List<T> elements, String next) {}

    private Pages() {}

    /// @param page asks for the page of a token, which is null for the first
    static <T> List<T> all(Function<String, Page<T>> page) {
        List<T> all = new ArrayList<>();
        String token = null;
        do {
            Page<T> answer = page.apply(token);
            all.addAll(answer.elements());
            token = answer.next();
        } while (token != null && !token.isEmpty());
        return all;
    }
}
