package org.keyledger.deliver.mail;

import java.io.IOException;

import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.NotDeliveredException;

import jakarta.mail.internet.InternetAddress;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// Amazon SES, by the credentials that the SDK finds, as the role of a task. SES accepts a mail for all recipients or for
/// none, signs it for the domain, and gives it a Message-ID and a date of its own.
final class SesPost implements Post {

    private final Transport.Ses settings;

    SesPost(Transport.Ses settings) {
        this.settings = settings;
    }

    @Override
    public String send(ComposedMessage message) throws IOException, NotDeliveredException {
        SendEmailRequest request = request(message);
        try (SesV2Client ses = AwsClients.ready(SesV2Client.builder(), settings.region(), "Amazon SES",
                "deliver.mail.ses.region")) {
            return "accepted by Amazon SES as " + ses.sendEmail(request).messageId() + " for " + message.to().size()
                    + (message.to().size() == 1 ? " recipient" : " recipients");
        }
        catch (SdkException failure) {
            String what = "ses:SendRawEmail failed with " + AwsFaults.describe(failure);
            if (AwsFaults.isCertain(failure)) {
                throw new NotDeliveredException(
                        what + ". Check that the sender's domain is verified in this region, that"
                                + " the account is out of the sandbox, and that the role may call ses:SendEmail and"
                                + " ses:SendRawEmail for it.",
                        failure);
            }
            throw new IOException(what, failure);
        }
    }

    private SendEmailRequest request(ComposedMessage message) throws NotDeliveredException {
        SdkBytes bytes = SdkBytes.fromByteArrayUnsafe(message.bytes());
        return SendEmailRequest.builder()
                .destination(to -> to.toAddresses(message.to().stream().map(InternetAddress::getAddress).toList()))
                .content(content -> content.raw(raw -> raw.data(bytes)))
                .configurationSetName(settings.configurationSet().orElse(null)).build();
    }
}
