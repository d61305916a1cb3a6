package org.keyledger.deliver.bucket;

/// What must be so for S3 to take an object.
sealed interface Condition {

    /// There is none of that key.
    record Absent() implements Condition {}

    /// The one that was seen is still there.
    record Unchanged(String etag) implements Condition {}

    record None() implements Condition {}
}
