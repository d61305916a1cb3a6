package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTests {

    private static final int PART = 16 << 20;

    @TempDir
    Path folder;

    private Fingerprint of(byte[] content) throws IOException {
        Files.write(folder.resolve("file"), content);
        return Fingerprint.of(new LocalFile(folder, "file"));
    }

    private static byte[] random(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    /// 16 MiB go as a whole, one byte more goes in parts.
    @ParameterizedTest
    @CsvSource({ "0, 1", "1, 1", "16777215, 1", "16777216, 1", "16777217, 2", "33554432, 2", "33554433, 3" })
    void largeFilesHaveParts(int bytes, int parts) throws IOException {
        byte[] content = random(bytes);

        Fingerprint fingerprint = of(content);

        assertThat(fingerprint.bytes()).isEqualTo(bytes);
        assertThat(fingerprint.sha256()).isEqualTo(DigestUtils.sha256Hex(content));
        assertThat(fingerprint.parts()).hasSize(parts);
        assertThat(fingerprint.from(parts - 1) + fingerprint.sizeOf(parts - 1)).isEqualTo(bytes);
    }

    @Test
    void aWholeFilesChecksumIsItsHash() throws IOException {
        assertThat(of(new byte[]{ 'a', 'b', 'c' }).checksum())
                .isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="); // FIPS 180-2, appendix B.1
    }

    @Test
    void theChecksumOfPartsIsTheHashOfTheirHashes() throws IOException {
        byte[] content = random(2 * PART + 1);
        var composite = DigestUtils.getSha256Digest();
        for (int from = 0; from < content.length; from += PART) {
            composite.update(
                    DigestUtils.sha256(Arrays.copyOfRange(content, from, Math.min(from + PART, content.length))));
        }

        assertThat(of(content).checksum()).isEqualTo(Base64.getEncoder().encodeToString(composite.digest()));
    }
}
