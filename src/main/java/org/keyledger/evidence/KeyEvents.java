package org.keyledger.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.keyledger.iam.KeyEvent;

/// What CloudTrail recorded about one account's keys, for whoever asks about a user. That nothing was collected is not
/// the same as that nothing happened.
public final class KeyEvents {

    /// How far back CloudTrail looks up events: CloudTrail user guide, "Working with CloudTrail event history".
    public static final Duration KEPT = Duration.ofDays(90);

    private static final KeyEvents NOT_COLLECTED = new KeyEvents(List.of(), false);

    private final Map<String, List<KeyEvent>> byUser = new HashMap<>();
    private final Map<String, Set<String>> agents = new HashMap<>();
    private final boolean collected;

    private KeyEvents(List<KeyEvent> events, boolean collected) {
        this.collected = collected;
        events.stream().filter(event -> !event.userAgent().isEmpty()).forEach(event -> agents
                .computeIfAbsent(event.actor().principalArn(), _ -> new TreeSet<>()).add(event.userAgent()));
        events.stream().sorted(Comparator.comparing(KeyEvent::time))
                .forEach(event -> byUser.computeIfAbsent(event.user(), _ -> new ArrayList<>(2)).add(event));
    }

    public static KeyEvents of(List<KeyEvent> events) {
        return new KeyEvents(events, true);
    }

    public static KeyEvents notCollected() {
        return NOT_COLLECTED;
    }

    public boolean collected() {
        return collected;
    }

    /// The events about a user's keys and the user itself, oldest first. Events from before the user was made are about
    /// another one of that name.
    public List<KeyEvent> of(String user, Instant userCreated) {
        return byUser.getOrDefault(user, List.of()).stream().filter(event -> !event.time().isBefore(userCreated))
                .toList();
    }

    /// The user agents of calls about keys that a principal made, in the order of their texts.
    ///
    /// @param arn of a user, or of a role whose sessions called
    public Set<String> agentsOf(String arn) {
        return agents.getOrDefault(arn, Set.of());
    }
}
