package org.keyledger.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/// Encrypts content in segments of 4,096 bytes, each with AES in CBC mode and an initialization vector made from the salt
/// and its number; the last one is filled up to whole blocks (MS-OFFCRYPTO, section 2.3.4.15).
final class SegmentCipher {

    private static final int SEGMENT = 4096;
    private static final int BLOCK = 16;

    private final SecretKey key;
    private final byte[] salt;
    private final Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    private final MessageDigest hash = MessageDigest.getInstance("SHA-512");

    SegmentCipher(SecretKey key, byte[] salt) throws GeneralSecurityException {
        this.key = key;
        this.salt = salt.clone();
    }

    /// A stream that encrypts what it is given and counts it.
    Segments to(OutputStream out) {
        return new Segments(out);
    }

    private byte[] encrypted(byte[] segment, int bytes, int number) {
        try {
            hash.update(salt);
            hash.update(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(hash.digest(), BLOCK)));
            return cipher.doFinal(segment, 0, bytes);
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("whole blocks can be encrypted", impossible);
        }
    }

    final class Segments extends OutputStream {

        private final OutputStream out;
        private final byte[] segment = new byte[SEGMENT];
        private int filled;
        private int number;
        private long count;
        private boolean closed;

        private Segments(OutputStream out) {
            this.out = out;
        }

        /// How many bytes it was given.
        long count() {
            return count;
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[]{ (byte) oneByte }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, SEGMENT - filled);
                System.arraycopy(bytes, at, segment, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
                if (filled == SEGMENT) {
                    flushSegment(SEGMENT);
                }
            }
            count += length;
        }

        private void flushSegment(int bytes) throws IOException {
            out.write(encrypted(segment, bytes, number++));
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                if (filled > 0) {
                    Arrays.fill(segment, filled, SEGMENT, (byte) 0);
                    flushSegment(Math.ceilDiv(filled, BLOCK) * BLOCK);
                }
                out.close();
            }
        }
    }
}
