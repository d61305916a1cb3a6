package org.keyledger.deliver.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLHandshakeException;

import org.apache.hc.client5.http.ConnectTimeoutException;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What a failed call of AWS says.
public final class AwsFaults {

    private static final int REQUEST_REFUSED = 400;
    private static final int SERVER_FAILED = 500;

    private AwsFaults() {}

    /// Whether AWS certainly did not do what it was asked to: it said so, or it was never reached. A server's failure and
    /// a broken connection tell nothing.
    public static boolean isCertain(SdkException failure) {
        if (failure instanceof AwsServiceException answer && answer.statusCode() > 0) {
            return answer.statusCode() >= REQUEST_REFUSED && answer.statusCode() < SERVER_FAILED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException || cause instanceof SSLHandshakeException
                    || cause instanceof ConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /// AWS's code, its words and the request's id, which AWS's support asks for.
    public static String describe(SdkException failure) {
        if (failure instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
            return answer.awsErrorDetails().errorCode() + " (" + OneLine.of(answer.awsErrorDetails().errorMessage())
                    + ", request " + answer.requestId() + ")";
        }
        return failure.getClass().getSimpleName() + " (" + OneLine.of(failure.getMessage()) + ")";
    }
}
