package org.keyledger.aws;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/// Whether a call is let in: what its signature covers, whether the bytes are those that were signed, what is denied.
final class S3Admission {

    private static final Pattern SIGNED = Pattern.compile(".*SignedHeaders=([^,]+),.*");
    private static final List<String> COVERED =
            List.of("x-amz-checksum-sha256", "if-match", "if-none-match", "x-amz-content-sha256");

    private final String bucket;
    private final Set<String> denied = ConcurrentHashMap.newKeySet();

    S3Admission(String bucket) {
        this.bucket = bucket;
    }

    void deny(String action) {
        denied.add(action);
    }

    /// @param encrypted whether objects are encrypted with a key of KMS
    /// @param there     whether the key has an object
    void require(S3Call call, boolean encrypted, boolean there, byte[] body) {
        requireSignature(call, body);
        if (!call.bucket().equals(bucket)) {
            throw new S3Failure(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        for (String action : call.actions(encrypted)) {
            // Who may not list is told 403 of what is not there, and of what is there all that it may know.
            if (denied.contains(action) && !(action.equals("s3:ListBucket") && there)) {
                throw new S3Failure(403, "AccessDenied", "User: arn:aws:sts::111122223333:assumed-role/keyledger is not"
                        + " authorized to perform: " + action);
            }
        }
    }

    private static void requireSignature(S3Call call, byte[] body) {
        Matcher signed = SIGNED.matcher(call.header("authorization").orElse(""));
        if (!signed.matches()) {
            throw new S3Failure(403, "AccessDenied", "Access Denied");
        }
        List<String> covered = Arrays.asList(signed.group(1).split(";"));
        for (String header : COVERED) {
            if (call.header(header).isPresent() && !covered.contains(header)) {
                throw new S3Failure(403, "SignatureDoesNotMatch", "the signature does not cover " + header);
            }
        }
        String payload = call.header("x-amz-content-sha256").orElse("");
        if (!DigestUtils.sha256Hex(body).equals(payload) && !(body.length == 0 && payload.equals("UNSIGNED-PAYLOAD"))) {
            throw new S3Failure(400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not"
                    + " match what was computed.");
        }
    }
}
