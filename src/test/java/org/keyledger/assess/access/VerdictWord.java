package org.keyledger.assess.access;

import java.util.Locale;

import org.keyledger.assess.access.PolicyCase.Verdict;

/// The corpus's word for a verdict. It goes by the names of the alternatives and not by their types: a case speaks of what
/// AWS would do, however the verdict is held.
final class VerdictWord {

    private VerdictWord() {}

    static Verdict of(AdminAccess access) {
        String name = access.getClass().getSimpleName();
        return switch (name) {
            case "Admin" -> Verdict.valueOf(levelOf(access));
            case "NotAdmin" -> Verdict.NOT_ADMIN;
            default -> Verdict.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }

    private static String levelOf(AdminAccess access) {
        try {
            return access.getClass().getMethod("level").invoke(access).toString();
        }
        catch (ReflectiveOperationException noLevel) {
            throw new IllegalStateException(access + " has no level", noLevel);
        }
    }
}
