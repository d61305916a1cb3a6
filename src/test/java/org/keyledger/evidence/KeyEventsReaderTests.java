package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyEvent;

import tools.jackson.databind.json.JsonMapper;

class KeyEventsReaderTests {

    private static final String ROLE = """
            "userIdentity": {"type": "AssumedRole", "principalId": "AROAEXAMPLE:deploy-42",
              "arn": "arn:aws:sts::111122223333:assumed-role/ci/deploy-42",
              "sessionContext": {"sessionIssuer": {"type": "Role", "arn": "arn:aws:iam::111122223333:role/x/ci"}}},
            "sourceIPAddress": "203.0.113.7", "userAgent": "aws-cli/2.31", "eventSource": "iam.amazonaws.com\"""";
    private static final String ALICE = """
            "userIdentity": {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/people/alice",
              "userName": "alice"}, "eventSource": "iam.amazonaws.com\"""";
    private static final String CREATED = """
            {"eventTime": "2026-11-02T10:00:01Z", "recipientAccountId": "111122223333", "somethingNew": [1], %s,
             "requestParameters": {"userName": "svc-build"}, "responseElements": {"accessKey": {
              "userName": "svc-build", "accessKeyId": "AKIAIOSFODNN7EXAMPLE", "status": "Active",
              "createDate": "Nov 2, 2026 10:00:00 AM"}}}""".formatted(ROLE);

    @TempDir
    private Path dir;

    private final List<EvidenceProblem> problems = new ArrayList<>();

