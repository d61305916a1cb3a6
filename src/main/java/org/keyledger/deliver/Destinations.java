package org.keyledger.deliver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.keyledger.deliver.bucket.BucketDestination;
import org.keyledger.deliver.mail.MailDestinations;

/// The destinations that settings name, in the order in which they are served: the bucket first, since mails link to it.
public final class Destinations {

    private Destinations() {}

    /// @param clock what the destinations take the time from
    public static List<Destination> of(DeliverySettings settings, InstantSource clock) {
        List<Destination> destinations = new ArrayList<>();
        settings.bucket().ifPresent(bucket -> destinations.add(new BucketDestination(bucket, clock)));
        settings.mail().ifPresent(mail -> destinations.addAll(MailDestinations.of(mail, clock)));
        return List.copyOf(destinations);
    }
}
