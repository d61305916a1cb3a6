package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.util.Set;

import org.keyledger.collect.Redaction;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.NotDeliveredException;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// A call to S3 that failed for good, in words that may be shown: the SDK's exceptions stay behind, since their messages and
/// causes may hold what must not be logged.
///
/// Whatever failed, it counts as not delivered: the next attempt looks at what is there and puts only what is not.
final class BucketFault {

    private static final Set<String> CREDENTIALS = Set.of("ExpiredToken", "ExpiredTokenException", "InvalidAccessKeyId",
            "InvalidToken", "SignatureDoesNotMatch", "TokenRefreshRequired");
    private static final Set<String> ELSEWHERE = Set.of("PermanentRedirect", "TemporaryRedirect",
            "AuthorizationHeaderMalformed", "IllegalLocationConstraintException", "HTTP301", "HTTP307");
    private static final Set<String> OTHER_BYTES = Set.of("BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch",
            "XAmzContentChecksumMismatch", "IncompleteBody", "InvalidPart");

    private static final String RUN_AGAIN = "Run again: what is there already is not put again.";

    private final BucketSettings settings;

    BucketFault(BucketSettings settings) {
        this.settings = settings;
    }

    NotDeliveredException of(S3Operation operation, String key, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSlice.Changed changed) {
                return new NotDeliveredException(changed.getMessage());
            }
        }
        String place = operation.wireName() + " of s3://" + settings.bucket() + "/" + key;
        return switch (failure) {
            case AwsServiceException answer -> answered(operation, place, answer);
            case SdkException unanswered -> unanswered(place, unanswered);
            default -> throw failure;
        };
    }

    private NotDeliveredException answered(S3Operation operation, String place, AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        // An answer to HEAD has no body, and so no code.
        String code = details == null || details.errorCode() == null || details.errorCode().isBlank()
                || details.errorCode().equals(String.valueOf(answer.statusCode())) ? "HTTP" + answer.statusCode()
                        : Redaction.of(details.errorCode());
        String said = details == null || details.errorMessage() == null ? "no message" : details.errorMessage();
        String request = answer.requestId() == null ? "no request id"
                : "request id " + Redaction.of(answer.requestId());
        return new NotDeliveredException(code + ": " + Redaction.of(said) + " (" + place + ", HTTP "
                + answer.statusCode() + ", " + request + "). " + remedy(operation, code, answer));
    }

    private String remedy(S3Operation operation, String code, AwsServiceException answer) {
        if (code.startsWith("KMS.") || code.equals("KMSInvalidStateException")) {
            return "Check deliver.s3.kmsKey: an enabled key of the bucket's region that the role may use.";
        }
        if (CREDENTIALS.contains(code)) {
            return "Renew the credentials that Keyledger runs with, and run again.";
        }
        if (ELSEWHERE.contains(code)) {
            return "Name the bucket's own region in deliver.s3.region.";
        }
        if (OTHER_BYTES.contains(code)) {
            return "The file was changed while it was uploaded. Let no run write it, and run again.";
        }
        return switch (code) {
            case "AccessDenied", "HTTP403", "AllAccessDisabled" -> denied(operation);
            case "NoSuchBucket", "InvalidBucketName" -> "Correct deliver.s3.bucket, or make the bucket:"
                    + " jobs/aws/delivery-bucket.yaml.";
            case "RequestTimeTooSkewed" -> "Set this machine's clock.";
            case "InvalidStorageClass" -> "Correct deliver.s3.storageClass.";
            case "InvalidRequest", "ObjectLockConfigurationNotFoundError" -> settings.objectLock().isPresent()
                    ? "Switch Object Lock on for the bucket, or take deliver.s3.objectLock out."
                    : "Look the code up in the API reference of Amazon S3.";
            default -> answer.isThrottlingException() || answer.statusCode() >= 500
                    ? "The fault is on AWS's side. " + RUN_AGAIN
                    : "Look the code up in the API reference of Amazon S3. " + RUN_AGAIN;
        };
    }

    private String denied(S3Operation operation) {
        return "Allow the role that Keyledger runs with " + String.join(", ", operation.actions(settings))
                + " (jobs/aws/delivery-bucket.yaml), and let neither the bucket's policy nor the key's deny it.";
    }

    private static NotDeliveredException unanswered(String place, SdkException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Unable to load credentials")) {
            return new NotDeliveredException(
                    "NoCredentials: neither the environment nor the profile nor the machine has"
                            + " AWS credentials (" + place
                            + "). Give Keyledger a profile, environment variables, or a role of"
                            + " the machine that it runs on.");
        }
        return new NotDeliveredException((isCausedByTheNetwork(failure) ? "ConnectionFailed: " : "NoAnswer: ")
                + Redaction.of(message) + " (" + place + "). Check the network between here and AWS. " + RUN_AGAIN);
    }

    private static boolean isCausedByTheNetwork(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
