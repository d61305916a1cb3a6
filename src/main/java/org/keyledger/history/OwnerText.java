package org.keyledger.history;

import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Ownership;

/// How the ledger words who holds a key and who answers for it, for whoever records the same of a user.
public final class OwnerText {

    private OwnerText() {}

    /// Such as `Machine`.
    public static String kind(KeyKind kind) {
        return KeyTexts.sentence(kind.kind().name());
    }

    /// What the owner is called; empty where there is none.
    public static String owner(Ownership owner) {
        return KeyTexts.owner(owner);
    }

    /// Such as `Active, by tag Owner`.
    public static String status(Ownership owner) {
        return KeyTexts.ownerStatus(owner);
    }
}
