package org.keyledger.assess.owner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.organization.Person;

/// Finds the owner of a user's keys: the owner tag first, then the user's own name.
public final class OwnerRule {

    private final List<String> tagKeys;
    private final Optional<Roster> roster;

    /// @param tagKeys names of the tags that hold an owner's e-mail address or user name, compared without regard to case
    ///                as IAM does
    public OwnerRule(List<String> tagKeys, Optional<Roster> roster) {
        this.tagKeys = List.copyOf(tagKeys);
        this.roster = roster;
    }

    /// @param tags the user's tags, or empty where they were not collected
    public Ownership judge(CredentialReportEntry entry, Optional<Map<String, String>> tags) {
        if (entry.isRoot()) {
            return new Ownership.AccountItself();
        }
        if (roster.isEmpty()) {
            return new Ownership.Undetermined("the evidence has no directory of people");
        }
        Optional<Map.Entry<String, String>> tag = tags.flatMap(this::ownerTag);
        if (tag.isPresent()) {
            String named = tag.get().getValue();
            return named(named, roster.get().find(named), "tag " + tag.get().getKey());
        }
        List<Person> namesakes = roster.get().find(entry.user());
        if (!namesakes.isEmpty()) {
            return named(entry.user(), namesakes, "user name");
        }
        return tags.isPresent() ? new Ownership.Nobody()
                : new Ownership.Undetermined("the user's tags were not collected, and the name stands in no directory");
    }

    private Optional<Map.Entry<String, String>> ownerTag(Map<String, String> tags) {
        return tagKeys.stream()
                .flatMap(key -> tags.entrySet().stream().filter(tag -> tag.getKey().equalsIgnoreCase(key)))
                .filter(tag -> !tag.getValue().isBlank()).findFirst();
    }

    private static Ownership named(String name, List<Person> people, String how) {
        return switch (people.size()) {
            case 0 -> new Ownership.NotInDirectory(name, how);
            case 1 -> new Ownership.Owned(people.getFirst(), how);
            default -> new Ownership.Undetermined(people.size() + " people in the directory fit '" + name + "'");
        };
    }
}
