package org.keyledger.assess.owner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.organization.Person;

/// The people of the directory, found by e-mail address, user name, or the address's local part.
public final class Roster {

    private final Map<String, List<Person>> byName = new HashMap<>();

    public Roster(List<Person> people) {
        for (Person person : people) {
            List<String> names = new ArrayList<>(List.of(person.email(), person.username()));
            int at = person.email().indexOf('@');
            if (at > 0) {
                names.add(person.email().substring(0, at));
            }
            names.stream().filter(name -> !name.isEmpty()).map(Roster::normal).distinct()
                    .forEach(name -> add(name, person));
        }
    }

    /// Rosters merged by hand may list a person twice, which makes them no two people.
    private void add(String name, Person person) {
        List<Person> namesakes = byName.computeIfAbsent(name, _ -> new ArrayList<>(1));
        if (!namesakes.contains(person)) {
            namesakes.add(person);
        }
    }

    /// Everyone the name may mean; more than one is an ambiguity that no rule may resolve by guessing.
    List<Person> find(String name) {
        return byName.getOrDefault(normal(name), List.of());
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
