package org.keyledger.assess.owner;

import java.util.Optional;

import org.keyledger.iam.AuthorizationDetails.User;

/// The marks that the SES console leaves on the users it makes for SMTP
/// ([SES developer guide](https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html), "Obtaining Amazon SES SMTP
/// credentials").
public final class SesMark {

    public static final String GROUP = "AWSSESSendingGroupDoNotRename";

    private static final String TAG = "InvokedBy";
    private static final String TAG_VALUE = "SESConsole";

    private SesMark() {}

    /// What marks the user, one clause. IAM compares tag keys without regard to case; the value is as the console writes it.
    public static Optional<String> of(User user) {
        if (user.tags().entrySet().stream().anyMatch(tag -> tag.getKey().equalsIgnoreCase(TAG)
                && tag.getValue().equals(TAG_VALUE))) {
            return Optional.of("the user has the tag " + TAG + "=" + TAG_VALUE);
        }
        return user.groups().contains(GROUP) ? Optional.of("the user is in the group " + GROUP) : Optional.empty();
    }
}
