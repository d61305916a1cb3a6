package org.keyledger.deliver;

/// Some have it, and some were refused. Nobody may get it twice, so it counts as delivered and is not tried again; but an
/// operator has to look. The message says who was refused and why, and holds no secret.
public final class PartlyDeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    public PartlyDeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}
