package org.keyledger.deliver;

/// Something certainly did not arrive. The message says why and what to do, and holds no secret.
public final class NotDeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotDeliveredException(String message) {
        super(message);
    }

    public NotDeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}
