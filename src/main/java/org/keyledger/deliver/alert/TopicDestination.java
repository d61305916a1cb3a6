package org.keyledger.deliver.alert;

import java.io.IOException;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.deliver.AlertSettings.Topic;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;
import org.keyledger.deliver.mail.AwsClients;
import org.keyledger.deliver.mail.AwsFaults;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/// A topic of Amazon SNS, published to with the credentials that the SDK finds. SNS keeps no second message away, so nothing
/// is repeated.
///
/// @param kind of alert, which subscriptions can filter by
public record TopicDestination(Topic topic, String subject, String text, String kind) implements Destination {

    /// SNS API reference, Publish: ASCII, fewer than 100 characters, one line, no blank at its start.
    private static final int LONGEST_SUBJECT = 99;
    private static final String KIND = "keyledger.kind";
    private static final String GROUP = "keyledger";

    @Override
    public String name() {
        return topic.arn();
    }

    @Override
    public String content(Shipment shipment) {
        return DigestUtils.sha256Hex(topic.arn() + "\n" + subject + "\n" + text);
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String deliver(Shipment shipment) throws IOException, NotDeliveredException {
        try (SnsClient sns = AwsClients.ready(SnsClient.builder(), Optional.of(topic.callRegion()), "Amazon SNS",
                "deliver.alerts.sns.region")) {
            return "accepted by Amazon SNS as " + sns.publish(request(shipment)).messageId();
        }
        catch (SdkException failure) {
            String what = "sns:Publish to " + topic.arn() + " failed with " + AwsFaults.describe(failure);
            if (AwsFaults.isCertain(failure)) {
                throw new NotDeliveredException(
                        what + ". Check the topic's ARN, and allow the role sns:Publish on it, and"
                                + " kms:Decrypt and kms:GenerateDataKey where a key of your own encrypts it.",
                        failure);
            }
            throw new IOException(what, failure);
        }
    }

    private PublishRequest request(Shipment shipment) {
        PublishRequest.Builder request = PublishRequest.builder().topicArn(topic.arn()).subject(plainSubject())
                .message(text).messageAttributes(java.util.Map.of(KIND,
                        MessageAttributeValue.builder().dataType("String")
                                .stringValue(kind.toLowerCase(java.util.Locale.ROOT))
                                .build()));
        if (topic.isFifo()) {
            request.messageGroupId(GROUP).messageDeduplicationId(content(shipment));
        }
        return request.build();
    }

    private String plainSubject() {
        String ascii = subject.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return ascii.length() <= LONGEST_SUBJECT ? ascii : ascii.substring(0, LONGEST_SUBJECT - 3) + "...";
    }
}
