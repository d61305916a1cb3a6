package org.keyledger.assess.access;

import java.util.List;

import org.keyledger.evidence.AwsManagedPolicies;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.CredentialReportEntry;

/// Judges the users of one account. What was not seen is first taken not to be there, then to allow everything; where both
/// come to the same, it does not matter.
final class AccountAccess {

    private static final String OWN_MFA = "arn:{partition}:iam::{account}:mfa/*";
    private static final String IN_MFA_SESSION = " in a session with MFA";

    private final AuthorizationDetails details;
    private final Holders holders;
    private final Targets targets;
    private final Roles roles;
    private final boolean rolesAskForSessions;

    AccountAccess(AuthorizationDetails details, AwsManagedPolicies managed, Arn anyone) {
        this.details = details;
        this.holders = new Holders(details, managed);
        this.targets = new Targets(details, holders, anyone);
        this.roles = new Roles(details, holders, targets);
        this.rolesAskForSessions = roles.askForSessions();
    }

    Bounds judge(CredentialReportEntry entry) {
        User user = details.users().get(entry.user());
        if (user == null) {
            Ability unknown = Ability.supposing("account-authorization-details.json does not list the user");
            return new Bounds(Outcome.NONE, Outcome.of(Power.FULL, Outcome.ALL, unknown));
        }
        Holder holder = holders.user(user, entry.arn());
        Outcome atLeast = outcome(holder, entry.mfaActive(), false);
        return new Bounds(atLeast, atLeast.power() == Power.FULL || holder.isSeen() && roles.areAllSeen() ? atLeast
                : atLeast.or(outcome(holder, entry.mfaActive(), true)));
    }

    private Outcome outcome(Holder holder, Answer mfa, boolean supposing) {
        Outcome direct = outcome(holder, CallKind.DIRECT, supposing);
        if (direct.power() == Power.FULL || !holder.asksForSessions() && !rolesAskForSessions) {
            return direct;
        }
        Outcome alone = direct.or(outcome(holder, CallKind.SESSION, supposing));
        return alone.power() == Power.NONE && mayHaveMfa(holder, mfa, supposing)
                ? conditional(outcome(holder, CallKind.MFA_SESSION, supposing))
                : alone;
    }

    /// Whether the user has a second factor, or can give itself one with nothing but its key.
    private boolean mayHaveMfa(Holder holder, Answer mfa, boolean supposing) {
        Permissions permissions = new Permissions(holder, CallKind.DIRECT, supposing);
        return mfa != Answer.NO || !permissions.may("iam:EnableMFADevice", holder.arn())
                .and(targets.ability(permissions, holder, OWN_MFA, List.of("iam:CreateVirtualMFADevice")))
                .isImpossible();
    }

    /// The key alone does not suffice for what a session with a second factor may do.
    private static Outcome conditional(Outcome found) {
        if (found.power() == Power.NONE) {
            return found;
        }
        Ability ability = found.ability();
        return new Outcome(Power.CONDITIONAL, found.method(), new Ability(ability.truth(),
                ability.by().stream().map(path -> path + IN_MFA_SESSION).toList(), ability.supposed()));
    }

    private Outcome outcome(Holder holder, CallKind kind, boolean supposing) {
        Permissions permissions = new Permissions(holder, kind, supposing);
        Outcome best = Outcome.of(Power.FULL, Outcome.ALL, targets.everything(permissions, holder));
        RoleMethods methods = new RoleMethods(roles, targets, permissions, holder, supposing);
        for (EscalationMethod method : EscalationCatalogue.METHODS) {
            if (best.power().compareTo(method.level()) >= 0) {
                return best;
            }
            best = best.or(Outcome.of(method.level(), method.named(), methods.ability(method)));
        }
        return best;
    }
}
