package org.keyledger.report.view;

import org.keyledger.report.KeyIdMask;

/// Hides access key ids from documents that travel.
public final class KeyIds {

    private KeyIds() {}

    /// Whatever looks like a full id keeps its last four characters only.
    public static String masked(String text) {
        return KeyIdMask.text(text);
    }
}
