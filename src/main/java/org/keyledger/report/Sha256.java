package org.keyledger.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.codec.digest.DigestUtils;

/// SHA-256 as `sha256sum` prints it: 64 lowercase hexadecimal digits.
final class Sha256 {

    private Sha256() {}

    static String of(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    static Manifest.Entry entry(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest.Entry(name, Files.size(file), DigestUtils.sha256Hex(in));
        }
    }

    static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
