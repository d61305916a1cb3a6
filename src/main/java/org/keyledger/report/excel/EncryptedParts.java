package org.keyledger.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.agile.AgileEncryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.keyledger.report.Password;

/// POI's part in protecting a workbook: it draws the keys, wraps them with the password, and writes the container around the
/// content, all of which is small. The content itself would have to lie in its memory, or in as many mapped pieces as the
/// file has kilobytes, so POI gets a stand-in for it, and vouches for the real one.
final class EncryptedParts extends AgileEncryptor {

    static final String CONTENT = "EncryptedPackage";

    private static final int KEY_BITS = 256;
    private static final int BLOCK_BYTES = 16;
    /// Shorter streams lie elsewhere in a container (MS-CFB, section 2.2, mini stream cutoff).
    private static final int STAND_IN = 4096;

    private File content;
    private int length;

    EncryptedParts(Password password) {
        setEncryptionInfo(new EncryptionInfo(EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512,
                KEY_BITS, BLOCK_BYTES, ChainingMode.cbc));
        confirmPassword(password.value());
    }

    /// What the content has to be encrypted with.
    SegmentCipher cipher() throws GeneralSecurityException {
        return new SegmentCipher(getSecretKey(), getEncryptionInfo().getHeader().getKeySalt());
    }

    /// @param encrypted the content's segments
    /// @param bytes     how many of them there were before they were encrypted
    /// @return a container that holds the stand-in
    byte[] container(File encrypted, long bytes) throws IOException, GeneralSecurityException {
        content = encrypted;
        length = Math.toIntExact(bytes);
        ByteArrayOutputStream container = new ByteArrayOutputStream();
        try (POIFSFileSystem small = new POIFSFileSystem()) {
            try (OutputStream standIn = getDataStream(small.getRoot())) {
                standIn.write(new byte[STAND_IN]);
            }
            small.writeFilesystem(container);
        }
        return container.toByteArray();
    }

    @Override
    protected void updateIntegrityHMAC(File standIn, int size) throws GeneralSecurityException, IOException {
        super.updateIntegrityHMAC(content, length);
    }
}
