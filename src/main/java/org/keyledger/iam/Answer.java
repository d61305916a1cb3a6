package org.keyledger.iam;

/// What the credential report says to a yes-or-no question; `UNKNOWN` where the column is missing, unreadable or
/// `not_supported`. Unknown is never treated as the safe answer.
public enum Answer {
    YES, NO, UNKNOWN
}
