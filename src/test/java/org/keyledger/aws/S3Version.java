package org.keyledger.aws;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// A version of an object, with the headers that it was put with.
///
/// @param checksum as S3 answers it: SHA-256 in Base64, of an object in parts composite and with their number
public record S3Version(byte[] content, String etag, String checksum, Instant modified, Map<String, String> headers) {

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
