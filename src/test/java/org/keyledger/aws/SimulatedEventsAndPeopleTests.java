package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.InvalidLookupAttributesException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidMaxResultsException;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.identitystore.model.ResourceNotFoundException;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.identitystore.model.UserStatus;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;

class SimulatedEventsAndPeopleTests {

    private static final AccountId SHOP = new AccountId("444455556666");
    private static final Instant FIRST = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    private Path dir;

    private AwsSimulator aws;
    private Clients clients;
    private AwsRequestOverrideConfiguration shop;

    @BeforeEach
    void start() throws Exception {
        EvidenceFolder folder = new EvidenceFolder(dir);
        Files.createDirectories(folder.account(SHOP));
        Files.writeString(folder.file(SHOP, "key-events.json"), """
                {"Events": [
                 {"EventId": "1", "EventName": "CreateAccessKey", "EventTime": "2026-11-02T10:00:00+00:00",
                  "CloudTrailEvent": "{\\"errorCode\\":\\"LimitExceededException\\"}"},
                 {"EventId": "2", "EventName": "CreateAccessKey", "EventTime": "2026-11-03T10:00:00Z"},
                 {"EventId": "3", "EventName": "DeleteAccessKey", "EventTime": "2026-11-04T10:00:00Z"}]}
                """);
        Files.copy(Evidence.byHand().identityStoreUsers(), folder.identityStoreUsers());
        aws = AwsSimulator.of(folder).externalId("keyledger").withCloudTrailLimit().start();
        clients = new Clients(aws);
        shop = clients.reader(SHOP);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    private static LookupAttribute named(String event) {
        return LookupAttribute.builder().attributeKey(LookupAttributeKey.EVENT_NAME).attributeValue(event).build();
    }

    @Test
    void eventsAreFoundByNameAndTime() {
        var found = clients.cloudTrail.lookupEvents(r -> r.lookupAttributes(named("CreateAccessKey"))
                .startTime(FIRST.minusSeconds(1)).endTime(FIRST.plusSeconds(1)).overrideConfiguration(shop)).events();

        assertThat(found).extracting(Event::eventId).containsExactly("1");
        assertThat(found.getFirst().eventTime()).isEqualTo(FIRST);
        assertThat(found.getFirst().cloudTrailEvent()).isEqualTo("{\"errorCode\":\"LimitExceededException\"}");
    }

    @Test
    void eventsComeInPages() {
        List<Event> found = new ArrayList<>();
        clients.cloudTrail
                .lookupEventsPaginator(
                        r -> r.lookupAttributes(named("CreateAccessKey")).maxResults(1).overrideConfiguration(shop))
                .forEach(page -> found.addAll(page.events()));

        assertThat(found).extracting(Event::eventId).containsExactly("1", "2");
    }

    @Test
    void theThirdLookUpWithinASecondIsThrottled() {
        clients.cloudTrail.lookupEvents(r -> r.overrideConfiguration(shop));
        clients.cloudTrail.lookupEvents(r -> r.overrideConfiguration(shop));

        assertThatThrownBy(() -> clients.cloudTrail.lookupEvents(r -> r.overrideConfiguration(shop)))
                .isInstanceOfSatisfying(CloudTrailException.class, error -> {
                    assertError(error, "ThrottlingException", 400);
                    assertThat(error.isThrottlingException()).isTrue();
                });
    }

    private static void assertError(AwsServiceException error, String code, int status) {
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.statusCode()).isEqualTo(status);
        // For the identity store, requestId() is null in the SDK: the errors' field of that name hides it.
        assertThat(error.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amzn-RequestId")).isPresent();
    }

    @Test
    void twoAttributesOrMoreThanFiftyResultsAreRefused() {
        assertThatThrownBy(() -> clients.cloudTrail.lookupEvents(
                r -> r.lookupAttributes(named("CreateAccessKey"), named("DeleteAccessKey"))
                        .overrideConfiguration(shop)))
                .isInstanceOf(InvalidLookupAttributesException.class);
        assertThatThrownBy(() -> clients.cloudTrail.lookupEvents(r -> r.maxResults(51).overrideConfiguration(shop)))
                .isInstanceOf(InvalidMaxResultsException.class);
    }

    @Test
    void theInstanceNamesTheStoreWhoseUsersAreListed() {
        InstanceMetadata instance = clients.ssoAdmin.listInstances(_ -> {}).instances().getFirst();

        var users = clients.identityStore.listUsers(r -> r.identityStoreId(instance.identityStoreId())).users();

        assertThat(users).extracting(User::userName).containsExactly("anna.berg", "ben.costa", "clara.ito");
        assertThat(users).extracting(User::userStatus).containsExactly(UserStatus.ENABLED, UserStatus.DISABLED, null);
        assertThat(users.getFirst().emails().getFirst().value()).isEqualTo("anna.berg@example.com");
    }

    @Test
    void usersComeInPages() {
        List<Integer> sizes = new ArrayList<>();
        clients.identityStore.listUsersPaginator(r -> r.identityStoreId("d-1234567890").maxResults(2))
                .forEach(page -> sizes.add(page.users().size()));

        assertThat(sizes).containsExactly(2, 1);
    }

    @Test
    void anotherStoreIsNotFound() {
        assertThatThrownBy(() -> clients.identityStore.listUsers(r -> r.identityStoreId("d-9999999999")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aMemberListsNobody() {
        assertThatThrownBy(() -> clients.identityStore
                .listUsers(r -> r.identityStoreId("d-1234567890").overrideConfiguration(shop)))
                .isInstanceOfSatisfying(AwsServiceException.class,
                        error -> assertError(error, "AccessDeniedException", 400));
    }

    @Test
    void anOrganizationWithoutIdentityCenterHasNoInstance() throws Exception {
        Files.delete(new EvidenceFolder(dir).identityStoreUsers());

        assertThat(clients.ssoAdmin.listInstances(_ -> {}).instances()).isEmpty();
    }
}
