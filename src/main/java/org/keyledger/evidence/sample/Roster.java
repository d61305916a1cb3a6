package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The people of the organization. Each is worked out from a number when asked for, so that any account can be written
/// without holding them all.
final class Roster {

    /// Someone who works here, or did.
    ///
    /// @param departed when the person left, [StoryTime#NEVER] for most
    /// @param listed   whether the directory knows the person; it has never heard of some contractors
    record Member(String given, String family, String username, String email, String manager, Instant departed,
            boolean listed) {}

    private static final List<String> GIVEN = List.of("Aisha", "Anna", "Ben", "Bruno", "Carla", "Chen", "Clara",
            "David", "Diego", "Elena", "Emil", "Fatima", "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jana",
            "Jonas", "Kaito", "Karin", "Lars", "Leila", "Lucia", "Marek", "Maya", "Miguel", "Nadia", "Nils", "Nora",
            "Olga", "Omar", "Paula", "Pedro", "Priya", "Rania", "Rosa", "Sara", "Sven", "Tara", "Tomas", "Vera",
            "Viktor", "Wen", "Yara", "Yusuf");

    private static final List<String> FAMILY = List.of("Abbas", "Almeida", "Andersen", "Bauer", "Berg", "Bianchi",
            "Castro", "Chowdhury", "Costa", "Dahl", "Dubois", "Eriksen", "Farouk", "Fischer", "Garcia", "Greco",
            "Haddad", "Hansen", "Horvat", "Ibrahim", "Ito", "Jansen", "Kaya", "Keller", "Kim", "Kowalski", "Kumar",
            "Larsen", "Lehmann", "Lindgren", "Lopez", "Mancini", "Meyer", "Moreau", "Mori", "Nair", "Novak", "Okafor",
            "Olsen", "Park", "Petrov", "Ramos", "Rossi", "Sato", "Schmid", "Silva", "Svensson", "Tanaka", "Torres",
            "Varga", "Wagner", "Weber", "Yilmaz");

    private static final int NAMES = GIVEN.size() * FAMILY.size();
    /// Coprime to the number of names, so that neighbours in number are not neighbours in name.
    private static final int STRIDE = 1009;
    private static final int FEWEST = 60;
    private static final int REPORTS_OF_A_MANAGER = 9;

    private final SampleSpec spec;
    private final StoryTime time;
    private final int size;

    Roster(SampleSpec spec, StoryTime time) {
        this.spec = spec;
        this.time = time;
        this.size = Math.max(Math.max(FEWEST, spec.users() * 2),
                (int) Math.min(Integer.MAX_VALUE, (long) spec.accounts() * spec.users() / 4));
    }

    Instant end() {
        return time.end();
    }

    int size() {
        return size;
    }

    Member member(int number) {
        int at = Math.floorMod(number, size);
        Dice dice = new Dice(spec.seed(), -1, at);
        int name = (int) ((long) at * STRIDE % NAMES);
        String given = GIVEN.get(name % GIVEN.size());
        String family = FAMILY.get(name / GIVEN.size());
        String username = usernameOf(at, given, family);
        boolean listed = !dice.percent(6);
        Instant departed = dice.percent(15) ? time.daysAgo(dice.between(1, 600), dice) : StoryTime.NEVER;
        return new Member(given, family, username, username + "@example.com", emailOf(at / REPORTS_OF_A_MANAGER),
                departed, listed);
    }

    /// The first person, from the given number on, of whom something holds; anyone where it holds of nobody.
    Member first(int from, Predicate<Member> condition) {
        return IntStream.range(from, from + size).mapToObj(this::member).filter(condition).findFirst()
                .orElseGet(() -> member(from));
    }

    /// `directory.csv` at an instant, header first.
    Iterable<List<String>> directory(Instant at) {
        return () -> rows(at);
    }

    private Iterator<List<String>> rows(Instant at) {
        Stream<List<String>> people = IntStream.range(0, size).mapToObj(this::member).filter(Member::listed)
                .map(person -> row(person, at));
        return Stream.concat(Stream.of(List.of("email", "username", "name", "status", "manager")), people).iterator();
    }

    private static List<String> row(Member person, Instant at) {
        List<String> row = new ArrayList<>();
        row.add(person.email());
        row.add(person.username());
        row.add(person.given() + " " + person.family());
        row.add(person.departed().isAfter(at) ? "ACTIVE" : "DEPARTED");
        row.add(person.manager());
        return row;
    }

    private String emailOf(int number) {
        int name = (int) ((long) number * STRIDE % NAMES);
        return usernameOf(number, GIVEN.get(name % GIVEN.size()), FAMILY.get(name / GIVEN.size())) + "@example.com";
    }

    private static String usernameOf(int number, String given, String family) {
        String suffix = number < NAMES ? "" : Integer.toString(number / NAMES + 1);
        return (given + "." + family).toLowerCase(Locale.ROOT) + suffix;
    }
}
