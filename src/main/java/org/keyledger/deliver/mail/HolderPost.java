package org.keyledger.deliver.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.PartlyDeliveredException;
import org.keyledger.deliver.Shipment;
import org.keyledger.report.Classification;
import org.keyledger.report.holder.Holder;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.report.mail.HolderMail;
import org.keyledger.report.mail.MailBody;
import org.keyledger.templates.Templates;

/// Makes mails to holders of keys: one recipient each, who sees nobody else. Nothing is attached, since the reports hold the
/// rows of all.
public final class HolderPost {

    private static final String MAILING = "holders";
    private static final int HASH_CHARACTERS = 8;

    private final MailSettings settings;
    private final HolderMail mail;
    private final Post post;
    private final InstantSource clock;

    public HolderPost(MailSettings settings, Templates templates, Classification classification,
            InstantSource clock) {
        this.settings = settings;
        this.mail = new HolderMail(templates, classification);
        this.post = Post.of(settings.transport());
        this.clock = clock;
    }

    /// A mail that remembers whether it was tried.
    public static final class Destined implements Destination {

        private final String name;
        private final MailDestination mail;
        private boolean tried;

        private Destined(String name, MailDestination mail) {
            this.name = name;
            this.mail = mail;
        }

        public boolean wasTried() {
            return tried;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String content(Shipment shipment) throws IOException {
            return mail.content(shipment);
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public String deliver(Shipment shipment) throws IOException, NotDeliveredException, PartlyDeliveredException {
            tried = true;
            return mail.deliver(shipment);
        }
    }

    public Destined to(String name, Holder holder, HolderMonth month) {
        return new Destined(name, new MailDestination(mailing(holder, month), post, clock));
    }

    /// @return the file
    public Path write(Holder holder, HolderMonth month, Path folder, Instant at)
            throws IOException, NotDeliveredException {
        Mailing mailing = mailing(holder, month);
        Letter letter = mailing.letter(null);
        return Files.write(
                Files.createDirectories(folder).resolve(month.period() + "-holder-" + plain(holder.address()) + ".eml"),
                ComposedMessage.of(mailing, month.period(), letter, at).bytes());
    }

    private Mailing mailing(Holder holder, HolderMonth month) {
        MailBody body = mail.of(holder, month);
        Letter letter = new Letter(body.subject(), body.text(), Optional.of(body.html()), List.of(), List.of());
        return new Mailing(MAILING, settings.from(), List.of(holder.address()), _ -> letter);
    }

    /// A name for a file. Addresses may hold what a path cannot, and two of them must not become one.
    private static String plain(String address) {
        String plain = address.replaceAll("[^a-z0-9@._-]", "_");
        return plain.equals(address) ? plain
                : plain + "-" + DigestUtils.sha256Hex(address).substring(0, HASH_CHARACTERS);
    }
}
