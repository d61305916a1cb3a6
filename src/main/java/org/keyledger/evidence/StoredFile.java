package org.keyledger.evidence;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file of evidence as it lies there: plain, or gzipped under the same name with `.gz` at its end. Its name decides, for
/// readers and the writer alike.
final class StoredFile {

    static final String GZIPPED = ".gz";

    /// What a small file may unpack to, whatever its ratio.
    private static final long MIB = 1 << 20;
    private static final long ALWAYS_ALLOWED = 64 * MIB;

    /// JSON and CSV of AWS shrink to a tenth or twentieth; deflate can do a thousandth, of zeros that somebody made.
    private static final long LARGEST_RATIO = 100;

    /// An account has at most 5,000 users and as many roles (IAM user guide, "IAM and STS quotas"), whose policies are some
    /// hundred megabytes.
    private static final long NEVER_ALLOWED = 1024 * MIB;

    private StoredFile() {}

    /// The file that is read in place of the plain one: itself, unless only the gzipped one is there.
    static Path of(Path plain) {
        Path gzipped = gzipped(plain);
        return !Files.exists(plain) && Files.exists(gzipped) ? gzipped : plain;
    }

    static Path gzipped(Path plain) {
        return plain.resolveSibling(plain.getFileName() + GZIPPED);
    }

    static boolean isGzipped(Path file) {
        return file.getFileName().toString().endsWith(GZIPPED);
    }

    /// The file under its other name.
    static Path twinOf(Path file) {
        String name = file.getFileName().toString();
        return isGzipped(file) ? file.resolveSibling(name.substring(0, name.length() - GZIPPED.length()))
                : gzipped(file);
    }

    /// The content, unpacked.
    ///
    /// @throws IOException while it is read, too; [#describe] words it
    static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!isGzipped(file)) {
            return bytes;
        }
        try {
            long limit = Math.clamp(Files.size(file) * LARGEST_RATIO, ALWAYS_ALLOWED, NEVER_ALLOWED);
            return new Bounded(new GZIPInputStream(bytes, 1 << 16), limit);
        }
        catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /// What is wrong with the file: one clause.
    static String describe(Path file, IOException failure) {
        return switch (failure) {
            case TooLarge large -> large.getMessage();
            case ZipException _ when isGzipped(file) -> "is damaged, or no gzip file";
            case EOFException _ when isGzipped(file) -> "is a gzip file that is cut off";
            default -> "cannot be read: " + failure.getClass().getSimpleName();
        };
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("unpacks to more than " + limit / MIB + " MB, which no account's evidence does");
        }
    }

    /// Gives up on a file that was made to fill memory or disk.
    private static final class Bounded extends FilterInputStream {

        private final long limit;
        private long read;

        Bounded(InputStream unpacked, long limit) {
            super(unpacked);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = in.read(into, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
