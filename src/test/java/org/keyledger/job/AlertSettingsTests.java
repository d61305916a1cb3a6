package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.deliver.AlertSettings;
import org.keyledger.deliver.AlertSettings.Topic;
import org.keyledger.deliver.DeliverySettings;

class AlertSettingsTests {

    private static final String JOB = "name: monthly\nsource: {evidence: evidence}\n";
    private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:keyledger";

    @Test
    void readsEverySetting() {
        DeliverySettings delivery =
                delivery("mail: {from: k@example.com, ses: {}}, alerts: {mail: [oncall@example.com],"
                        + " sns: {topic: '" + TOPIC + "', region: eu-west-1}, coverageBelow: 95}");

        assertThat(delivery.alerts()).contains(new AlertSettings(List.of("oncall@example.com"),
                Optional.of(new Topic(TOPIC, Optional.of("eu-west-1"))), OptionalInt.of(95)));
        assertThat(delivery.alerts().orElseThrow().topic().orElseThrow().callRegion()).isEqualTo("eu-west-1");
    }

    @Test
    void whereNothingIsSaidThereIsNoFloorAndTheRegionIsTheTopics() {
        AlertSettings alerts = delivery("alerts: {sns: {topic: '" + TOPIC + "'}}").alerts().orElseThrow();

        assertThat(alerts.coverageBelow()).isEmpty();
        assertThat(alerts.topic().orElseThrow().callRegion()).isEqualTo("eu-central-1");
    }

    @Test
    void whoTellsOfTroubleOnlyDeliversNoReport() {
        assertThat(delivery("mail: {from: k@example.com, ses: {}}, alerts: {mail: [oncall@example.com]}").isNone())
                .isTrue();
        assertThat(delivery("mail: {from: k@example.com, ses: {}, auditors: [a@example.com]}").isNone()).isFalse();
    }

    @Test
    void theExampleInTheMonthlyJobFileIsOne() throws IOException {
        String file = Files.readString(Path.of("jobs/monthly/job.yaml"));
        String example = file.substring(file.indexOf("# deliver:")).replaceAll("(?m)^# ", "");

        assertThat(JobFile.parse("job.yaml", JOB + example).delivery().alerts()).contains(new AlertSettings(
                List.of("oncall@example.com"), Optional.of(new Topic(TOPIC, Optional.empty())), OptionalInt.of(95)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "alerts: {coverageBelow: 95} | deliver.alerts: names nobody. Name addresses as mail, a topic as sns, or both.",
            "alerts: {mail: [a@example.com]} | deliver.alerts.mail: cannot be sent. Say with deliver.mail how",
            "alerts: {sns: {region: eu-west-1}} | deliver.alerts.sns.topic: is missing.",
            "alerts: {sns: {topic: keyledger}} | deliver.alerts.sns.topic: 'keyledger' is no ARN of a topic.",
            "alerts: {sns: {topic: 'arn:aws:sns:eu-central-1:1111:keyledger'}} | is no ARN of a topic.",
            "alerts: {sns: {topic: 'arn:aws:sqs:eu-central-1:111122223333:keyledger'}} | is no ARN of a topic.",
            "alerts: {sns: {topic: 'arn:aws:sns:eu-central-1:111122223333:k', region: x}} | region: 'x' is no region.",
            "alerts: {sns: {topic: 'arn:aws:sns:eu-central-1:111122223333:k'}, coverageBelow: 0} | 0 is not from 1 to 100.",
            "alerts: {sns: {topic: 'arn:aws:sns:eu-central-1:111122223333:k'}, coverageBelow: 101} | 101 is not from 1 to",
            "mail: {from: k@example.com, ses: {}} | deliver.mail: names nobody." })
    void eachMistakeIsNamedWithItsPlace(String settings, String mistake) {
        assertThat(catchThrowableOfType(JobFileException.class, () -> delivery(settings)).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.describe()).contains(mistake));
    }

    private static DeliverySettings delivery(String settings) {
        return JobFile.parse("job.yaml", JOB + "deliver: {" + settings + "}\n").delivery();
    }
}
