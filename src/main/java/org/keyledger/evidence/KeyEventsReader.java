package org.keyledger.evidence;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.KeyEvent;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads `key-events.json`: `{"Events":[…]}` as `aws cloudtrail lookup-events` prints them. What matters of an event
/// stands in its `CloudTrailEvent`, which is JSON in a string. Events of other names or services are passed over.
final class KeyEventsReader {

    private static final String EVENTS = "Events";
    private static final String IAM = "iam.amazonaws.com";

    private final AccountId account;
    private final Instant latest;

    /// @param latest no event can have happened after it
    KeyEventsReader(AccountId account, Instant latest) {
        this.account = account;
        this.latest = latest;
    }

    /// @throws Json.Unreadable when the file is no JSON or has no list of events
    KeyEvents read(Path file, String name, Consumer<EvidenceProblem> problems) throws Json.Unreadable {
        List<KeyEvent> events = new ArrayList<>();
        int[] index = { -1 };
        Json.forEachElement(file, EVENTS, (array, element) -> {
            if (array.equals(EVENTS)) {
                index[0]++;
                try {
                    eventOf(element).ifPresent(events::add);
                }
                catch (IllegalArgumentException | DateTimeException | JacksonException unusable) {
                    problems.accept(new EvidenceProblem(Impact.VALUE_UNKNOWN, name, 0, EVENTS + "[" + index[0] + "]",
                            Json.text(element, "EventId"), "is not a usable event: " + why(unusable),
                            "The other events count; collect this account's key events again."));
                }
            }
        });
        return KeyEvents.of(events);
    }

    private Optional<KeyEvent> eventOf(JsonNode element) {
        String source = Json.text(element, "EventSource");
        Optional<KeyEvent.Action> action = KeyEvent.Action.of(Json.text(element, "EventName"));
        if (action.isEmpty() || !source.isEmpty() && !source.equals(IAM)) {
            return Optional.empty();
        }
        String text = Json.text(element, "CloudTrailEvent");
        JsonNode event = text.isEmpty() ? element.path("CloudTrailEvent") : Json.MAPPER.readTree(text);
        if (!event.isObject()) {
            throw new IllegalArgumentException("it has no CloudTrailEvent");
        }
        // Other services have a CreateUser, too.
        if (source.isEmpty() && !Json.text(event, "eventSource").equals(IAM)) {
            return Optional.empty();
        }
        return Optional.of(eventOf(action.get(), element, event));
    }

    private KeyEvent eventOf(KeyEvent.Action action, JsonNode element, JsonNode event) {
        String recipient = Json.text(event, "recipientAccountId");
        if (!recipient.isEmpty() && !recipient.equals(account.value())) {
            throw new IllegalArgumentException("it is of account " + PlainText.of(recipient));
        }
        String told = Json.text(event, "eventTime");
        Instant time = ReportTimestamp.parse(told.isEmpty() ? Json.text(element, "EventTime") : told);
        if (time.isAfter(latest)) {
            throw new IllegalArgumentException("it is dated " + time + ", after it was collected");
        }
        return new TrailEvent(event).event(action, time);
    }

    private static String why(RuntimeException unusable) {
        return switch (unusable) {
            case JacksonException _ -> "its CloudTrailEvent is not valid JSON";
            case DateTimeException _ -> "its time cannot be read";
            default -> unusable.getMessage();
        };
    }
}
