package org.keyledger.deliver;

import java.io.IOException;

/// Somewhere that reports are brought to.
public interface Destination {

    /// What receipts and operators call it, such as `mail leadership`; the same in every run.
    String name();

    /// SHA-256 of all that would be delivered: of the same content nothing more is due.
    ///
    /// @throws IOException when the reports cannot be read
    String content(Shipment shipment) throws IOException;

    /// Whether the other side itself keeps anything from arriving twice and from replacing what another run has delivered.
    /// Then an attempt whose end nobody knows is simply made again.
    boolean repeatable();

    /// @return what the other side answered, one clause without secrets
    /// @throws NotDeliveredException    when it certainly did not arrive
    /// @throws PartlyDeliveredException when some of those whom it is for were refused
    /// @throws IOException              when nobody can tell
    String deliver(Shipment shipment) throws IOException, NotDeliveredException, PartlyDeliveredException;

    /// Delivers once more, because an operator has asked for it: in place of what is there, where that can be. Throws as
    /// [#deliver] does.
    default String redeliver(Shipment shipment)
            throws IOException, NotDeliveredException, PartlyDeliveredException {
        return deliver(shipment);
    }

    /// What an operator does when nobody can tell whether it arrived: a sentence.
    default String whenUnsure() {
        return "Ask there; `keyledger deliver` with --only and --resend delivers once more.";
    }
}
