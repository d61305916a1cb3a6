package org.keyledger.scp.simulate;

/// An access key that may work, and what is known of its use.
///
/// @param slot    1 or 2, the credential report's column group
/// @param use     whether it was used lately
/// @param service signing name of the service last called, such as `s3`; empty where unknown
/// @param region  the region last called; empty where unknown or the service is global
public record KeyUse(int slot, Use use, String service, String region) {

    /// Nobody can tell whether a key of unknown use is needed, so it counts as used.
    public enum Use {
        LATELY, LONG_AGO, NEVER, UNKNOWN
    }

    public boolean inUse() {
        return use == Use.LATELY || use == Use.UNKNOWN;
    }
}
