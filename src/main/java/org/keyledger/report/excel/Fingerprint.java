package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

import org.apache.commons.codec.digest.DigestUtils;

/// Stands for a text: the first half of its SHA-256, which nobody can find another text for.
record Fingerprint(long first, long second) {

    static Fingerprint of(String text) {
        ByteBuffer hash = ByteBuffer.wrap(DigestUtils.sha256(text.getBytes(UTF_8)));
        return new Fingerprint(hash.getLong(), hash.getLong());
    }
}
