package org.keyledger.assess;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.keyledger.evidence.KeyEvents;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyEvent;

/// Who created a key, as far as CloudTrail tells.
public sealed interface KeyCreator {

    record Known(KeyEvent.Actor actor) implements KeyCreator {}

    /// @param reason one clause
    record Unknown(String reason) implements KeyCreator {}

    /// Events name the key by its id. Where that is unknown or they do not, user and second of creation stand in, and more
    /// than one caller who fits is no answer.
    ///
    /// @param reported when the account was read, which is when events go back 90 days from
    static KeyCreator of(KeyEvents events, CredentialReportEntry entry, AccessKey key, KeyIdMatch id,
            Instant reported) {
        if (!events.collected()) {
            return new Unknown("key events were not collected");
        }
        List<KeyEvent> creations = events.of(entry.user(), Instant.MIN).stream()
                .filter(event -> event.action() == KeyEvent.Action.CREATE_KEY && event.succeeded()).toList();
        List<KeyEvent> byId = creations.stream().filter(event -> id instanceof KeyIdMatch.Matched(var known)
                && event.key().filter(known::equals).isPresent()).toList();
        List<KeyEvent.Actor> actors =
                (byId.isEmpty() ? creations.stream().filter(event -> fits(event, key, id)).toList()
                        : byId).stream().map(KeyEvent::actor).distinct().toList();
        return switch (actors.size()) {
            case 0 -> new Unknown(whyNone(key, reported));
            case 1 -> new Known(actors.getFirst());
            default -> new Unknown(actors.size() + " callers created a key of the user in that second");
        };
    }

    private static boolean fits(KeyEvent event, AccessKey key, KeyIdMatch id) {
        boolean mayBe = !(id instanceof KeyIdMatch.Matched) || event.key().isEmpty();
        return mayBe && key.created() instanceof Created.At(Instant when)
                && event.keyCreated().filter(made -> made.truncatedTo(ChronoUnit.SECONDS).equals(when)).isPresent();
    }

    private static String whyNone(AccessKey key, Instant reported) {
        return !(key.created() instanceof Created.At(Instant when)) ? "no event names the key"
                : when.isBefore(reported.minus(KeyEvents.KEPT)) ? "created longer ago than CloudTrail's 90 days"
                        : "no event tells of its creation";
    }
}
