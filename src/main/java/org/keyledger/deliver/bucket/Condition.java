package org.keyledger.deliver.bucket;

import java.util.Optional;

/// What must be so for S3 to take an object.
sealed interface Condition {

    /// There is none of that key.
    record Absent() implements Condition {}

    /// The one that was seen is still there.
    record Unchanged(String etag) implements Condition {}

    record None() implements Condition {}

    /// That it is as it was when somebody looked.
    ///
    /// @param etag of the object that was seen; empty where there was none
    static Condition asSeen(Optional<String> etag) {
        return etag.<Condition>map(Unchanged::new).orElseGet(Absent::new);
    }
}
