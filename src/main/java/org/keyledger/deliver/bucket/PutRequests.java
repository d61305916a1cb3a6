package org.keyledger.deliver.bucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.keyledger.deliver.BucketSettings;

import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/// Requests that put an object as the settings say: encrypted, classed, locked.
///
/// What each run replaces, such as the page over all periods, is neither locked nor in another storage class: the cheaper
/// ones charge for a month or more of each version.
record PutRequests(BucketSettings settings, InstantSource clock) {

    PutObjectRequest whole(Upload upload, Condition condition) {
        PutObjectRequest.Builder request = replaced(upload.key(), upload.contentType(),
                upload.fingerprint().checksum(), condition).metadata(upload.metadata());
        if (upload.kept()) {
            settings.storageClass().ifPresent(request::storageClass);
            settings.objectLock().ifPresent(
                    lock -> request.objectLockMode(lock.mode()).objectLockRetainUntilDate(until(lock)));
        }
        return request.build();
    }

    /// Of an object that the next run replaces.
    ///
    /// @param checksum SHA-256 in Base64
    PutObjectRequest.Builder replaced(String key, String contentType, String checksum, Condition condition) {
        PutObjectRequest.Builder request = PutObjectRequest.builder().bucket(settings.bucket()).key(key)
                .contentType(contentType).checksumAlgorithm(ChecksumAlgorithm.SHA256).checksumSHA256(checksum)
                .serverSideEncryption(encryption());
        settings.kmsKey().ifPresent(id -> request.ssekmsKeyId(id).bucketKeyEnabled(true));
        return switch (condition) {
            case Condition.Absent() -> request.ifNoneMatch("*");
            case Condition.Unchanged(String etag) -> request.ifMatch(etag);
            case Condition.None() -> request;
        };
    }

    CreateMultipartUploadRequest inParts(Upload upload) {
        CreateMultipartUploadRequest.Builder request = CreateMultipartUploadRequest.builder().bucket(settings.bucket())
                .key(upload.key()).contentType(upload.contentType()).checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .checksumType(ChecksumType.COMPOSITE).serverSideEncryption(encryption())
                .metadata(upload.metadata());
        settings.kmsKey().ifPresent(key -> request.ssekmsKeyId(key).bucketKeyEnabled(true));
        if (upload.kept()) {
            settings.storageClass().ifPresent(request::storageClass);
            settings.objectLock().ifPresent(
                    lock -> request.objectLockMode(lock.mode()).objectLockRetainUntilDate(until(lock)));
        }
        return request.build();
    }

    CompleteMultipartUploadRequest.Builder complete(Upload upload, String id, Condition condition) {
        CompleteMultipartUploadRequest.Builder request = CompleteMultipartUploadRequest.builder()
                .bucket(settings.bucket()).key(upload.key()).uploadId(id).checksumType(ChecksumType.COMPOSITE)
                .mpuObjectSize(upload.fingerprint().bytes());
        return switch (condition) {
            case Condition.Absent() -> request.ifNoneMatch("*");
            case Condition.Unchanged(String etag) -> request.ifMatch(etag);
            case Condition.None() -> request;
        };
    }

    private ServerSideEncryption encryption() {
        return settings.kmsKey().isPresent() ? ServerSideEncryption.AWS_KMS : ServerSideEncryption.AES256;
    }

    private Instant until(BucketSettings.ObjectLock lock) {
        return clock.instant().plus(Duration.ofDays(lock.days()));
    }
}
