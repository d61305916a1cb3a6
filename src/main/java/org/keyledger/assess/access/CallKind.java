package org.keyledger.assess.access;

import java.util.Locale;

import org.keyledger.iam.RequestContext;

/// How a request is made with what a principal holds. An access key signs requests itself, and it can ask
/// `sts:GetSessionToken`, which no policy can forbid, for a session whose requests carry other keys (IAM UG
/// "GetSessionToken": without a second factor such a session calls nothing of IAM, and of STS two actions only).
enum CallKind {

    /// Signed with the access key.
    DIRECT,
    /// Of a session that was begun without a second factor.
    SESSION,
    /// Of a session that was begun with a code of the user's second factor.
    MFA_SESSION,
    /// Of a role, by whoever assumed it.
    ASSUMED_ROLE;

    private static final String MFA_PRESENT = "aws:MultiFactorAuthPresent";
    private static final String MFA_AGE = "aws:MultiFactorAuthAge";
    private static final String TOKEN_TIME = "aws:TokenIssueTime";

    RequestContext request(RequestContext known) {
        return switch (this) {
            case DIRECT -> known.without(MFA_PRESENT, MFA_AGE, TOKEN_TIME);
            case SESSION -> known.with(TOKEN_TIME, "present").with(MFA_PRESENT, "false").without(MFA_AGE);
            case MFA_SESSION -> known.with(TOKEN_TIME, "present").with(MFA_PRESENT, "true").with(MFA_AGE, "0");
            case ASSUMED_ROLE -> known.with(TOKEN_TIME, "present");
        };
    }

    boolean mayCall(String action) {
        if (this != SESSION) {
            return true;
        }
        String name = action.toLowerCase(Locale.ROOT);
        return name.startsWith("iam:") ? name.equals("iam:passrole")
                : !name.startsWith("sts:") || name.equals("sts:assumerole");
    }
}
