package org.keyledger.evidence.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.keyledger.evidence.KeyEvents;
import org.keyledger.evidence.sample.KeyCallers.Caller;
import org.keyledger.iam.AccountId;

/// What `aws cloudtrail lookup-events` prints of one account's keys at an instant: who created them in the past 90 days,
/// some third keys that were refused, and some refusals that were put right within the hour.
final class KeyEventsJson {

    private static final Duration UNTIL_NEXT_ROTATION = Duration.ofDays(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofDays(30);
    private static final DateTimeFormatter CREATE_DATE = DateTimeFormatter
            .ofPattern("MMM d, yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private record Event(Instant time, String name, String text) {}

    private final long seed;
    private final AccountId account;
    private final KeyCallers callers;

    KeyEventsJson(long seed, AccountId account, KeyCallers callers) {
        this.seed = seed;
        this.account = account;
        this.callers = callers;
    }

    Map<String, Object> of(Collection<SampleUser> users, Instant at) {
        List<Event> events = new ArrayList<>();
        for (SampleUser user : users) {
            add(events, user.created(), "CreateUser", user, callers.onboarding(user),
                    "\"requestParameters\":{\"userName\":\"" + user.name() + "\"}");
            user.keys().forEach(key -> tell(user, key, events));
            refuse(user, events);
        }
        // CloudTrail tells the newest first, and each name is asked for by itself.
        return Fields.of("Events", events.stream()
                .filter(event -> !event.time().isAfter(at) && event.time().isAfter(at.minus(KeyEvents.KEPT)))
                .sorted(Comparator.comparing(Event::name).thenComparing(Event::time, Comparator.reverseOrder())
                        .thenComparing(Event::text))
                .map(this::printed).toList());
    }

    private void tell(SampleUser user, SampleKey key, List<Event> events) {
        Caller creator = callers.creatorOf(user, key);
        if (KeyCallers.isMachine(user) && new Dice(seed, key.id().value().hashCode()).percent(25)) {
            add(events, key.created().minusSeconds(2_400), "CreateAccessKey", user, creator, """
                    "errorCode":"AccessDenied","errorMessage":"User: arn:aws:sts::%s:assumed-role/key-rotation is not \
                    authorized to perform: iam:CreateAccessKey on resource: user %s because no identity-based policy \
                    allows the iam:CreateAccessKey action","requestParameters":null""".formatted(account, user.name()));
        }
        add(events, key.created(), "CreateAccessKey", user, creator, """
                "requestParameters":{"userName":"%1$s"},"responseElements":{"accessKey":{"userName":"%1$s",\
                "accessKeyId":"%2$s","status":"Active","createDate":"%3$s"}}""".formatted(user.name(),
                key.id().value(), CREATE_DATE.format(key.created())));
        String named = "{\"userName\":\"" + user.name() + "\",\"accessKeyId\":\"" + key.id().value() + "\"";
        add(events, key.deactivated(), "UpdateAccessKey", user,
                callers.retirerOf(user, key, key.deactivated()),
                "\"requestParameters\":" + named + ",\"status\":\"Inactive\"}");
        add(events, key.deleted(), "DeleteAccessKey", user, callers.retirerOf(user, key, key.deleted()),
                "\"requestParameters\":" + named + "}");
    }

    /// Some of those who have two keys try for a third, month after month.
    private void refuse(SampleUser user, List<Event> events) {
        if (user.keys().size() < 2 || !KeyCallers.isMachine(user)
                || !new Dice(seed, user.name().hashCode()).percent(70)) {
            return;
        }
        SampleKey newest = user.keys().stream().max(Comparator.comparing(SampleKey::created)).orElseThrow();
        Instant attempt = newest.created().plus(UNTIL_NEXT_ROTATION);
        while (user.keysAt(attempt).size() > 1 && attempt.isBefore(newest.created().plus(Duration.ofDays(1_500)))) {
            add(events, attempt, "CreateAccessKey", user, callers.creatorOf(user, newest), """
                    "errorCode":"LimitExceededException","errorMessage":"Cannot exceed quota for AccessKeysPerUser: 2",\
                    "requestParameters":{"userName":"%s"}""".formatted(user.name()));
            attempt = attempt.plus(BETWEEN_ATTEMPTS);
        }
    }

    private void add(List<Event> events, Instant time, String name, SampleUser about, Caller caller, String rest) {
        if (time.equals(StoryTime.NEVER) || time.isBefore(about.created())) {
            return;
        }
        String console = caller.agent() == UserAgent.BROWSER ? ",\"sessionCredentialFromConsole\":\"true\"" : "";
        events.add(new Event(time, name, """
                {"eventVersion":"1.11","userIdentity":%s,"eventTime":"%s","eventSource":"iam.amazonaws.com",\
                "eventName":"%s","awsRegion":"us-east-1","sourceIPAddress":"%s","userAgent":"%s",\
                %s,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"%s"%s}""".formatted(
                caller.identity(), time, name, caller.address(), caller.agent().calling(name), rest, account,
                console)));
    }

    private Map<String, Object> printed(Event event) {
        String id = UUID.nameUUIDFromBytes(event.text().getBytes(StandardCharsets.UTF_8)).toString();
        return Fields.of("EventId", id, "EventName", event.name(), "ReadOnly", "false", "EventTime",
                event.time().toString().replace("Z", "+00:00"), "EventSource", "iam.amazonaws.com", "CloudTrailEvent",
                event.text());
    }
}
