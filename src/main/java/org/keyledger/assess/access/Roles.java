package org.keyledger.assess.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.Truth;

/// The roles of an account: which are administrators', and whom they admit. One hop only: where an administrator's role
/// is reached from another role is not followed.
final class Roles {

    private static final String ASSUME = "sts:AssumeRole";

    private final List<Member> members = new ArrayList<>();
    private final Targets targets;
    private final Map<String, Ability> powers = new HashMap<>();
    private final Map<String, Truth> admitted = new HashMap<>();
    private final Map<Boolean, List<Member>> admins = new HashMap<>();
    private final Set<String> arns;

    /// A role and what it holds.
    record Member(String name, Holder holder, RoleTrust trust) {

        String arn() {
            return holder.arn();
        }

        /// AWS keeps the policies and the trust of service-linked roles; nobody in the account changes them.
        boolean isServiceLinked() {
            return arn().contains(":role/aws-service-role/");
        }
    }

    Roles(AuthorizationDetails details, Holders holders, Targets targets) {
        this.targets = targets;
        for (Role role : details.roles()) {
            members.add(new Member(role.name(), holders.role(role, targets.known(role.arn(), "role", role.name())),
                    RoleTrust.of(role)));
        }
        this.arns = members.stream().map(Member::arn).collect(Collectors.toUnmodifiableSet());
    }

    /// The roles that are administrators', or may be.
    List<Member> admins(boolean supposing) {
        return admins.computeIfAbsent(supposing, _ -> members.stream()
                .filter(member -> !power(member, supposing).isImpossible()).toList());
    }

    /// Those whose ARN a permission may be about.
    List<Member> named(Permissions permissions, String action) {
        Collection<String> named = permissions.amongKnown(arns, action);
        return named.isEmpty() ? List.of()
                : members.stream().filter(member -> named.contains(member.arn())).toList();
    }

    /// Whether roles are in evidence at all. No account is without one: AWS makes service-linked roles in each.
    boolean areSeen() {
        return !members.isEmpty();
    }

    boolean areAllSeen() {
        return areSeen() && members.stream().allMatch(member -> member.holder().isSeen() && member.trust().isSeen());
    }

    boolean askForSessions() {
        return members.stream().anyMatch(member -> member.trust().policy().asksForSessions());
    }

    /// Whether a role is an administrator's by what it holds.
    Ability power(Member member, boolean supposing) {
        return powers.computeIfAbsent(member.arn() + supposing, _ -> {
            Ability best = targets.power(member.holder(), CallKind.ASSUMED_ROLE, supposing);
            String role = "role " + member.name();
            return best.isImpossible() ? best
                    : new Ability(best.truth(), List.of(role),
                            best.supposed().stream().map(clause -> clause + " (" + role + ")").toList());
        });
    }

    Ability admitsService(Member member, String service, boolean supposing) {
        if (!member.trust().isSeen()) {
            return supposing ? Ability.supposing(member.trust().problem()) : Ability.NONE;
        }
        return new Ability(admitted.computeIfAbsent(member.arn() + " " + service, _ -> member.trust()
                .admitsService(service, Arn.parse(member.arn()).account())), List.of(), List.of());
    }

    /// Whether a user may assume a role.
    Ability assumable(Member member, Permissions permissions, Holder user, boolean supposing) {
        if (!member.trust().isSeen()) {
            return supposing ? Ability.supposing(member.trust().problem()) : Ability.NONE;
        }
        RoleTrust.Admission admission = member.trust().admits(user.arn(), permissions.request());
        Truth byName = admission.byName() == Truth.FALSE ? Truth.FALSE
                : admission.byName().and(permissions.isDenied(ASSUME, member.arn()).not());
        Ability named = byName == Truth.FALSE ? Ability.NONE
                : Ability.of(byName, "trust policy of role " + member.name());
        if (named.isCertain() || admission.byAccount() == Truth.FALSE) {
            return named;
        }
        Ability allowed = permissions.may(ASSUME, member.arn());
        return named.or(admission.byAccount() == Truth.TRUE ? allowed
                : allowed.and(Ability.of(admission.byAccount(), "trust policy of role " + member.name()
                        + " under a condition")));
    }
}
