package org.keyledger.report;

/// A top organizational unit and what was found in it.
public record UnitLine(String name, long accounts, long accountsRead, long keys, long activeKeys, long critical,
        long high, long medium, long low, long undetermined) {

    /// The name under which accounts outside of every unit stand.
    public static final String NO_UNIT = "No organizational unit";
}
