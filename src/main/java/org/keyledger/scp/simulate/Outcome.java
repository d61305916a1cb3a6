package org.keyledger.scp.simulate;

/// What becomes of a request.
public enum Outcome {
    /// Service control policies let it through; whether IAM policies grant it is another question.
    ALLOWED,
    DENIED,
    /// What is known of the request does not decide.
    UNKNOWN
}
