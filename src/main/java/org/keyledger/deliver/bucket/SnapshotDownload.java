package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;

/// Brings a ledger from the bucket to the disk: in slices, so that no request outlasts its time on a slow line and little is
/// held in memory, and into place only when it is whole.
record SnapshotDownload(Bucket bucket, String key) {

    private static final int SLICE = 8 << 20;

    /// @return whether it was there to its end; else another has been put meanwhile
    boolean into(Path file, Snapshot snapshot) throws IOException, LedgerRefusedException, NotDeliveredException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Optional<String> sha256 = write(draft, snapshot);
            if (sha256.isEmpty()) {
                return false;
            }
            if (!sha256.get().equals(snapshot.sha256())) {
                throw damaged(snapshot, sha256.get());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
        finally {
            Files.deleteIfExists(draft);
        }
    }

    private Optional<String> write(Path draft, Snapshot snapshot) throws IOException, NotDeliveredException {
        var digest = DigestUtils.getSha256Digest();
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (long from = 0; from < snapshot.bytes(); from += SLICE) {
                Optional<byte[]> slice =
                        bucket.read(key, snapshot.etag(), from, Math.min(SLICE, snapshot.bytes() - from));
                if (slice.isEmpty()) {
                    return Optional.empty();
                }
                digest.update(slice.get());
                ByteBuffer bytes = ByteBuffer.wrap(slice.get());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private LedgerRefusedException damaged(Snapshot snapshot, String found) {
        return new LedgerRefusedException("the ledger in the bucket (" + key + ", generation " + snapshot.generation()
                + ") is damaged: its SHA-256 is " + found + " instead of " + snapshot.sha256() + ", with which it was"
                + " put. Nothing was replaced here. Copy an earlier version of it over it within S3, which keeps the"
                + " metadata; `aws s3api list-object-versions` shows them.");
    }
}
