package org.keyledger.collect;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes out of a message what must not be shown. AWS quotes key ids in some errors, and where a signature does not
/// match it quotes the whole request, session token included.
public final class Redaction {

    // IAM user guide, "Unique identifiers": AKIA and ASIA begin the ids of access keys.
    private static final Pattern KEY_ID = Pattern.compile("\\b(?:AKIA|ASIA)\\w{12,}");

    /// Secrets have 40 characters of Base64, session tokens hundreds. A name of that length has no mix of cases.
    private static final Pattern SECRET = Pattern
            .compile("(?=[A-Za-z0-9+/=%]*[A-Z])(?=[A-Za-z0-9+/=%]*[a-z])[A-Za-z0-9+/=%]{40,}");

    private static final int SHOWN = 4;
    private static final int LONGEST = 1000;

    private Redaction() {}

    public static String of(String message) {
        String text = message == null ? "no message" : message;
        text = SECRET.matcher(text).replaceAll("[removed]");
        text = KEY_ID.matcher(text).replaceAll(Redaction::masked);
        text = text.replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String masked(MatchResult id) {
        return "…" + id.group().substring(id.group().length() - SHOWN);
    }
}
