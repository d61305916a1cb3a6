package org.keyledger.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

import org.keyledger.history.ReceiptBook;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.ReceiptRecord.State;

/// Delivers at most once. A receipt is kept before anything leaves and again after it has: a process that dies in between
/// leaves the first behind, and nobody can tell whether the other side got it.
public final class Courier {

    private final ReceiptBook receipts;
    private final ReceiptCopies copies;
    private final InstantSource clock;

    public Courier(ReceiptBook receipts, InstantSource clock) {
        this(receipts, ReceiptCopies.NONE, clock);
    }

    public Courier(ReceiptBook receipts, ReceiptCopies copies, InstantSource clock) {
        this.receipts = receipts;
        this.copies = copies;
        this.clock = clock;
    }

    /// @param resend whether what arrived, or may have arrived, is sent once more
    public Delivery deliver(Shipment shipment, Destination destination, boolean resend) {
        try {
            Optional<ReceiptRecord> before = before(shipment, destination);
            String content = destination.content(shipment);
            Optional<Delivery> standing = resend ? Optional.empty()
                    : before.flatMap(receipt -> standing(receipt, destination, content));
            return standing.isPresent() ? standing.get() : attempt(shipment, destination, content, resend);
        }
        catch (NotDeliveredException unknown) {
            return new Delivery(destination.name(), Delivery.State.FAILED, unknown.getMessage());
        }
        catch (IOException unreadable) {
            Optional<ReceiptRecord> delivered = receipts.find(shipment.period(), destination.name())
                    .filter(kept -> kept.state() == State.DELIVERED);
            return !resend && delivered.isPresent() && !Files.exists(shipment.folder())
                    ? new Delivery(destination.name(), Delivery.State.EARLIER, "at " + delivered.get().begun()
                            + "; the reports are not on this disk (" + delivered.get().detail() + ")")
                    : new Delivery(destination.name(), Delivery.State.FAILED,
                            "the reports cannot be read: " + describe(unreadable));
        }
    }

    /// The latest attempt: the ledger's, or one that the ledger has forgotten together with its disk.
    private Optional<ReceiptRecord> before(Shipment shipment, Destination destination) throws NotDeliveredException {
        Optional<ReceiptRecord> own = receipts.find(shipment.period(), destination.name());
        if (destination.repeatable()) {
            return own;
        }
        Optional<ReceiptRecord> copy = copies.find(shipment.period(), destination.name());
        if (copy.isPresent() && own.filter(kept -> !isLater(copy.get(), kept)).isEmpty()) {
            receipts.keep(copy.get());
            return copy;
        }
        return own;
    }

    private static boolean isLater(ReceiptRecord one, ReceiptRecord other) {
        return one.begun().isAfter(other.begun())
                || one.begun().equals(other.begun()) && one.ended().isPresent() && other.ended().isEmpty();
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
            if (!destination.repeatable()) {
                copies.keep(begun);
            }
            String answer = resend ? destination.redeliver(shipment) : destination.deliver(shipment);
            keep(begun, destination, State.DELIVERED, answer);
            return new Delivery(destination.name(), Delivery.State.DELIVERED, answer);
        }
        catch (NotDeliveredException failed) {
            keep(begun, destination, State.FAILED, failed.getMessage());
            return new Delivery(destination.name(), Delivery.State.FAILED, failed.getMessage());
        }
        catch (PartlyDeliveredException partly) {
            keep(begun, destination, State.DELIVERED, partly.getMessage());
            return new Delivery(destination.name(), Delivery.State.PARTLY, partly.getMessage());
        }
        catch (IOException | RuntimeException unknown) {
            ReceiptRecord unsure = new ReceiptRecord(begun.period(), begun.destination(), State.BEGUN, content,
                    begun.begun(), Optional.empty(), describe(unknown));
            keep(unsure, destination);
            return unsure(unsure, destination);
        }
    }

    private void keep(ReceiptRecord begun, Destination destination, State state, String detail) {
        keep(new ReceiptRecord(begun.period(), begun.destination(), state, begun.content(), begun.begun(),
                Optional.of(clock.instant()), detail), destination);
    }

    /// A copy that is not kept now says that it was begun: whoever finds nothing else asks.
    private void keep(ReceiptRecord receipt, Destination destination) {
        receipts.keep(receipt);
        if (!destination.repeatable()) {
            try {
                copies.keep(receipt);
            }
            catch (NotDeliveredException _) {
                // The ledger has it.
            }
        }
    }

    /// The names of special exceptions say what their messages leave out.
    private static String describe(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName()
                : failure.getClass() == IOException.class ? message
                        : failure.getClass().getSimpleName() + ": " + message;
    }
}
