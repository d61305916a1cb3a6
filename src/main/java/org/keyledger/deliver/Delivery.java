package org.keyledger.deliver;

/// How the delivery to a destination stands.
///
/// @param detail a sentence or a clause, without secrets
public record Delivery(String destination, State state, String detail) {

    public enum State {
        /// Delivered now.
        DELIVERED,
        /// Delivered now to some; others were refused.
        PARTLY,
        /// Delivered by an earlier run.
        EARLIER,
        /// Delivered by an earlier run, and the reports, or who gets them, are others now; sent again only if asked for.
        OUTDATED,
        /// It certainly did not arrive; the next run tries again.
        FAILED,
        /// Begun and not known to have ended: it may have arrived. Sent again only if asked for.
        UNSURE;

        /// Whether an operator has to look.
        public boolean isTrouble() {
            return switch (this) {
                case DELIVERED,EARLIER,OUTDATED -> false;
                case PARTLY,FAILED,UNSURE -> true;
            };
        }
    }
}
