package org.keyledger.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.KeyEvent.Actor;
import org.keyledger.iam.KeyEvent.Failure;

import tools.jackson.databind.JsonNode;

/// One `CloudTrailEvent`, and where in it what is looked for stands.
record TrailEvent(JsonNode event) {

    /// `User: arn:… is not authorized to perform: iam:CreateAccessKey on resource: user NAME because …`, the only place
    /// that names the user when a call was denied: `requestParameters` is null then.
    private static final Pattern DENIED_FOR = Pattern.compile("on resource: (?:user |arn:\\S+:user/)(\\S+)");

    /// CloudTrail prints a key's `createDate` like no other time: `Nov 2, 2026 10:00:00 AM`, of late with a narrow space.
    private static final DateTimeFormatter CREATE_DATE = DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a",
            Locale.US);

    KeyEvent event(KeyEvent.Action action, Instant time) {
        Actor actor = actor();
        String code = text(event, "errorCode");
        Optional<Failure> failure = code.isEmpty() ? Optional.empty()
                : Optional.of(new Failure(code, text(event, "errorMessage")));
        boolean made = action == KeyEvent.Action.CREATE_KEY && failure.isEmpty();
        return new KeyEvent(time, action, user(actor, failure), keyId(),
                made ? Optional.of(created().orElse(time)) : Optional.empty(), failure, actor,
                text(event, "sourceIPAddress"), text(event, "userAgent"));
    }

    private Actor actor() {
        JsonNode identity = event.path("userIdentity");
        String principal = text(identity, "principalId");
        return new Actor(text(identity, "type"), text(identity, "arn"),
                principal.isEmpty() ? text(identity, "invokedBy") : principal,
                text(identity.path("sessionContext").path("sessionIssuer"), "arn"));
    }

    /// Who names nobody speaks of himself: IAM API reference, CreateAccessKey.
    private String user(Actor actor, Optional<Failure> failure) {
        String named = firstOf(text(event.path("responseElements").path("accessKey"), "userName"),
                text(event.path("requestParameters"), "userName"));
        if (!named.isEmpty()) {
            return named;
        }
        return failure.filter(Failure::isDenied).map(denied -> deniedFor(denied, actor.userName()))
                .filter(user -> !user.isEmpty()).orElse(actor.userName());
    }

    /// Of a caller who named nobody, IAM says `user nullNAME`.
    private static String deniedFor(Failure denied, String caller) {
        Matcher matcher = DENIED_FOR.matcher(denied.message());
        if (!matcher.find()) {
            return "";
        }
        String name = matcher.group(1).substring(matcher.group(1).lastIndexOf('/') + 1);
        return name.equals("null" + caller) ? caller : name;
    }

    private Optional<AccessKeyId> keyId() {
        String id = firstOf(text(event.path("responseElements").path("accessKey"), "accessKeyId"),
                text(event.path("requestParameters"), "accessKeyId"));
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(new AccessKeyId(id));
        }
        catch (IllegalArgumentException noId) {
            return Optional.empty(); // a call that names no key is refused, and then its error code tells
        }
    }

    private Optional<Instant> created() {
        String date = Json.text(event.path("responseElements").path("accessKey"), "createDate");
        try {
            return Optional.of(LocalDateTime.parse(date.replace('\u202F', ' '), CREATE_DATE).toInstant(ZoneOffset.UTC));
        }
        catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String text(JsonNode node, String field) {
        return PlainText.of(Json.text(node, field));
    }
}
