package org.keyledger.assess.owner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.owner.OwnerSources.Named;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.organization.Person;

/// Finds who answers for a user's keys. In the order of trust: the user's owner tag, the directory's entry of the user's
/// own name, a name that an expression finds in it; and where none of them leads to somebody in office, the owner of the
/// account, who is marked as such. A tag that names somebody is believed even where the user's name says otherwise.
public final class OwnerRule {

    private final OwnerSources sources;
    private final Optional<Roster> roster;

    public OwnerRule(OwnerSources sources, Optional<Roster> roster) {
        this.sources = sources;
        this.roster = roster;
    }

    /// @param tags        the user's tags, or empty where they were not collected
    /// @param accountTags of the user's account, none where they were not collected
    public Ownership judge(CredentialReportEntry entry, Optional<Map<String, String>> tags,
            Map<String, String> accountTags) {
        if (entry.isRoot()) {
            return new Ownership.AccountItself();
        }
        if (roster.isEmpty()) {
            return new Ownership.Undetermined("the evidence has no directory of people");
        }
        Ownership ofKey = ofKey(entry, tags, roster.get());
        return switch (ofKey.status()) {
            case DEPARTED, DISABLED, NONE -> fallback(ofKey, accountTags, roster.get()).orElse(ofKey);
            case ACTIVE, UNKNOWN, AMBIGUOUS -> ofKey;
        };
    }

    private Ownership ofKey(CredentialReportEntry entry, Optional<Map<String, String>> tags, Roster people) {
        Optional<Named> tag = tags.flatMap(found -> tag(found, sources.userTags(), "tag "));
        if (tag.isPresent()) {
            return named(tag.get(), people);
        }
        Named own = new Named(entry.user(), "user name");
        if (!people.find(own.name()).isEmpty()) {
            return named(own, people);
        }
        return sources.namedBy(entry.user()).map(found -> named(found, people))
                .orElseGet(() -> tags.isPresent() ? new Ownership.Nobody()
                        : new Ownership.Undetermined(
                                "the user's tags were not collected, and the name stands in no directory"));
    }

    /// The account's owner, where it is one person. Several who may be it are no orphan's owners either.
    private Optional<Ownership> fallback(Ownership ofKey, Map<String, String> accountTags, Roster people) {
        return tag(accountTags, sources.accountTags(), "account tag ").flatMap(found -> switch (named(found, people)) {
            case Ownership.Owned account -> Optional.of(new Ownership.FallenBack(ofKey, account));
            case Ownership.Ambiguous several when ofKey instanceof Ownership.Nobody -> Optional.of(several);
            case Ownership.Ambiguous _,Ownership.NotInDirectory _,Ownership.Nobody _,Ownership.FallenBack _,Ownership.Undetermined _,Ownership.AccountItself _ ->
                    Optional.empty();
        });
    }

    private static Optional<Named> tag(Map<String, String> tags, List<String> keys, String how) {
        return keys.stream().flatMap(key -> tags.entrySet().stream().filter(tag -> tag.getKey().equalsIgnoreCase(key)))
                .filter(tag -> !tag.getValue().isBlank()).findFirst()
                .map(tag -> new Named(tag.getValue(), how + tag.getKey()));
    }

    private static Ownership named(Named owner, Roster people) {
        List<Person> found = people.find(owner.name());
        return switch (found.size()) {
            case 0 -> new Ownership.NotInDirectory(owner.name(), owner.how());
            case 1 -> new Ownership.Owned(found.getFirst(), owner.how());
            default -> new Ownership.Ambiguous(owner.name(), owner.how(), found);
        };
    }
}
