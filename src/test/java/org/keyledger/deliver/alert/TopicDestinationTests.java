package org.keyledger.deliver.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.aws.SnsSimulator;
import org.keyledger.deliver.AlertSettings.Topic;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;

/// Against an endpoint that speaks as SNS does, which the SDK itself talks to.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TopicDestinationTests {

    private static final String ARN = "arn:aws:sns:eu-central-1:111122223333:keyledger";
    private static final Shipment SHIPMENT = new Shipment(YearMonth.of(2026, 11), Path.of("reports"));

    private SnsSimulator sns;

    @BeforeEach
    void start() throws IOException {
        sns = SnsSimulator.start();
    }

    @AfterEach
    void stop() {
        sns.close();
    }

    private static TopicDestination to(String arn, Optional<String> region, String subject) {
        return new TopicDestination(new Topic(arn, region), subject, "ÄLTER: what to do", "FAILURE");
    }

    @Test
    void publishesInTheRegionOfTheTopic() throws Exception {
        assertThat(to(ARN, Optional.empty(), "Failed").deliver(SHIPMENT)).isEqualTo("accepted by Amazon SNS as 4711");

        assertThat(sns.published()).singleElement().satisfies(message -> {
            assertThat(message.region()).isEqualTo("eu-central-1");
            assertThat(message.values()).containsAllEntriesOf(Map.of("Action", "Publish", "TopicArn", ARN, "Subject",
                    "Failed", "Message", "ÄLTER: what to do", "MessageAttributes.entry.1.Name", "keyledger.kind",
                    "MessageAttributes.entry.1.Value.StringValue", "failure"));
            assertThat(message.values()).doesNotContainKeys("MessageGroupId", "MessageDeduplicationId");
        });
    }

    @Test
    void aRegionThatIsNamedCounts() throws Exception {
        to(ARN, Optional.of("us-east-1"), "Failed").deliver(SHIPMENT);

        assertThat(sns.published().getFirst().region()).isEqualTo("us-east-1");
    }

    @Test
    void aTopicThatKeepsOrderGetsAGroupAndAnId() throws Exception {
        to(ARN + ".fifo", Optional.empty(), "Failed").deliver(SHIPMENT);

        assertThat(sns.published().getFirst().values()).containsEntry("MessageGroupId", "keyledger")
                .containsKey("MessageDeduplicationId");
    }

    @Test
    void aSubjectIsAsSnsTakesIt() throws Exception {
        to(ARN, Optional.empty(), " Größe\n" + "x".repeat(200)).deliver(SHIPMENT);

        assertThat(sns.published().getFirst().values().get("Subject")).hasSize(99).startsWith("Gr??e?xxx")
                .endsWith("x...");
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 403, 404, 499 })
    void whatSnsRefusesIsCertainAndIsNotRepeated(int status) {
        sns.answering(status);

        assertThatThrownBy(() -> to(ARN, Optional.empty(), "Failed").deliver(SHIPMENT))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContainingAll("sns:Publish to " + ARN, "AuthorizationError", "request 11-22", "kms:Decrypt");
        assertThat(sns.published()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503, 0 })
    void whatFailsWithinSnsNobodyCanTellAndIsNotRepeated(int status) {
        sns.answering(status);

        assertThatThrownBy(() -> to(ARN, Optional.empty(), "Failed").deliver(SHIPMENT)).isInstanceOf(IOException.class);
        assertThat(sns.published()).hasSize(1);
    }

    @Test
    void anEndpointThatIsNotThereIsCertain() {
        sns.stop();

        assertThatThrownBy(() -> to(ARN, Optional.empty(), "Failed").deliver(SHIPMENT))
                .isInstanceOf(NotDeliveredException.class);
    }
}
