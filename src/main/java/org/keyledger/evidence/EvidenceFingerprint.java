package org.keyledger.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.organization.Account;

/// Tells whether evidence is still what it was when a run began: which accounts there are, and name, size and time of
/// each file. Cheap, since no file is opened; a copy of the folder may have another fingerprint, which costs a run that is
/// to be resumed no more than a fresh start.
public final class EvidenceFingerprint {

    private EvidenceFingerprint() {}

    /// @return a SHA-256 of 64 hexadecimal digits
    public static String of(PeriodEvidence evidence) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            addFiles(digest, evidence.folder().root());
            for (Account account : evidence.accounts()) {
                DigestUtils.updateDigest(digest, account.toString());
                Path folder = evidence.folder().account(account.id());
                if (Files.isDirectory(folder)) {
                    addFiles(digest, folder);
                }
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Hex.encodeHexString(digest.digest());
    }

    private static void addFiles(MessageDigest digest, Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> files = children.filter(child -> !Files.isDirectory(child)).sorted().toList();
            for (Path file : files) {
                DigestUtils.updateDigest(digest, file.getFileName() + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis() + "\n");
            }
        }
    }
}
