package org.keyledger.assess.access;

import java.util.List;
import java.util.function.Function;

import org.keyledger.assess.access.EscalationMethod.RoleUse;

/// The methods that lead over a role. With the account's roles in evidence a method counts where there is a role with
/// which it works. Without them:
///
/// - a permission to pass, or to let oneself into, *any* role counts, as does one to replace the code of anything there
///   is: hardly an account is without an administrator's role, and this is how others report it. The verdict notes what
///   was supposed;
/// - a permission for roles of some names, or to assume roles, proves nothing and rules out nothing: undetermined. That
///   a role nobody saw might name the user in its trust policy is not supposed, or nobody could ever be cleared.
final class RoleMethods {

    private static final String UNSEEN = "the account's roles are not in evidence";
    private static final String PASS = "iam:PassRole";
    private static final String ASSUME = "sts:AssumeRole";
    private static final String EDIT_TRUST = "iam:UpdateAssumeRolePolicy";
    private static final Ability SUPPOSED = Ability.supposing(UNSEEN);

    private final Roles roles;
    private final Targets targets;
    private final Permissions permissions;
    private final Holder user;
    private final boolean supposing;

    RoleMethods(Roles roles, Targets targets, Permissions permissions, Holder user, boolean supposing) {
        this.roles = roles;
        this.targets = targets;
        this.permissions = permissions;
        this.user = user;
        this.supposing = supposing;
    }

    Ability ability(EscalationMethod method) {
        return method.role() == RoleUse.NONE ? targets.needs(method, permissions, user)
                : roles.areSeen() ? bySeenRoles(method)
                        : supposing ? byNamedRoles(method) : byAnyRole(method);
    }

    private Ability bySeenRoles(EscalationMethod method) {
        List<Roles.Member> admins = roles.admins(supposing);
        return switch (method.role()) {
            case NONE -> Ability.NONE;
            case PASS, EXISTING -> runs(method, admins);
            case ASSUME -> best(admins, member -> roles.assumable(member, permissions, user, supposing), this::power);
            case EDIT -> best(roles.named(permissions, method.needs().getFirst().action()),
                    member -> edits(method, member), this::usable);
            case TRUST -> best(admins, member -> edits(method, member), this::power);
        };
    }

    private Ability power(Roles.Member member) {
        return roles.power(member, supposing);
    }

    /// Over all roles the surest way in which both can be done; the second is asked only where the first can.
    private static Ability best(List<Roles.Member> among, Function<Roles.Member, Ability> first,
            Function<Roles.Member, Ability> second) {
        Ability best = Ability.NONE;
        for (Roles.Member member : among) {
            Ability one = first.apply(member);
            best = one.isImpossible() ? best : best.or(one.and(second.apply(member)));
            if (best.isCertain()) {
                return best;
            }
        }
        return best;
    }

    private Ability runs(EscalationMethod method, List<Roles.Member> admins) {
        if (admins.isEmpty()) {
            return Ability.NONE;
        }
        Ability needs = targets.needs(method, permissions, user);
        return needs.isImpossible() ? needs
                : needs.and(best(admins, member -> taken(method, member), this::power));
    }

    /// Whether the method's service would run what the user gives it with the role.
    private Ability taken(EscalationMethod method, Roles.Member member) {
        Ability admitted = roles.admitsService(member, method.service(), supposing);
        return admitted.isImpossible() || method.role() == RoleUse.EXISTING ? admitted
                : admitted.and(passing(method, member.arn()));
    }

    private Ability passing(EscalationMethod method, String role) {
        return permissions.with("iam:PassedToService", method.service()).may(PASS, role);
    }

    private Ability edits(EscalationMethod method, Roles.Member member) {
        return member.isServiceLinked() ? Ability.NONE
                : Targets.all(permissions, member.arn(),
                        method.needs().stream().map(EscalationMethod.Need::action).toList());
    }

    /// Whether the user can act with a role: by assuming it, letting itself in, or having a service run something.
    private Ability usable(Roles.Member member) {
        Ability best = roles.assumable(member, permissions, user, supposing)
                .or(permissions.may(EDIT_TRUST, member.arn()));
        for (EscalationMethod method : EscalationCatalogue.RUNNING) {
            if (best.isCertain()) {
                return best;
            }
            Ability taken = taken(method, member);
            best = taken.isImpossible() ? best : best.or(taken.and(targets.needs(method, permissions, user)));
        }
        return best;
    }

    /// What can be proven without knowing any role.
    private Ability byAnyRole(EscalationMethod method) {
        String any = targets.anyOf("role");
        return switch (method.role()) {
            case NONE, ASSUME -> Ability.NONE;
            case PASS -> passing(method, any).and(targets.needs(method, permissions, user)).and(SUPPOSED);
            case EXISTING, TRUST -> targets.needsOnAny(method, permissions).and(SUPPOSED);
            case EDIT -> targets.needsOnAny(method, permissions).and(usableAny(any)).and(SUPPOSED);
        };
    }

    private Ability usableAny(String any) {
        Ability best = permissions.may(ASSUME, any).or(permissions.may(EDIT_TRUST, any));
        for (EscalationMethod method : EscalationCatalogue.RUNNING) {
            best = best.or(method.role() == RoleUse.PASS
                    ? passing(method, any).and(targets.needs(method, permissions, user))
                    : targets.needsOnAny(method, permissions));
        }
        return best;
    }

    /// What cannot be ruled out without knowing any role.
    private Ability byNamedRoles(EscalationMethod method) {
        Ability needs = targets.needs(method, permissions, user);
        if (needs.isImpossible()) {
            return needs;
        }
        return needs.and(switch (method.role()) {
            case NONE, EXISTING, EDIT, TRUST -> SUPPOSED;
            case PASS -> targets.ability(permissions.with("iam:PassedToService", method.service()), user, "role",
                    List.of(PASS)).and(SUPPOSED);
            case ASSUME -> targets.ability(permissions, user, "role", List.of(ASSUME)).and(SUPPOSED);
        });
    }
}
