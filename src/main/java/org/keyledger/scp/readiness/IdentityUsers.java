package org.keyledger.scp.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.assess.owner.Roster;
import org.keyledger.organization.IdentityUser;
import org.keyledger.organization.Person;

/// The users of the identity store, found by the rule that finds the owners of keys: e-mail address, user name, or the
/// address's local part.
final class IdentityUsers {

    private final Roster roster;
    private final Map<Person, List<IdentityUser>> byPerson = new HashMap<>();

    IdentityUsers(List<IdentityUser> users) {
        this.roster = new Roster(users.stream().map(IdentityUser::person).toList());
        users.forEach(user -> byPerson.computeIfAbsent(user.person(), _ -> new ArrayList<>(1)).add(user));
    }

    /// Everyone the name may mean.
    List<IdentityUser> find(String name) {
        return roster.find(name).stream().flatMap(person -> byPerson.get(person).stream()).toList();
    }

    /// Everyone who may be the person: by the address, and where the store knows nobody of it, by the user name.
    List<IdentityUser> find(Person person) {
        List<IdentityUser> byEmail = person.email().isEmpty() ? List.of() : find(person.email());
        return !byEmail.isEmpty() || person.username().isEmpty() ? byEmail : find(person.username());
    }
}
