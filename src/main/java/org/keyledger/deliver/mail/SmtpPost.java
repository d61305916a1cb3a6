package org.keyledger.deliver.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.PartlyDeliveredException;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;

/// A mail server. It has the mail when it has answered the line that ends it, and certainly has it not before that line
/// (RFC 5321, sections 4.1.1.4 and 6.1). In between nobody can tell.
final class SmtpPost implements Post {

    private static final String PROTOCOL = "smtp";

    private final Transport.Smtp settings;
    private final Secrets secrets;
    private final Patience patience;
    private final Map<String, Object> more;

    /// How long a connection may take, and each answer.
    record Patience(Duration connection, Duration answer) {

        /// The end of a mail may take ten minutes to be answered (RFC 5321, section 4.5.3.2.6); giving up sooner would make
        /// an unsure delivery of one that is only slow.
        static final Patience DEFAULT = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(10));
    }

    /// @param more settings of the library below `mail.smtp.`, such as whose certificates are accepted
    SmtpPost(Transport.Smtp settings, Secrets secrets, Patience patience, Map<String, Object> more) {
        this.settings = settings;
        this.secrets = secrets;
        this.patience = patience;
        this.more = more;
    }

    @Override
    public String send(ComposedMessage message)
            throws IOException, NotDeliveredException, PartlyDeliveredException {
        String password = settings.password().isPresent() ? secrets.fetch(settings.password().get()) : null;
        Attempt attempt = new Attempt(Session.getInstance(properties()));
        try {
            attempt.connect(settings.host(), settings.port(), settings.user().orElse(null), password);
            attempt.sendMessage(message, message.to().toArray(InternetAddress[]::new));
            return accepted(attempt, message.to().size());
        }
        catch (MessagingException failure) {
            return tell(attempt, failure, message.to().size());
        }
        finally {
            close(attempt);
        }
    }

    private String tell(Attempt attempt, MessagingException failure, int recipients)
            throws IOException, NotDeliveredException, PartlyDeliveredException {
        SmtpFaults faults = new SmtpFaults(settings, failure);
        switch (attempt.reached) {
            case BEGINNING -> throw new NotDeliveredException(faults.describe(), failure);
            case END -> {
                if (failure instanceof SMTPSendFailedException answer && answer.getReturnCode() >= SmtpFaults.REFUSED) {
                    throw new NotDeliveredException(faults.describe(), failure);
                }
                throw new IOException("the whole mail was sent to " + settings.host()
                        + ", and the connection ended before it answered", failure);
            }
            case ANSWER -> throw new PartlyDeliveredException(
                    accepted(attempt, recipients - faults.refused().size()) + "; refused: "
                            + String.join(", ", faults.refused()),
                    failure);
        }
        throw new IllegalStateException(failure);
    }

    private String accepted(Attempt attempt, int recipients) {
        return "accepted by " + settings.host() + " for " + recipients
                + (recipients == 1 ? " recipient (" : " recipients (") + OneLine.of(attempt.answer) + ")";
    }

    /// Says goodbye and waits for the answer, as RFC 5321 wants it; what goes wrong there changes nothing any more.
    private static void close(Attempt attempt) {
        try {
            attempt.close();
        }
        catch (MessagingException _) {
            // the mail is where it is
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        put(properties, "connectiontimeout", patience.connection().toMillis());
        put(properties, "timeout", patience.answer().toMillis());
        put(properties, "writetimeout", patience.answer().toMillis());
        put(properties, "auth", settings.user().isPresent());
        put(properties, "starttls.enable", settings.security() == Security.STARTTLS);
        put(properties, "starttls.required", settings.security() == Security.STARTTLS);
        put(properties, "ssl.enable", settings.security() == Security.TLS);
        put(properties, "ssl.checkserveridentity", true);
        put(properties, "ssl.protocols", "TLSv1.3 TLSv1.2");
        put(properties, "sendpartial", true);
        put(properties, "quitwait", true);
        more.forEach((name, value) -> properties.put("mail.smtp." + name, value));
        return properties;
    }

    private static void put(Properties properties, String name, Object value) {
        properties.put("mail.smtp." + name, value.toString());
    }

    /// How far a mail has got.
    private enum Point {
        /// The line that ends it has not been sent.
        BEGINNING,
        /// That line may have arrived.
        END,
        /// It was accepted.
        ANSWER
    }

    private static final class Attempt extends SMTPTransport {

        private Point reached = Point.BEGINNING;
        private String answer = "";

        Attempt(Session session) {
            super(session, new URLName(PROTOCOL, null, -1, null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            reached = Point.END;
            super.finishData();
            reached = Point.ANSWER;
            answer = getLastServerResponse();
        }
    }
}
