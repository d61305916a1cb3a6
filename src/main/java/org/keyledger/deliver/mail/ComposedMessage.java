package org.keyledger.deliver.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.keyledger.deliver.NotDeliveredException;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/// A mail as it leaves. The same letter makes the same bytes but for its date, so that duplicates can be recognized, and no
/// byte is above 127 and no line long, so that no server on the way has to change what a signature (DKIM) covers.
final class ComposedMessage extends MimeMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int HASH_CHARACTERS = 32;

    private final String id;
    private final List<InternetAddress> to;

    private ComposedMessage(String id, List<InternetAddress> to) {
        super((Session) null);
        this.id = id;
        this.to = List.copyOf(to);
    }

    /// @param at what it says when it was sent
    static ComposedMessage of(Mailing mailing, YearMonth period, Letter letter, Instant at)
            throws NotDeliveredException {
        try {
            String hash = mailing.hash(letter).substring(0, HASH_CHARACTERS);
            InternetAddress from = address(mailing.from());
            List<InternetAddress> to = List.of(InternetAddress.parse(String.join(",", mailing.to()), true));
            String name = period + "." + mailing.name() + "." + hash;
            String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
            var message = new ComposedMessage("<keyledger." + name + "@" + domain + ">", to);
            message.setFrom(from);
            message.setRecipients(RecipientType.TO, to.toArray(InternetAddress[]::new));
            message.setSubject(letter.subject(), "UTF-8");
            message.setHeader("Date", DATE.format(at));
            // RFC 3834: nobody's absence is announced to it.
            message.setHeader("Auto-Submitted", "auto-generated");
            // Amazon SES gives mails Message-IDs of its own.
            message.setHeader("X-Keyledger-Delivery", name);
            new MessageParts(letter, hash).fill(message);
            message.saveChanges();
            return message;
        }
        catch (MessagingException broken) {
            throw new NotDeliveredException("the mail cannot be composed: " + OneLine.of(broken.getMessage()), broken);
        }
    }

    private static InternetAddress address(String address) throws MessagingException {
        InternetAddress parsed = new InternetAddress(address, true);
        if (!parsed.getAddress().equals(address)) {
            throw new MessagingException("'" + address + "' is not one plain address");
        }
        return parsed;
    }

    List<InternetAddress> to() {
        return to;
    }

    /// The whole mail.
    byte[] bytes() throws NotDeliveredException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writeTo(bytes);
            return bytes.toByteArray();
        }
        catch (IOException | MessagingException broken) {
            throw new NotDeliveredException("the mail cannot be composed: " + OneLine.of(broken.getMessage()), broken);
        }
    }

    /// The library would put the time and a counter in it.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
