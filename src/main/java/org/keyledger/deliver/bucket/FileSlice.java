package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import software.amazon.awssdk.http.ContentStreamProvider;

/// Some bytes of a file, read from the disk each time that the SDK sends them: nothing is held in memory.
record FileSlice(LocalFile file, long from, long bytes) implements ContentStreamProvider {

    /// The file changed, or can no longer be read. Unchecked, so that it passes through the SDK, which would repeat an
    /// [IOException].
    static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Changed(LocalFile file, String how) {
            super(file.path() + " changed while it was uploaded (" + how
                    + "). Let no run write it, and run again.");
        }
    }

    @Override
    public InputStream newStream() {
        try {
            SeekableByteChannel channel = file.open();
            return new Bounded(file, channel.position(from), bytes);
        }
        catch (IOException unreadable) {
            throw new Changed(file, unreadable.getClass().getSimpleName());
        }
    }

    private static final class Bounded extends InputStream {

        private final LocalFile file;
        private final SeekableByteChannel channel;
        private long left;

        Bounded(LocalFile file, SeekableByteChannel channel, long bytes) {
            this.file = file;
            this.channel = channel;
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            int got = channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, left)));
            if (got < 0) {
                throw new Changed(file, "it is shorter now");
            }
            left -= got;
            return got;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
