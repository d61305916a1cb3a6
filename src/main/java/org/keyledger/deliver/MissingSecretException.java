package org.keyledger.deliver;

/// A secret is not where it was said to be. The message says where it was looked for and what to do, and holds no secret.
public final class MissingSecretException extends Exception {

    private static final long serialVersionUID = 1L;

    public MissingSecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
