package org.keyledger.aws;

import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;

/// A call that was understood and whose signer is known.
///
/// @param region  as the signature's scope names it
/// @param account on which the call bears: the signer's, or the one whose role is to be assumed
/// @param nth     how many calls of this action and account there were, with this one
record AwsCall(Action action, JsonNode parameters, String region, Principal who, AccountId account, int nth) {

    /// The value of a parameter, or empty where it is absent.
    String text(String name) {
        return parameters.path(name).asString("");
    }

    int number(String name, int otherwise) throws AwsFailure {
        JsonNode value = parameters.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.asString(""));
        }
        catch (NumberFormatException _) {
            throw new AwsFailure(AwsError.VALIDATION_ERROR.saying(name + " must be a number"));
        }
    }
}
