package org.keyledger.assess.exceptions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why an exception is granted. The list is closed, so that a year of exceptions can be counted by reason; what none of
/// these says is no reason to keep a key.
public enum ExceptionReason {

    /// SMTP credentials of Amazon SES are made of an access key and cannot be made of a role.
    SES_SMTP,
    /// A vendor's product takes nothing but an access key.
    VENDOR_REQUIRES_KEY,
    /// Outside AWS, with no certificates that IAM Roles Anywhere could use.
    ON_PREMISES_WITHOUT_ROLES_ANYWHERE,
    /// For the day on which the identity provider is down.
    BREAK_GLASS,
    /// The replacement is being built; the expiry is its date.
    MIGRATION_IN_PROGRESS,
    /// Kept until the account or the workload is switched off.
    BEING_DECOMMISSIONED,
    /// The control is wrong about this key; the comment says how.
    FALSE_POSITIVE;

    /// Such as `ses-smtp`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExceptionReason> of(String label) {
        return Stream.of(values()).filter(reason -> reason.label().equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Stream.of(values()).map(ExceptionReason::label).toList();
    }
}
