package org.keyledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that was read, with what an auditor needs to recognise it.
///
/// @param name   relative to the period's folder, with `/`
/// @param bytes  its size
/// @param sha256 64 lowercase hexadecimal digits
public record EvidenceFile(String name, long bytes, String sha256) {

    static EvidenceFile of(EvidenceFolder folder, Path file) throws IOException {
        MessageDigest digest = newDigest();
        long bytes;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes = in.transferTo(OutputStream.nullOutputStream());
        }
        return new EvidenceFile(folder.nameOf(file), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
