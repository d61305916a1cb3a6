package org.keyledger.deliver.bucket;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// What lies in a bucket under some key.
///
/// @param checksum SHA-256 in Base64, of the whole or composite, without the number of parts; empty where S3 keeps none
/// @param metadata what it was put with, by lowercase names
record StoredObject(String etag, long bytes, Optional<String> checksum, Instant modified,
        Map<String, String> metadata) {

    boolean holds(Fingerprint fingerprint) {
        return bytes == fingerprint.bytes() && checksum.filter(fingerprint.checksum()::equals).isPresent();
    }

    /// For operators, who compare it with what `sha256sum` prints.
    String describe() {
        return checksum.map(base64 -> "SHA-256 " + HexFormat.of().formatHex(Base64.getDecoder().decode(base64)))
                .orElse("of an unknown SHA-256") + ", last modified " + modified;
    }
}
