package org.keyledger.evidence.sample;

/// What is particular about an account.
enum Quirk {
    MANAGEMENT, SUSPENDED, ROLE_MISSING, UNREADABLE_ONCE, NO_AUTHORIZATION_DETAILS, NO_ACCESS_KEYS_FILE,
    /// Flags are printed `TRUE` and `FALSE`, as AWS's documentation has them.
    UPPER_CASE_FLAGS,
    /// Timestamps end in `+00:00` and root answers `not_supported`, as in reports of some years ago.
    OLDER_REPORT_STYLE, ONE_USER, NO_USER_KEYS, ODD_USER_NAMES, TWIN_KEYS, LEADING_CAST, ROOT_KEY_KEPT,
    ROOT_KEY_REMOVED,
    /// CloudTrail was asked about keys.
    KEY_EVENTS
}
