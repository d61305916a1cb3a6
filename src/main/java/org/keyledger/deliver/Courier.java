package org.keyledger.deliver;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import org.keyledger.history.ReceiptBook;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.ReceiptRecord.State;

/// Delivers at most once. A receipt is kept before anything leaves and again after it has: a process that dies in between
/// leaves the first behind, and nobody can tell whether the other side got it.
public final class Courier {

    private final ReceiptBook receipts;
    private final InstantSource clock;

    public Courier(ReceiptBook receipts, InstantSource clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /// @param resend whether what arrived, or may have arrived, is sent once more
    public Delivery deliver(Shipment shipment, Destination destination, boolean resend) {
        try {
            String content = destination.content(shipment);
            Optional<ReceiptRecord> before = receipts.find(shipment.period(), destination.name());
            Optional<Delivery> standing = resend ? Optional.empty()
                    : before.flatMap(receipt -> standing(receipt, destination, content));
            return standing.isPresent() ? standing.get() : attempt(shipment, destination, content, resend);
        }
        catch (IOException unreadable) {
            return new Delivery(destination.name(), Delivery.State.FAILED,
                    "the reports cannot be read: " + describe(unreadable));
        }
    }

    /// How it stands without another attempt; empty where one is due.
    private static Optional<Delivery> standing(ReceiptRecord before, Destination destination, String content) {
        boolean same = before.content().equals(content);
        return switch (before.state()) {
            case DELIVERED -> same
                    ? Optional.of(new Delivery(destination.name(), Delivery.State.EARLIER, "at " + before.begun()
                            + " (" + before.detail() + ")"))
                    : Optional.of(new Delivery(destination.name(), Delivery.State.OUTDATED, "at " + before.begun()
                            + "; the reports, or who gets them, have changed since. --resend delivers these."));
            case BEGUN -> destination.repeatable() ? Optional.empty() : Optional.of(unsure(before, destination));
            case FAILED -> Optional.empty();
        };
    }

    private static Delivery unsure(ReceiptRecord begun, Destination destination) {
        return new Delivery(begun.destination(), Delivery.State.UNSURE, "begun at " + begun.begun()
                + " and not known to have ended" + (begun.detail().isEmpty() ? "" : " (" + begun.detail() + ")")
                + ": it may have arrived. " + destination.whenUnsure());
    }

    private Delivery attempt(Shipment shipment, Destination destination, String content, boolean resend) {
        ReceiptRecord begun = new ReceiptRecord(shipment.period(), destination.name(), State.BEGUN, content,
                clock.instant(), Optional.empty(), "");
        receipts.keep(begun);
        try {
            String answer = resend ? destination.redeliver(shipment) : destination.deliver(shipment);
            keep(begun, State.DELIVERED, answer);
            return new Delivery(destination.name(), Delivery.State.DELIVERED, answer);
        }
        catch (NotDeliveredException failed) {
            keep(begun, State.FAILED, failed.getMessage());
            return new Delivery(destination.name(), Delivery.State.FAILED, failed.getMessage());
        }
        catch (PartlyDeliveredException partly) {
            keep(begun, State.DELIVERED, partly.getMessage());
            return new Delivery(destination.name(), Delivery.State.PARTLY, partly.getMessage());
        }
        catch (IOException | RuntimeException unknown) {
            ReceiptRecord unsure = new ReceiptRecord(begun.period(), begun.destination(), State.BEGUN, content,
                    begun.begun(), Optional.empty(), describe(unknown));
            receipts.keep(unsure);
            return unsure(unsure, destination);
        }
    }

    private void keep(ReceiptRecord begun, State state, String detail) {
        receipts.keep(new ReceiptRecord(begun.period(), begun.destination(), state, begun.content(), begun.begun(),
                Optional.of(clock.instant()), detail));
    }

    /// The names of special exceptions say what their messages leave out.
    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName()
                : failure.getClass() == IOException.class ? message
                        : failure.getClass().getSimpleName() + ": " + message;
    }
}