    @Test
    void aCreatedKeyIsToldWithItsIdItsTimesAndWhoMadeIt() throws Exception {
        KeyEvent event = only("svc-build", events("CreateAccessKey", CREATED));

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-02T10:00:01Z"));
        assertThat(event.action()).isEqualTo(KeyEvent.Action.CREATE_KEY);
        assertThat(event.key()).contains(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));
        assertThat(event.keyCreated()).contains(Instant.parse("2026-11-02T10:00:00Z"));
        assertThat(event.succeeded()).isTrue();
        assertThat(event.actor().describe()).isEqualTo("role/ci (session deploy-42)");
        assertThat(event.actor().issuer()).isEqualTo("arn:aws:iam::111122223333:role/x/ci");
        assertThat(event.sourceIp()).isEqualTo("203.0.113.7");
        assertThat(event.userAgent()).isEqualTo("aws-cli/2.31");
        assertThat(problems).isEmpty();
    }

    @Test
    void aCreationDateWithANarrowSpaceIsRead() throws Exception {
        KeyEvent event = only("svc-build", events("CreateAccessKey", CREATED.replace("00 AM", "00\u202FPM")));

        assertThat(event.keyCreated()).contains(Instant.parse("2026-11-02T22:00:00Z"));
    }

    @Test
    void withoutACreationDateTheEventsTimeStandsIn() throws Exception {
        KeyEvent event = only("svc-build", events("CreateAccessKey", CREATED.replace("createDate", "date")));

        assertThat(event.keyCreated()).contains(Instant.parse("2026-11-02T10:00:01Z"));
    }

    @Test
    void aFailureHasItsCodeAndMessage() throws Exception {
        KeyEvent event = only("svc-build", events("CreateAccessKey", """
                {"eventTime": "2026-11-02T10:00:01Z", %s, "errorCode": "LimitExceededException",
                 "errorMessage": "Cannot exceed quota for AccessKeysPerUser: 2",
                 "requestParameters": {"userName": "svc-build"}, "responseElements": null}""".formatted(ROLE)));

        assertThat(event.failure()).contains(new KeyEvent.Failure("LimitExceededException",
                "Cannot exceed quota for AccessKeysPerUser: 2"));
        assertThat(event.keyCreated()).isEmpty();
    }

    @Test
    void ofADeniedCallTheMessageNamesTheUser() throws Exception {
        String denied = """
                {"eventTime": "2026-11-02T10:00:01Z", %s, "errorCode": "AccessDenied", "requestParameters": null,
                 "errorMessage": "User: arn:aws:iam::111122223333:user/alice is not authorized to perform:\
                 iam:CreateAccessKey on resource: %s"}""";

        for (String resource : List.of("user bob", "user bob because no identity-based policy allows it",
                "user ops/bob", "arn:aws:iam::111122223333:user/ops/bob with an explicit deny")) {
            assertThat(only("bob", events("CreateAccessKey", denied.formatted(ALICE, resource))).failure())
                    .as(resource).isPresent();
        }
    }

    @Test
    void whoNamesNobodySpeaksOfHimself() throws Exception {
        String denied = """
                {"eventTime": "2026-11-02T10:00:01Z", %s, "errorCode": "AccessDenied", "errorMessage": "User: a is not \
                authorized to perform: iam:CreateAccessKey on resource: user nullalice"}""".formatted(ALICE);
        String deactivated = """
                {"eventTime": "2026-11-02T10:00:01Z", %s,
                 "requestParameters": {"accessKeyId": "AKIAIOSFODNN7EXAMPLE", "status": "Inactive"}}"""
                .formatted(ALICE);
        String root = """
                {"eventTime": "2026-11-02T10:00:01Z", "requestParameters": null, "responseElements": {"accessKey":
                 {"accessKeyId": "AKIAIOSFODNN7EXAMPLE"}}, "userIdentity": {"type": "Root",
                 "arn": "arn:aws:iam::111122223333:root"}, "eventSource": "iam.amazonaws.com"}""";

        assertThat(only("alice", events("CreateAccessKey", denied)).actor().describe()).isEqualTo("user alice");
        assertThat(only("alice", events("UpdateAccessKey", deactivated)).key())
                .contains(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"));
        assertThat(only(CredentialReportEntry.ROOT, events("CreateAccessKey", root)).actor().describe())
                .isEqualTo("root user");
    }

    @Test
    void aGarbledEventIsReportedWithItsIndexAndTheOthersAreRead() throws Exception {
        KeyEvents read = read("""
                {"Events": [
                  {"EventId": "e-1", "EventName": "CreateAccessKey", "CloudTrailEvent": "{\\"eventTime\\": "},
                  {"EventId": "e-2", "EventName": "DeleteAccessKey"},
                  {"EventId": "e-3", "EventName": "DeleteAccessKey",
                   "CloudTrailEvent": "{\\"eventTime\\": \\"yesterday\\", \\"eventSource\\": \\"iam.amazonaws.com\\"}"},
                  %s]}""".formatted(element("CreateAccessKey", CREATED)));

        assertThat(read.of("svc-build", Instant.MIN)).hasSize(1);
        assertThat(problems).extracting(EvidenceProblem::impact).containsOnly(Impact.VALUE_UNKNOWN);
        assertThat(problems).extracting(EvidenceProblem::describe).containsExactly(
                "accounts/x/key-events.json, column Events[0]: 'e-1' is not a usable event: its CloudTrailEvent is not"
                        + " valid JSON. The other events count; collect this account's key events again.",
                "accounts/x/key-events.json, column Events[1]: 'e-2' is not a usable event: it has no CloudTrailEvent."
                        + " The other events count; collect this account's key events again.",
                "accounts/x/key-events.json, column Events[2]: 'e-3' is not a usable event: its time cannot be read."
                        + " The other events count; collect this account's key events again.");
    }

    @Test
    void anEventOfAnotherAccountIsRefused() throws Exception {
        KeyEvents read = read(events("CreateAccessKey", CREATED.replace("\"recipientAccountId\": \"111122223333\"",
                "\"recipientAccountId\": \"444455556666\"")));

        assertThat(read.of("svc-build", Instant.MIN)).isEmpty();
        assertThat(problems).singleElement().extracting(EvidenceProblem::problem).asString()
                .contains("it is of account 444455556666");
    }

    @Test
    void anEventDatedAfterItsCollectionIsRefused() throws Exception {
        String collected = CREATED.replace("2026-11-02T10:00:01Z", "2026-12-01T06:00:00Z");
        String later = CREATED.replace("2026-11-02T10:00:01Z", "2026-12-01T06:00:01Z");

        assertThat(read(events("CreateAccessKey", collected, later)).of("svc-build", Instant.MIN)).hasSize(1);
        assertThat(problems).singleElement().extracting(EvidenceProblem::column).isEqualTo("Events[1]");
    }

    @Test
    void eventsOfOtherNamesAndServicesArePassedOver() throws Exception {
        KeyEvents read = read("""
                {"Events": [{"EventName": "ListUsers", "CloudTrailEvent": "junk"},
                  {"EventName": "CreateUser", "EventSource": "elasticache.amazonaws.com", "CloudTrailEvent": "junk"},
                  {"EventName": "CreateUser", "CloudTrailEvent": "{\\"eventSource\\": \\"transfer.amazonaws.com\\"}"}]}
                """);

        assertThat(read.of("", Instant.MIN)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void eventsFromBeforeTheUserWasMadeAreOfAnotherUserOfThatName() throws Exception {
        KeyEvents read = read(events("CreateAccessKey", CREATED));

        assertThat(read.of("svc-build", Instant.parse("2026-11-02T10:00:01Z"))).hasSize(1);
        assertThat(read.of("svc-build", Instant.parse("2026-11-02T10:00:02Z"))).isEmpty();
    }

    @Test
    void noEventsAreNotTheSameAsNoneCollected() throws Exception {
        assertThat(read("{\"Events\": []}").collected()).isTrue();
        assertThat(KeyEvents.notCollected().collected()).isFalse();
        assertThatThrownBy(() -> read("{\"Error\": []}")).isInstanceOf(Json.Unreadable.class)
                .hasMessage("has no list named Events");
    }

    @Test
    void controlCharactersOfWhoeverNamedTheSessionAreShown() throws Exception {
        KeyEvent event = only("svc-build", events("CreateAccessKey", CREATED.replace("deploy-42", "\\u001b[2J")));

        assertThat(event.actor().describe()).isEqualTo("role/ci (session \uFFFD[2J)");
    }

    private KeyEvent only(String user, String json) throws Exception {
        List<KeyEvent> events = read(json).of(user, Instant.MIN);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private KeyEvents read(String json) throws Exception {
        Path file = Files.writeString(dir.resolve("key-events.json"), json);
        return new KeyEventsReader(new AccountId("111122223333"), Instant.parse("2026-12-01T06:00:00Z")).read(file,
                "accounts/x/key-events.json", problems::add);
    }

    private static String events(String name, String... inner) {
        return Stream.of(inner).map(event -> element(name, event))
                .collect(Collectors.joining(", ", "{\"Events\": [", "]}"));
    }

    private static String element(String name, String inner) {
        return "{\"EventName\": \"" + name + "\", \"CloudTrailEvent\": "
                + JsonMapper.builder().build().writeValueAsString(inner) + "}";
    }
}
