package org.keyledger.job;

/// A run failed, and the message says what an operator does about it.
public final class LedgerJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerJobException(String message) {
        super(message);
    }

    public LedgerJobException(String message, Throwable cause) {
        super(message, cause);
    }
}
