package org.keyledger.evidence.sample;

/// What happens to a user's keys over the years.
enum Habit {
    NO_KEY,
    /// Replaced every two or three months, by most users only since some month of the past year.
    ROTATES,
    /// Created once, used ever since.
    STALE,
    /// A second key was made and the older one never taken out of use.
    STUCK,
    /// Made together with the user, because the form had a box for it.
    MADE_AT_SETUP,
    /// Active, but nothing has used it for months.
    ABANDONED,
    /// Deactivated and never deleted.
    DORMANT,
    /// Exactly two keys, of any age and status.
    PAIR,
    /// Two keys made in the same second, so that a report cannot tell which is which.
    TWINS
}
