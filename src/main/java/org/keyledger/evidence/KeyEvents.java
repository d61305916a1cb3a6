package org.keyledger.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.iam.KeyEvent;

/// What CloudTrail recorded about one account's keys, for whoever asks about a user. That nothing was collected is not
/// the same as that nothing happened.
public final class KeyEvents {

    /// How far back CloudTrail looks up events: CloudTrail user guide, "Working with CloudTrail event history".
    public static final Duration KEPT = Duration.ofDays(90);

    private static final KeyEvents NOT_COLLECTED = new KeyEvents(List.of(), false);

    private final Map<String, List<KeyEvent>> byUser = new HashMap<>();
    private final boolean collected;

    private KeyEvents(List<KeyEvent> events, boolean collected) {
        this.collected = collected;
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
}
