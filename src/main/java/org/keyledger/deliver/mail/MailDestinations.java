package org.keyledger.deliver.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.deliver.Destination;
import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;

/// The mailings that settings name, in the order in which they are sent.
public final class MailDestinations {

    private MailDestinations() {}

    public static List<Destination> of(MailSettings settings, InstantSource clock) {
        Post post = Post.of(settings.transport());
        return mailings(settings).stream().<Destination>map(mailing -> new MailDestination(mailing, post, clock))
                .toList();
    }

    /// A mail of text alone, about no report.
    ///
    /// @param name part of its Message-ID
    public static Destination alert(MailSettings settings, List<String> to, String name, String subject, String text,
            InstantSource clock) {
        Letter letter = new Letter(subject, text + "\n" + PlainWords.SIGNATURE, Optional.empty(), List.of(), List.of());
        return new MailDestination(new Mailing(name.replace(' ', '.'), settings.from(), to, _ -> letter),
                Post.of(settings.transport()), clock);
    }

    /// Writes what would be sent into a folder, one `.eml` for each mailing, as mail programs open them.
    ///
    /// @param at what the mails say when they were sent
    public static List<Path> write(MailSettings settings, Shipment shipment, Path folder, Instant at)
            throws IOException, NotDeliveredException {
        List<Path> files = new ArrayList<>();
        for (Mailing mailing : mailings(settings)) {
            Letter letter = mailing.letter(shipment);
            files.add(Files.write(
                    Files.createDirectories(folder).resolve(shipment.period() + "-" + mailing.name() + ".eml"),
                    ComposedMessage.of(mailing, shipment.period(), letter, at).bytes()));
        }
        return files;
    }

    static List<Mailing> mailings(MailSettings settings) {
        List<Mailing> mailings = new ArrayList<>();
        if (!settings.leadership().isEmpty()) {
            mailings.add(new Mailing("leadership", settings.from(), settings.leadership(),
                    new LeadershipLetter(settings)));
        }
        if (!settings.auditors().isEmpty()) {
            mailings.add(new Mailing("auditors", settings.from(), settings.auditors(), new AuditorsLetter(settings)));
        }
        return mailings;
    }
}
