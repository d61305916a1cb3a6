package org.keyledger.evidence;

import java.util.List;

import org.keyledger.iam.AccessKeyMetadata;

/// Lets tests of other packages have key ids, or none.
public final class KeyIds {

    private KeyIds() {}

    public static KeyIdJoin notCollected() {
        return KeyIdJoin.notCollected();
    }

    public static KeyIdJoin of(AccessKeyMetadata... keys) {
        return KeyIdJoin.of(List.of(keys));
    }
}
