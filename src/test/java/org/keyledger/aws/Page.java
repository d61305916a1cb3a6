package org.keyledger.aws;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a list, and where the next part begins.
///
/// @param next the token that asks for the next page, or empty on the last one
record Page<T>(List<T> items, String next) {

    private static final Pattern TOKEN = Pattern.compile("(page|empty)-([0-9]{1,9})");

    /// @param token      as an earlier page gave it, or empty for the first page
    /// @param emptyPages whether a page without items, but with a token, stands before each page but the first
    static <T> Page<T> of(List<T> all, String token, int size, boolean emptyPages) throws AwsFailure {
        int from = offset(token);
        if (token.startsWith("empty")) {
            return new Page<>(List.of(), "page-" + from);
        }
        int to = Math.min(all.size(), from + size);
        return new Page<>(from < to ? all.subList(from, to) : List.of(),
                to < all.size() ? (emptyPages ? "empty-" : "page-") + to : "");
    }

    static int offset(String token) throws AwsFailure {
        if (token.isEmpty()) {
            return 0;
        }
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying("Invalid token: " + token));
        }
        return Integer.parseInt(matcher.group(2));
    }
}
