package org.keyledger.aws;

/// Ends the answering of a call with an error. It is no fault of the simulator's, so it carries no stack trace.
final class AwsFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient AwsError error;

    AwsFailure(AwsError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    AwsError error() {
        return error;
    }
}
