package org.keyledger.iam;

import java.util.Optional;

/// IAM's wildcards: `*` for any text, `?` for one character. A `*` crosses `/` and, as AWS lets the last one of an ARN's
/// segment do, `:` (IAM UG "IAM JSON policy elements: Resource").
public final class Glob {

    /// A `*` and a `?` that mean themselves, as `${*}` and `${?}` do. Private characters, which no ARN holds.
    static final char LITERAL_STAR = '\uE02A';
    static final char LITERAL_MARK = '\uE03F';

    /// What nobody would spell out: only a `*` matches it.
    private static final String ANYTHING = "\uE0FF".repeat(64);

    private Glob() {}

    public static boolean hasWildcard(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    /// Goes back to the latest `*` only, so that no pattern, however it was meant, takes long.
    public static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
            if (wanted == '*') {
                star = at++;
                resume = i;
            }
            else if (wanted != 0 && (wanted == '?' || plain(wanted) == text.charAt(i))) {
                at++;
                i++;
            }
            else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            }
            else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    /// An ARN's six components one by one, wildcards keeping to theirs; the sixth holds the rest.
    public static boolean matchesArn(String pattern, String arn) {
        String[] wanted = pattern.split(":", 6);
        String[] found = arn.split(":", 6);
        if (wanted.length < 6 || found.length < 6) {
            return pattern.equals("*") || pattern.equals(arn);
        }
        for (int i = 0; i < 6; i++) {
            if (!matches(wanted[i], found[i])) {
                return false;
            }
        }
        return true;
    }

    /// Whether a pattern takes in the texts of another: all of them, none, or only some or nobody can tell.
    ///
    /// @param some stands for one text of which no more is known, as `s3:*` does for a call of S3
    public static Truth takesIn(String pattern, String some) {
        if (!hasWildcard(some)) {
            return Truth.of(matches(pattern, some));
        }
        if (pattern.equals("*") || pattern.equals(some)
                || matches(pattern, example(some, ANYTHING)) && matches(pattern, example(some, ""))) {
            return Truth.TRUE;
        }
        return common(pattern, some).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }

    /// A pattern of texts that both patterns match, as wide as it can be had, or empty where there is no such text.
    public static Optional<String> common(String one, String other) {
        return one.equals("*") ? Optional.of(other)
                : other.equals("*") ? Optional.of(one)
                        : new Meeting(one, other).find();
    }

    /// A text that the pattern matches and that nobody would name on purpose: where the pattern leaves a choice, `filler`.
    public static String example(String pattern, String filler) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            text.append(c == '*' ? filler : c == '?' ? "0" : String.valueOf(plain(c)));
        }
        return text.toString();
    }

    /// The text that a pattern is where nothing in it is a wildcard.
    static String literal(String pattern) {
        return pattern.replace(LITERAL_STAR, '*').replace(LITERAL_MARK, '?');
    }

    static char plain(char c) {
        return c == LITERAL_STAR ? '*' : c == LITERAL_MARK ? '?' : c;
    }

    /// Walks two patterns side by side, and remembers from where there was no way.
    private static final class Meeting {

        private final String one;
        private final String other;
        private final boolean[][] hopeless;
        private final StringBuilder found = new StringBuilder();

        Meeting(String one, String other) {
            this.one = one;
            this.other = other;
            this.hopeless = new boolean[one.length() + 1][other.length() + 1];
        }

        Optional<String> find() {
            return walk(0, 0) ? Optional.of(found.toString()) : Optional.empty();
        }

        private boolean walk(int i, int j) {
            if (i == one.length() && j == other.length()) {
                return true;
            }
            if (hopeless[i][j]) {
                return false;
            }
            char a = i < one.length() ? one.charAt(i) : 0;
            char b = j < other.length() ? other.charAt(j) : 0;
            boolean arrives = a == '*' || b == '*' ? byStar(i, j, a, b)
                    : a != 0 && b != 0 && (a == b || a == '?' || b == '?')
                            && take(a == '?' ? b : a, i + 1, j + 1);
            hopeless[i][j] = !arrives;
            return arrives;
        }

        private boolean byStar(int i, int j, char a, char b) {
            if (a == '*' && b == '*') {
                return take('*', i, j + 1) || take('*', i + 1, j);
            }
            // A star that ends early keeps to its own part of the text where it can.
            return a == '*' ? walk(i + 1, j) || b != 0 && take(b, i, j + 1)
                    : walk(i, j + 1) || a != 0 && take(a, i + 1, j);
        }

        private boolean take(char c, int i, int j) {
            int before = found.length();
            found.append(c);
            boolean arrives = walk(i, j);
            if (!arrives) {
                found.setLength(before);
            }
            return arrives;
        }
    }
}
