package org.keyledger.report;

import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Outcomes;

/// Who would lose access by the recommended policies. Whom nobody can tell of counts as losing it until somebody can.
final class AccessLoss {

    private static final String ALLOWED = "ALLOWED";
    private static final String DENIED = "DENIED";

    private AccessLoss() {}

    /// Whoever is denied already loses nothing. An exception that is yet to be granted is no loss, unless the user stays
    /// denied with it; nor does it help anyone to carry the exception's tag if it is not advised.
    static boolean isLoss(PrincipalRecord principal) {
        Outcomes outcomes = principal.outcomes();
        boolean allowed = outcomes.afterwards().equals(ALLOWED)
                && (ExceptionHistory.isExempt(principal) || outcomes.asIs().equals(ALLOWED));
        return !outcomes.today().equals(DENIED) && !allowed;
    }

    /// @param principal a loss
    static boolean isCertain(PrincipalRecord principal) {
        return principal.outcomes().afterwards().equals(DENIED) && principal.outcomes().today().equals(ALLOWED);
    }

    /// What the user gets in place of its keys.
    static String instead(PrincipalRecord principal) {
        String replacement = principal.replacement();
        return switch (principal.treatment()) {
            case EXEMPT -> "An exception is advised, and does not help";
            case MIGRATE -> replacement.isEmpty() ? "IAM Identity Center" : replacement;
            case DELETE -> "Nothing: its keys are to be deleted";
            case DECIDE -> replacement.isEmpty() ? "To be decided" : "To be decided; perhaps " + replacement;
            case NOT_BOUND -> "Nothing: no service control policy binds its account";
        };
    }

    /// Such as `Allowed` for `ALLOWED`.
    static String word(String outcome) {
        return switch (outcome) {
            case ALLOWED -> "Allowed";
            case DENIED -> "Denied";
            // Also what this version does not know: it must not pass for allowed.
            default -> "Unknown";
        };
    }
}
