package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;

/// What the bytes of a file are known by, here and in S3.
///
/// A file that goes there in parts has no SHA-256 of the whole in S3: of SHA-256 it keeps the hash over the hashes of the
/// parts, so the parts have to be the same each time (Amazon S3 user guide, "Checking object integrity": full object and
/// composite checksums).
///
/// @param sha256   of the whole file, as `sha256sum` prints it
/// @param partSize of all parts but the last, which may be shorter
/// @param parts    SHA-256 of each part in Base64; a single one where the file goes as a whole
record Fingerprint(long bytes, String sha256, long partSize, List<String> parts) {

    /// Larger files go in parts of this size. S3 takes parts from 5 MiB on, and 10,000 of them at most.
    private static final long USUAL_PART = 16L << 20;
    private static final long MOST_PARTS = 10_000;
    private static final int BUFFER = 1 << 16;

    Fingerprint {
        parts = List.copyOf(parts);
    }

    static Fingerprint of(LocalFile file) throws IOException {
        try (SeekableByteChannel channel = file.open()) {
            long bytes = channel.size();
            long partSize = Math.max(USUAL_PART, Math.ceilDiv(bytes, MOST_PARTS));
            MessageDigest whole = DigestUtils.getSha256Digest();
            List<String> parts = new ArrayList<>();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long read = 0;
            do {
                read += part(channel, buffer, partSize, whole, parts);
            } while (read < bytes && parts.size() * partSize == read);
            return new Fingerprint(read, HexFormat.of().formatHex(whole.digest()), partSize, parts);
        }
    }

    private static long part(SeekableByteChannel channel, ByteBuffer buffer, long partSize, MessageDigest whole,
            List<String> parts) throws IOException {
        MessageDigest part = DigestUtils.getSha256Digest();
        long left = partSize;
        for (int got = 0; left > 0 && got >= 0; left -= Math.max(got, 0)) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            got = channel.read(buffer);
            buffer.flip();
            whole.update(buffer.duplicate());
            part.update(buffer);
        }
        parts.add(Base64.getEncoder().encodeToString(part.digest()));
        return partSize - left;
    }

    boolean isInParts() {
        return parts.size() > 1;
    }

    /// As S3 keeps it, without the number of parts that it appends to a composite one.
    String checksum() {
        if (!isInParts()) {
            return parts.getFirst();
        }
        MessageDigest composite = DigestUtils.getSha256Digest();
        parts.forEach(part -> composite.update(Base64.getDecoder().decode(part)));
        return Base64.getEncoder().encodeToString(composite.digest());
    }

    long from(int part) {
        return part * partSize;
    }

    long sizeOf(int part) {
        return Math.min(partSize, bytes - from(part));
    }
}
