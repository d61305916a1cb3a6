package org.keyledger.report.excel;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import org.apache.commons.io.IOUtils;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.keyledger.report.Password;

/// A workbook under a password, as Excel itself protects one: agile encryption with AES-256 and 100,000 rounds of SHA-512
/// (MS-OFFCRYPTO, section 2.3.4.10). What is written passes through the cipher on its way, so nothing readable ever lies on
/// the disk, and however long the workbook is, little of it is in memory.
final class ProtectedWorkbook {

    private ProtectedWorkbook() {}

    /// Writes what is to be protected.
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /// @param file is made; beside it lies, for a while, what is encrypted already
    static void write(Path file, Password password, Content content) throws IOException {
        Path encrypted = file.resolveSibling(file.getFileName() + ".part");
        try {
            EncryptedParts parts = new EncryptedParts(password);
            SegmentCipher.Segments segments = parts.cipher()
                    .to(new BufferedOutputStream(Files.newOutputStream(encrypted), 1 << 16));
            try (segments) {
                content.writeTo(segments);
            }
            byte[] size = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(segments.count())
                    .array();
            new CompoundFile(parts.container(encrypted.toFile(), segments.count())).write(file,
                    EncryptedParts.CONTENT, size, encrypted, Files.size(encrypted));
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-256 and SHA-512", impossible);
        }
        finally {
            Files.deleteIfExists(encrypted);
        }
    }

    /// Whether a file is one whose content only a password shows.
    static boolean isProtected(Path file) throws IOException {
        if (FileMagic.valueOf(file.toFile()) != FileMagic.OLE2) {
            return false;
        }
        try (POIFSFileSystem container = container(file)) {
            return container.getRoot().hasEntry(EncryptedParts.CONTENT);
        }
    }

    /// @param target an existing file, or one that is made
    /// @return whether the password is the right one; if not, nothing is written
    static boolean open(Path file, Password password, Path target) throws IOException {
        try (POIFSFileSystem container = container(file)) {
            Optional<InputStream> content = content(container, password);
            if (content.isPresent()) {
                // Not by way of a copy, which would make the file anew, and readable for others.
                try (InputStream in = content.get(); OutputStream out = Files.newOutputStream(target)) {
                    in.transferTo(out);
                }
            }
            return content.isPresent();
        }
    }

    /// Whether the password opens both, and shows the same.
    static boolean saySame(Path one, Path other, Password password) throws IOException {
        if (!isProtected(one) || !isProtected(other)) {
            return false;
        }
        try (POIFSFileSystem first = container(one); POIFSFileSystem second = container(other)) {
            Optional<InputStream> here = content(first, password);
            Optional<InputStream> there = content(second, password);
            return here.isPresent() && there.isPresent() && IOUtils.contentEquals(here.get(), there.get());
        }
    }

    /// POI throws what comes to hand where a container is damaged.
    private static POIFSFileSystem container(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        }
        catch (RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private static IOException damaged(Exception cause) {
        return new IOException("it is damaged, or encrypted in a way that is not known", cause);
    }

    private static Optional<InputStream> content(POIFSFileSystem container, Password password) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            return decryptor.verifyPassword(password.value()) ? Optional.of(decryptor.getDataStream(container))
                    : Optional.empty();
        }
        catch (GeneralSecurityException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }
}
