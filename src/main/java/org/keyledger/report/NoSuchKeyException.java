package org.keyledger.report;

/// A key was asked for that the ledger cannot tell; the message says what it holds instead.
public final class NoSuchKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchKeyException(String message) {
        super(message);
    }
}
