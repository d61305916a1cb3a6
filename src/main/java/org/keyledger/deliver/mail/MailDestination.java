package org.keyledger.deliver.mail;

import java.io.IOException;
import java.time.InstantSource;

import org.keyledger.deliver.Destination;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.PartlyDeliveredException;
import org.keyledger.deliver.Shipment;

/// A circle of people with mailboxes. A second mail cannot be taken back, so nothing is ever repeated by itself.
final class MailDestination implements Destination {

    private final Mailing mailing;
    private final Post post;
    private final InstantSource clock;

    MailDestination(Mailing mailing, Post post, InstantSource clock) {
        this.mailing = mailing;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail " + mailing.name();
    }

    @Override
    public String content(Shipment shipment) throws IOException {
        return mailing.hash(mailing.letter(shipment));
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String deliver(Shipment shipment) throws IOException, NotDeliveredException, PartlyDeliveredException {
        return post.send(compose(shipment));
    }

    private ComposedMessage compose(Shipment shipment) throws NotDeliveredException {
        try {
            return ComposedMessage.of(mailing, shipment.period(), mailing.letter(shipment), clock.instant());
        }
        catch (IOException unreadable) {
            throw new NotDeliveredException("the reports cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
