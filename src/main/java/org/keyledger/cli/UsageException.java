package org.keyledger.cli;

/// The command cannot do what it was asked to; the message says what to ask instead.
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
