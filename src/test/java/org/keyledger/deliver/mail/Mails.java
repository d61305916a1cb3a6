package org.keyledger.deliver.mail;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.Shipment;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// Mails and settings that tests begin with.
final class Mails {

    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    static final Transport.Smtp NOWHERE =
            new Transport.Smtp("localhost", 1, Security.NONE, Optional.empty(), Optional.empty());
    static final MailSettings SETTINGS = new MailSettings("keyledger@example.com", NOWHERE,
            List.of("ciso@example.com", "cto@example.com"), List.of("audit@example.org"),
            MailSettings.DEFAULT_ATTACHMENT_LIMIT, Optional.of(URI.create("https://reports.example.com/iam")));

    private Mails() {}

    static MailSettings limitedTo(long bytes, Optional<URI> link) {
        return new MailSettings(SETTINGS.from(), NOWHERE, SETTINGS.leadership(), SETTINGS.auditors(), bytes, link);
    }

    static Mailing leadership(MailSettings settings) {
        return MailDestinations.mailings(settings).getFirst();
    }

    static Mailing auditors(MailSettings settings) {
        return MailDestinations.mailings(settings).getLast();
    }

    static ComposedMessage message(Mailing mailing, Shipment shipment) throws Exception {
        return ComposedMessage.of(mailing, MonthOfReports.PERIOD, mailing.letter(shipment), NOON);
    }

    /// As a mail program reads it.
    static MimeMessage parsed(byte[] bytes) throws Exception {
        return new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
    }
}
