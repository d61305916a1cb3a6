package org.keyledger.aws;

/// Answers one action. It returns the JSON of the answer, or the XML that stands in the answer's `Result` element.
@FunctionalInterface
interface Handler {

    String answer(AwsCall call) throws AwsFailure;
}
