package org.keyledger.scp.lint;

/// JSON without the white space between its tokens. Nothing else of it is changed, so that it stays the same policy.
final class Minified {

    private Minified() {}

    /// @param json valid JSON
    static String of(String json) {
        StringBuilder kept = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                kept.append(c).append(json.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (quoted || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
