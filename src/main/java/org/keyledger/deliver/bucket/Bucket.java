package org.keyledger.deliver.bucket;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.collect.SecretLogs;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.NotDeliveredException;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// A bucket of S3: looks at single objects, and puts them under a condition.
///
/// Each object goes with the SHA-256 that was computed from the file before, in a header that the signature covers. S3 refuses
/// other bytes, so a file that changes under way never becomes an object.
final class Bucket implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);
    /// A part takes so long on a line of 0.5 Mbit/s.
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofMinutes(5);

    /// What S3 answers where a condition does not hold, where another put of the key is under way, and where the object that
    /// was to be replaced is gone (Amazon S3 user guide, "Add preconditions to S3 operations with conditional requests").
    private static final Set<Integer> CONDITION_FAILED = Set.of(404, 409, 412);

    private final S3Client s3;
    private final BucketSettings settings;
    private final BucketFault fault;
    private final PutRequests requests;

    private Bucket(S3Client s3, BucketSettings settings, InstantSource clock) {
        this.s3 = s3;
        this.settings = settings;
        this.fault = new BucketFault(settings);
        this.requests = new PutRequests(settings, clock);
    }

    /// With the credentials that the SDK finds.
    static Bucket open(BucketSettings settings, InstantSource clock) throws NotDeliveredException {
        SecretLogs.silence();
        S3Client s3 = S3Client.builder().region(region(settings))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(Lanes.COUNT + 1)
                        .connectionTimeout(CONNECT_TIMEOUT).socketTimeout(SOCKET_TIMEOUT).tcpKeepAlive(true))
                .overrideConfiguration(configuration -> configuration.apiCallAttemptTimeout(ATTEMPT_TIMEOUT))
                // The checksums are there already.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false)).build();
        return new Bucket(s3, settings, clock);
    }

    private static Region region(BucketSettings settings) throws NotDeliveredException {
        try {
            return settings.region().map(Region::of)
                    .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion());
        }
        catch (SdkClientException none) {
            throw new NotDeliveredException("NoRegion: no AWS region is configured. Name the bucket's in"
                    + " deliver.s3.region, or set AWS_REGION.");
        }
    }

    /// What lies there; empty where nothing does.
    Optional<StoredObject> find(String key) throws NotDeliveredException {
        try {
            HeadObjectResponse head = s3.headObject(HeadObjectRequest.builder().bucket(settings.bucket()).key(key)
                    .checksumMode(ChecksumMode.ENABLED).build());
            return Optional.of(new StoredObject(head.eTag(), head.contentLength(),
                    Optional.ofNullable(head.checksumSHA256()).map(Bucket::withoutCount), head.lastModified(),
                    head.metadata()));
        }
        catch (SdkException failure) {
            if (failure instanceof AwsServiceException answer && answer.statusCode() == 404) {
                return Optional.empty();
            }
            throw fault.of(S3Operation.HEAD_OBJECT, key, failure);
        }
    }

    /// A composite checksum ends in `-` and the number of parts.
    private static String withoutCount(String checksum) {
        int dash = checksum.indexOf('-');
        return dash < 0 ? checksum : checksum.substring(0, dash);
    }

    /// @return whether the condition held, and the object is there now
    boolean put(Upload upload, Condition condition) throws NotDeliveredException {
        return upload.fingerprint().isInParts() ? new PartsPut(s3, requests, fault).put(upload, condition)
                : putWhole(upload, condition);
    }

    private boolean putWhole(Upload upload, Condition condition) throws NotDeliveredException {
        try {
            s3.putObject(requests.whole(upload, condition), RequestBody.fromContentProvider(upload.part(0),
                    upload.fingerprint().bytes(), upload.contentType()));
            return true;
        }
        catch (SdkException | FileSlice.Changed failure) {
            if (isConditionFailed(condition, failure)) {
                return false;
            }
            throw fault.of(S3Operation.PUT_OBJECT, upload.key(), failure);
        }
    }

    static boolean isConditionFailed(Condition condition, RuntimeException failure) {
        return !(condition instanceof Condition.None) && failure instanceof AwsServiceException answer
                && CONDITION_FAILED.contains(answer.statusCode()) && !isBucketGone(answer);
    }

    private static boolean isBucketGone(AwsServiceException answer) {
        return answer.awsErrorDetails() != null && "NoSuchBucket".equals(answer.awsErrorDetails().errorCode());
    }

    /// A small object; empty where there is none.
    Optional<SmallObject> read(String key) throws NotDeliveredException {
        try {
            ResponseBytes<GetObjectResponse> got = s3.getObjectAsBytes(
                    GetObjectRequest.builder().bucket(settings.bucket()).key(key).build());
            return Optional.of(new SmallObject(got.response().eTag(), got.asByteArray()));
        }
        catch (NoSuchKeyException _) {
            return Optional.empty();
        }
        catch (SdkException failure) {
            throw fault.of(S3Operation.GET_OBJECT, key, failure);
        }
    }

    /// Puts a small object of JSON that the next run replaces.
    ///
    /// @return its ETag; empty where the condition did not hold
    Optional<String> write(String key, byte[] json, Condition condition) throws NotDeliveredException {
        String checksum = Base64.getEncoder().encodeToString(DigestUtils.sha256(json));
        try {
            return Optional.of(s3.putObject(requests.replaced(key, "application/json", checksum, condition).build(),
                    RequestBody.fromBytes(json)).eTag());
        }
        catch (SdkException failure) {
            if (isConditionFailed(condition, failure)) {
                return Optional.empty();
            }
            throw fault.of(S3Operation.PUT_OBJECT, key, failure);
        }
    }

    /// Some bytes of an object.
    ///
    /// @param etag of the object that was seen
    /// @return empty where another is there by now
    Optional<byte[]> read(String key, String etag, long from, long bytes) throws NotDeliveredException {
        try {
            return Optional.of(s3.getObjectAsBytes(GetObjectRequest.builder().bucket(settings.bucket()).key(key)
                    .ifMatch(etag).range("bytes=" + from + "-" + (from + bytes - 1)).build()).asByteArrayUnsafe());
        }
        catch (SdkException failure) {
            if (isConditionFailed(new Condition.Unchanged(etag), failure)) {
                return Optional.empty();
            }
            throw fault.of(S3Operation.GET_OBJECT, key, failure);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
