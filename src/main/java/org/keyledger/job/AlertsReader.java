package org.keyledger.job;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.keyledger.deliver.AlertSettings;
import org.keyledger.deliver.AlertSettings.Topic;

/// Reads `deliver.alerts` of a job file.
final class AlertsReader {

    static final List<String> KNOWN = List.of("mail", "sns", "coverageBelow");

    /// Amazon SNS API reference, CreateTopic.
    private static final Pattern TOPIC =
            Pattern.compile("arn:aws[a-z-]*:sns:[a-z]{2,}(-[a-z]+)+-\\d+:\\d{12}:[A-Za-z0-9_-]{1,251}(\\.fifo)?");
    private static final int WHOLE = 100;

    private AlertsReader() {}

    /// @param canMail whether the job file says how mail is sent
    static AlertSettings read(Section alerts, boolean canMail) {
        if (!alerts.mentions("mail") && !alerts.mentions("sns")) {
            alerts.mistake("names nobody", "Name addresses as mail, a topic as sns, or both.");
        }
        List<String> mail = MailReader.addresses(alerts, "mail");
        if (!mail.isEmpty() && !canMail) {
            alerts.mistake("mail", "cannot be sent", "Say with deliver.mail how: from, and smtp or ses.");
        }
        return new AlertSettings(mail, topic(alerts), alerts.number("coverageBelow", 1, WHOLE)
                .map(percent -> OptionalInt.of(percent.intValue())).orElse(OptionalInt.empty()));
    }

    private static Optional<Topic> topic(Section alerts) {
        return alerts.section("sns", List.of("topic", "region")).flatMap(sns -> {
            sns.require("topic", "Name the topic by its ARN.");
            Optional<String> region = RegionName.read(sns);
            return sns.fitting("topic", TOPIC, "is no ARN of a topic",
                    "Write arn:aws:sns:eu-central-1:111122223333:keyledger.").map(arn -> new Topic(arn, region));
        });
    }
}
