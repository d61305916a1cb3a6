package org.keyledger.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.Assignment.PrincipalType;

/// Who may use which permission set in which account.
public final class Assignments {

    /// That a user belongs to a group of the identity store. Groups hold users only.
    public record Membership(String group, String user) {}

    private final Map<AccountId, List<Assignment>> byAccount;
    private final Optional<Map<String, Set<String>>> groupsOfUsers;

    /// @param assignments all of the organization
    /// @param memberships of all groups that have assignments, or empty where they were not read
    public Assignments(List<Assignment> assignments, Optional<List<Membership>> memberships) {
        this.byAccount = assignments.stream().collect(Collectors.groupingBy(Assignment::account));
        this.groupsOfUsers = memberships.map(Assignments::byUser);
    }

    private static Map<String, Set<String>> byUser(List<Membership> memberships) {
        Map<String, Set<String>> groups = new HashMap<>();
        memberships.forEach(one -> groups.computeIfAbsent(one.user(), _ -> new HashSet<>(4)).add(one.group()));
        return groups;
    }

    /// The permission sets that a user has in an account, by an assignment of its own or of a group.
    ///
    /// @return their ARNs, sorted; empty where the user has none of its own and it is unknown whether it belongs to one of the
    ///         groups that have some
    public Optional<List<String>> permissionSets(String user, AccountId account) {
        TreeSet<String> sets = new TreeSet<>();
        boolean open = false;
        for (Assignment assignment : byAccount.getOrDefault(account, List.of())) {
            if (assignment.principalType() == PrincipalType.USER ? assignment.principalId().equals(user)
                    : isMember(user, assignment.principalId())) {
                sets.add(assignment.permissionSet());
            }
            open |= assignment.principalType() == PrincipalType.GROUP && groupsOfUsers.isEmpty();
        }
        return sets.isEmpty() && open ? Optional.empty() : Optional.of(List.copyOf(sets));
    }

    private boolean isMember(String user, String group) {
        return groupsOfUsers.map(groups -> groups.getOrDefault(user, Set.of()).contains(group)).orElse(false);
    }
}
