package org.keyledger.assess.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.Group;
import org.keyledger.iam.AuthorizationDetails.User;

/// The other users and groups of an account, all of which its details list: whose credentials would make an administrator,
/// and which group would. One hop: what they could come to is not followed further.
final class Peers {

    private final Map<String, User> users = new TreeMap<>();
    private final Map<String, Group> groups = new TreeMap<>();
    private final Holders holders;
    private final Targets targets;
    private final Map<Boolean, Map<String, Ability>> admins = new HashMap<>();

    Peers(AuthorizationDetails details, Holders holders, Targets targets) {
        this.holders = holders;
        this.targets = targets;
        details.users().values()
                .forEach(user -> users.put(targets.known(user.arn(), "user", user.name()).toString(), user));
        details.groups().values()
                .forEach(group -> groups.put(targets.known(group.arn(), "group", group.name()).toString(), group));
    }

    /// By ARN.
    Map<String, User> users() {
        return users;
    }

    /// By ARN.
    Map<String, Group> groups() {
        return groups;
    }

    /// The users who are administrators by what they hold, or may be.
    Map<String, Ability> admins(boolean supposing) {
        return admins.computeIfAbsent(supposing, _ -> {
            Map<String, Ability> found = new TreeMap<>();
            users.forEach((arn, user) -> {
                Ability power = targets.power(holders.user(user, Arn.parse(arn)), CallKind.DIRECT, supposing);
                if (!power.isImpossible()) {
                    found.put(arn, of("user " + user.name(), power));
                }
            });
            return found;
        });
    }

    /// Whether a user would be an administrator as a member of a group.
    Ability joined(Holder user, String group, boolean supposing) {
        Group joined = groups.get(group);
        return of("group " + joined.name(), targets.power(holders.joined(user, joined), CallKind.DIRECT, supposing));
    }

    /// How the other came by it is the other's matter.
    private static Ability of(String name, Ability power) {
        return power.isImpossible() ? power
                : new Ability(power.truth(), List.of(),
                        power.supposed().stream().map(clause -> clause + " (" + name + ")").toList());
    }
}
