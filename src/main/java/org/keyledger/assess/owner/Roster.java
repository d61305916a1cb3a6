package org.keyledger.assess.owner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.organization.Person;

/// The people of the directory, found by e-mail address, user name, or the address's local part.
public final class Roster {

    /// `anna+aws@example.com`.
    private static final Pattern SORTED = Pattern.compile("(?<box>[^+@]+)\\+[^@]*(?<domain>@.+)");
    private static final String LINK = "mailto:";

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

    /// Everyone the name may mean; more than one is an ambiguity that no rule may resolve by guessing. An address may be
    /// written as a link, or with what follows a plus sign for sorting mail.
    public List<Person> find(String name) {
        String bare = bareAddress(name);
        List<Person> exactly = byName.getOrDefault(normal(bare), List.of());
        Matcher sorted = SORTED.matcher(bare);
        return exactly.isEmpty() && sorted.matches()
                ? byName.getOrDefault(normal(sorted.group("box") + sorted.group("domain")), List.of())
                : exactly;
    }

    private static String bareAddress(String name) {
        String address = name.strip();
        return address.regionMatches(true, 0, LINK, 0, LINK.length()) ? address.substring(LINK.length()) : address;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
