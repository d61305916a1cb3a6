package org.keyledger.iam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row of a credential report: a user, or the account's root user.
///
/// @param line        line of the CSV file where the row starts, the header being line 1
/// @param user        the name as printed, `<root_account>` for the root user
/// @param userCreated empty where unreadable
/// @param keys        the access keys that exist, none to two, in slot order
/// @param additional  `additional_credentials_info` as printed, empty where AWS did not emit the column
/// @param file       the CSV file, relative to the period's evidence
public record CredentialReportEntry(long line, String user, Arn arn, Optional<Instant> userCreated,
        ConsolePassword password, Answer mfaActive, List<AccessKey> keys, String additional, String file) {

    public static final String ROOT = "<root_account>";

    public CredentialReportEntry {
        keys = List.copyOf(keys);
    }

    public boolean isRoot() {
        return user.equals(ROOT);
    }
}
