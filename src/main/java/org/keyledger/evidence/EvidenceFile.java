package org.keyledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.codec.digest.DigestUtils;

/// A file that was read, with what an auditor needs to recognise it.
///
/// @param name   relative to the period's folder, with `/`
/// @param bytes  its size
/// @param sha256 64 lowercase hexadecimal digits
public record EvidenceFile(String name, long bytes, String sha256) {

    static EvidenceFile of(EvidenceFolder folder, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new EvidenceFile(folder.nameOf(file), Files.size(file), DigestUtils.sha256Hex(in));
        }
    }
}
