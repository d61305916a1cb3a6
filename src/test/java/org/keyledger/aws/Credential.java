package org.keyledger.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a request's signature says of who signed it, for which Region and service. The signature itself is not checked:
/// that the SDK signs well is not in doubt.
record Credential(String accessKeyId, String region, String service, String token) {

    private static final Pattern SCOPE = Pattern
            .compile("AWS4-HMAC-SHA256 .*Credential=([^/]+)/[0-9]{8}/([^/]+)/([^/]+)/aws4_request.*");

    /// @param authorization the header, or null
    /// @param token         the security token's header, or null
    static Credential of(String authorization, String token) throws AwsFailure {
        Matcher scope = SCOPE.matcher(authorization == null ? "" : authorization);
        if (!scope.matches()) {
            throw new AwsFailure(AwsError.MISSING_AUTHENTICATION_TOKEN);
        }
        return new Credential(scope.group(1), scope.group(2), scope.group(3), token == null ? "" : token);
    }
}
