package org.keyledger.report.view;

import java.util.regex.Pattern;

/// Hides access key ids from documents that travel.
public final class KeyIds {

    // IAM user guide, "unique identifiers": AKIA long-lived and ASIA temporary keys; 20 characters today.
    private static final Pattern KEY_ID = Pattern.compile("\\bA[KS]IA[A-Z2-7]{8,}([A-Z0-9]{4})\\b");

    private KeyIds() {}

    /// Whatever looks like a full id keeps its last four characters only.
    public static String masked(String text) {
        return KEY_ID.matcher(text).replaceAll("…$1");
    }
}
