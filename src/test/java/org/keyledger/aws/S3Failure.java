package org.keyledger.aws;

/// An error that S3 answers with.
public final class S3Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public S3Failure(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
