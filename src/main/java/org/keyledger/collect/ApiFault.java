package org.keyledger.collect;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Set;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// A call that failed for good, in words that may be shown: the SDK's exceptions stay inside, since their messages and
/// causes may hold what must not be logged.
final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is to be done about it depends on this.
    enum Kind {
        DENIED, CREDENTIALS_REFUSED, NO_CREDENTIALS, REGION_DISABLED, THROTTLED, TIMED_OUT, SERVER_ERROR, UNREADABLE,
        UNREACHABLE, GONE, REPORT_NOT_READY, WRONG_ACCOUNT, OTHER
    }

    private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation",
            "AuthorizationError");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");
    private static final Set<String> REFUSED = Set.of("InvalidClientTokenId", "UnrecognizedClientException",
            "UnrecognizedClient", "SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature",
            "RequestExpired", "AuthFailure", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
            "OptInRequired", "InvalidAccessKeyId");
    private static final Set<String> NOT_READY = Set.of("ReportInProgress", "ReportNotPresent", "ReportExpired");

    private final Api api;
    private final Kind kind;
    private final String code;

    ApiFault(Api api, Kind kind, String code, String message) {
        super(message);
        this.api = api;
        this.kind = kind;
        this.code = code;
    }

    static ApiFault of(Api api, SdkException failure) {
        return switch (failure) {
            case AwsServiceException answer -> ofAnswer(api, answer);
            case ApiCallTimeoutException _,ApiCallAttemptTimeoutException _ -> timedOut(api);
            default -> ofClient(api, failure);
        };
    }

    private static ApiFault ofAnswer(Api api, AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        String code = details == null || details.errorCode() == null || details.errorCode().isBlank()
                ? "HTTP" + answer.statusCode()
                : Redaction.of(details.errorCode());
        String said = details == null || details.errorMessage() == null ? "no message" : details.errorMessage();
        String request = answer.requestId() == null ? "" : ", request id " + answer.requestId();
        return new ApiFault(api, kindOf(code, answer), code,
                Redaction.of(said) + " (" + api.action() + ", HTTP " + answer.statusCode() + request + ")");
    }

    private static Kind kindOf(String code, AwsServiceException answer) {
        if (DENIED.contains(code)) {
            return Kind.DENIED;
        }
        if (EXPIRED.contains(code) || REFUSED.contains(code)) {
            return Kind.CREDENTIALS_REFUSED;
        }
        if (NOT_READY.contains(code)) {
            return Kind.REPORT_NOT_READY;
        }
        return switch (code) {
            case "RegionDisabledException" -> Kind.REGION_DISABLED;
            case "NoSuchEntity", "NoSuchEntityException" -> Kind.GONE;
            default -> answer.isThrottlingException() ? Kind.THROTTLED
                    : answer.statusCode() >= 500 ? Kind.SERVER_ERROR : Kind.OTHER;
        };
    }

    private static ApiFault timedOut(Api api) {
        return new ApiFault(api, Kind.TIMED_OUT, "Timeout", "no answer in time (" + api.action() + ")");
    }

    private static ApiFault ofClient(Api api, SdkException failure) {
        if (isWithoutCredentials(failure)) {
            return new ApiFault(api, Kind.NO_CREDENTIALS, "NoCredentials", Redaction.of(
                    "neither the environment nor the machine has credentials, and the profile has none either: "
                            + Clients.whyNotByProfile())
                    + " (" + api.action() + ")");
        }
        String message = Redaction.of(failure.getMessage()) + " (" + api.action() + ")";
        if (isCausedBy(failure, SocketTimeoutException.class)) {
            return timedOut(api);
        }
        if (isCausedBy(failure, IOException.class)) {
            return new ApiFault(api, Kind.UNREACHABLE, "ConnectionFailed", message);
        }
        return new ApiFault(api, Kind.UNREADABLE, "UnreadableAnswer", message);
    }

    /// The SDK has no type of its own for it.
    private static boolean isWithoutCredentials(SdkException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("Unable to load credentials");
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /// Whether new credentials may help.
    static boolean isExpiry(SdkException failure) {
        return failure instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                && EXPIRED.contains(answer.awsErrorDetails().errorCode());
    }

    /// Whether AWS answered, but nothing that the SDK could read.
    static boolean isUnreadable(SdkException failure) {
        return failure instanceof SdkClientException && !(failure instanceof ApiCallTimeoutException)
                && !(failure instanceof ApiCallAttemptTimeoutException) && !(failure instanceof AbortedException)
                && !isWithoutCredentials(failure) && !isCausedBy(failure, IOException.class);
    }

    /// Code and message, without a full stop.
    String describe() {
        return code + ": " + getMessage();
    }

    Api api() {
        return api;
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }
}
