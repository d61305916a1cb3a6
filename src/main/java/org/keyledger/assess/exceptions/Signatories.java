package org.keyledger.assess.exceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.assess.Severity;
import org.keyledger.assess.exceptions.EntryProblem.Kind;
import org.keyledger.assess.owner.Roster;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

/// Looks at who asked for an entry and who agreed. A name that the directory does not have, or has twice, says nothing.
final class Signatories {

    private final Optional<Roster> roster;

    Signatories(Optional<Roster> roster) {
        this.roster = roster;
    }

    List<EntryProblem> problems(ExceptionEntry entry) {
        List<EntryProblem> problems = new ArrayList<>();
        Optional<Person> owner = personOf(entry.owner());
        Optional<Person> approver = personOf(entry.approver());
        if (normal(entry.owner()).equals(normal(entry.approver())) || owner.isPresent() && owner.equals(approver)) {
            problems.add(new EntryProblem(Kind.SELF_APPROVED, Severity.MEDIUM,
                    "Owner and approver are the same person: have somebody else agree."));
        }
        owner.filter(Signatories::isGone).ifPresent(person -> problems.add(new EntryProblem(Kind.OWNER_GONE,
                Severity.MEDIUM, "The owner " + entry.owner() + " is " + word(person.status())
                        + " in the directory: name another.")));
        approver.filter(Signatories::isGone).ifPresent(person -> problems.add(new EntryProblem(Kind.APPROVER_GONE,
                Severity.MEDIUM, "The approver " + entry.approver() + " is " + word(person.status())
                        + " in the directory: have it approved anew.")));
        return problems;
    }

    private Optional<Person> personOf(String name) {
        return roster.map(people -> people.find(name)).filter(found -> found.size() == 1).map(List::getFirst);
    }

    private static boolean isGone(Person person) {
        return switch (person.status()) {
            case DEPARTED, DISABLED -> true;
            case ACTIVE, UNKNOWN -> false;
        };
    }

    private static String word(PersonStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
