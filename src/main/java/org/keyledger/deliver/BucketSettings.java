package org.keyledger.deliver;

import java.util.Optional;

/// A bucket that reports are put into.
///
/// @param prefix       before every key; empty, or ending in a slash
/// @param region       of the bucket; empty for the SDK's default
/// @param kmsKey       ARN, id or alias for SSE-KMS; empty for the keys that S3 manages (SSE-S3)
/// @param storageClass as S3 spells it; empty for S3's default. Not for `index.html`
/// @param objectLock   how long objects cannot be deleted; empty for the bucket's default. Not for `index.html`
/// @param evidence     whether the evidence goes there too, below `evidence/`
public record BucketSettings(String bucket, String prefix, Optional<String> region, Optional<String> kmsKey,
        Optional<String> storageClass, Optional<ObjectLock> objectLock, boolean evidence) {

    /// @param mode `GOVERNANCE` or `COMPLIANCE`
    /// @param days from the upload on
    public record ObjectLock(String mode, int days) {}
}
