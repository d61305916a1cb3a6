package org.keyledger.job;

/// A run failed, and the message says what an operator does about it.
public final class LedgerJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean configuration;

    public LedgerJobException(String message) {
        super(message);
        this.configuration = false;
    }

    public LedgerJobException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private LedgerJobException(String message, Throwable cause, boolean configuration) {
        super(message, cause);
        this.configuration = configuration;
    }

    /// What the operator changes is the job file or what it names.
    public static LedgerJobException ofConfiguration(String message, Throwable cause) {
        return new LedgerJobException(message, cause, true);
    }

    public boolean isConfiguration() {
        return configuration;
    }
}
