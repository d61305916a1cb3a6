package org.keyledger.iam;

/// An ARN as the `Resource` element of a policy means it, which is wider than ARN operators of conditions take one: what
/// is missing of the six components is `*`, and a `*` that ends a segment may run on past the colon (IAM UG "IAM JSON
/// policy elements: Resource").
public final class ResourcePattern {

    private static final int COLONS = 5;

    private ResourcePattern() {}

    public static boolean matches(String pattern, String arn) {
        return Glob.matchesArn(completed(pattern), arn) || Glob.matches(pattern, arn) && runsOn(pattern, arn);
    }

    /// `arn:aws:sqs` is `arn:aws:sqs:*:*:*`.
    private static String completed(String pattern) {
        int missing = COLONS - (int) pattern.chars().filter(c -> c == ':').count();
        return pattern.startsWith("arn:") && missing > 0 ? pattern + ":*".repeat(missing) : pattern;
    }

    /// Keeps, for the part of the pattern read so far, which beginnings of the ARN it matches.
    private static boolean runsOn(String pattern, String arn) {
        int sixth = sixthComponent(arn);
        boolean[] reached = new boolean[arn.length() + 1];
        reached[0] = true;
        for (int at = 0; at < pattern.length(); at++) {
            char wanted = pattern.charAt(at);
            boolean endsSegment = at + 1 == pattern.length() || pattern.charAt(at + 1) == ':';
            boolean[] next = new boolean[arn.length() + 1];
            next[0] = wanted == '*' && reached[0];
            for (int i = 1; i <= arn.length(); i++) {
                boolean inSegment = i > sixth || arn.charAt(i - 1) != ':';
                next[i] = switch (wanted) {
                    case '*' -> reached[i] || next[i - 1] && (endsSegment || inSegment);
                    case '?' -> reached[i - 1] && inSegment;
                    default -> reached[i - 1] && Glob.plain(wanted) == arn.charAt(i - 1);
                };
            }
            reached = next;
        }
        return reached[arn.length()];
    }

    private static int sixthComponent(String arn) {
        int at = -1;
        for (int colon = 0; colon < COLONS; colon++) {
            at = arn.indexOf(':', at + 1);
            if (at < 0) {
                return arn.length();
            }
        }
        return at + 1;
    }
}
