package org.keyledger.deliver;

import java.io.IOException;

/// A way that an alert takes, known by what the alert is about: the same trouble goes the same way once.
record AlertWay(String name, Destination way) implements Destination {

    @Override
    public String content(Shipment shipment) throws IOException {
        return way.content(shipment);
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String deliver(Shipment shipment) throws IOException, NotDeliveredException, PartlyDeliveredException {
        return way.deliver(shipment);
    }

    @Override
    public String whenUnsure() {
        return "It is not sent again.";
    }
}
