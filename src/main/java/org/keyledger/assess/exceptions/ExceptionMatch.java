package org.keyledger.assess.exceptions;

/// What an entry is about, counted in one account or added up over accounts, whether or not the entry is in force.
///
/// @param entry        the entry's id
/// @param users        IAM users that it names; 0 where it names a key
/// @param keys         keys with a flagged verdict that it lifts
/// @param findings     flagged verdicts that it lifts
/// @param undetermined verdicts that it may lift: they are undetermined themselves, or the key's id is unknown
public record ExceptionMatch(String entry, long users, long keys, long findings, long undetermined) {

    public static ExceptionMatch nothing(String entry) {
        return new ExceptionMatch(entry, 0, 0, 0, 0);
    }

    boolean isNothing() {
        return users == 0 && keys == 0 && findings == 0 && undetermined == 0;
    }
}
