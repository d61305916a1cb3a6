package org.keyledger.report.holder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.history.KeyContact;

/// Whom a month's flagged keys lead to, and how many lead to nobody.
public final class HolderSurvey {

    private static final int DOMAINS_NAMED = 5;

    private final HolderRules rules;
    private final SortedMap<String, Integer> keysByAddress = new TreeMap<>();
    private final SortedMap<String, Integer> keysByForeignDomain = new TreeMap<>();
    private final Map<Why, Integer> keysOfNobody = new EnumMap<>(Why.class);

    /// Why nobody is written to about a key.
    private enum Why {
        GONE("whose owner has left or is disabled"),
        NO_ADDRESS("whose owner is named without a valid e-mail address"),
        NOT_ASKED("whose owners are not mailed by the job file"),
        AMBIGUOUS("that several people may own"),
        NOBODY("that nobody is named for"),
        UNKNOWN("whose owner the evidence does not tell"),
        ROOT("of root users");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    HolderSurvey(HolderRules rules) {
        this.rules = rules;
    }

    /// Counts a flagged key under the one that it leads to: a key has one reader at most.
    void add(KeyContact contact) {
        String reader = reader(contact);
        if (reader.isEmpty()) {
            keysOfNobody.merge(why(contact), 1, Integer::sum);
        }
        else if (rules.admits(reader)) {
            keysByAddress.merge(reader, 1, Integer::sum);
        }
        else {
            keysByForeignDomain.merge(HolderRules.domain(reader), 1, Integer::sum);
        }
    }

    /// The first who may be written to; else the first who has an address at all; empty text where nobody has.
    String reader(KeyContact contact) {
        List<String> addresses = Stream
                .of(contact.named().filter(_ -> rules.owners()),
                        contact.accountOwner().filter(_ -> rules.accountOwners()))
                .flatMap(Optional::stream).map(HolderRules::address).flatMap(Optional::stream).toList();
        return addresses.stream().filter(rules::admits).findFirst()
                .orElseGet(() -> addresses.isEmpty() ? "" : addresses.getFirst());
    }

    private Why why(KeyContact contact) {
        return switch (contact.standing()) {
            case NAMED -> rules.owners() ? Why.NO_ADDRESS : Why.NOT_ASKED;
            case GONE -> Why.GONE;
            case AMBIGUOUS -> Why.AMBIGUOUS;
            case NOBODY -> contact.accountOwner().isEmpty() ? Why.NOBODY
                    : rules.accountOwners() ? Why.NO_ADDRESS : Why.NOT_ASKED;
            case UNKNOWN -> Why.UNKNOWN;
            case ROOT -> Why.ROOT;
        };
    }

    /// All who may be written to, in order.
    public List<String> addresses() {
        return List.copyOf(keysByAddress.keySet());
    }

    /// Keys that are flagged, of an address of the survey.
    int keysOf(String address) {
        return keysByAddress.getOrDefault(address, 0);
    }

    /// The flagged keys that nobody is written to about: a clause for each reason, none where every key leads to somebody.
    public List<String> unreached() {
        List<String> clauses = new ArrayList<>();
        int foreign = keysByForeignDomain.values().stream().mapToInt(Integer::intValue).sum();
        if (foreign > 0) {
            clauses.add(count(foreign) + " of owners at domains that are not listed (" + domains() + ")");
        }
        keysOfNobody.forEach((why, keys) -> clauses.add(count(keys) + " " + why.words));
        return Collections.unmodifiableList(clauses);
    }

    private String domains() {
        String most = keysByForeignDomain.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DOMAINS_NAMED).map(domain -> domain.getKey() + " " + domain.getValue())
                .collect(Collectors.joining(", "));
        int more = keysByForeignDomain.size() - DOMAINS_NAMED;
        return more > 0 ? most + " and " + more + " more" : most;
    }

    private static String count(int keys) {
        return keys + (keys == 1 ? " key" : " keys");
    }
}
