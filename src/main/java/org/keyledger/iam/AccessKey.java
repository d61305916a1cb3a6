package org.keyledger.iam;

/// One access key as a credential report tells of it: without its id, which reports lack.
///
/// @param slot 1 or 2, the report's column group; slots are not chronological
public record AccessKey(int slot, KeyStatus status, Created created, LastUse lastUse) {

    /// Whether requests signed with the key may work: every key not shown to be inactive.
    public boolean mayWork() {
        return status != KeyStatus.INACTIVE;
    }
}
