package org.keyledger.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keyledger.job.LedgerHolder;

/// A file beside the ledger's database that says who has it open, and is locked for as long.
///
/// The lock decides and the text only tells: the kernel frees the lock when the process ends, however it ends, so what a killed
/// process has written keeps nobody out. The lock is taken before the database is opened, so that of two processes that start
/// at once one is refused here, and not by H2 in the middle of its start.
final class HolderFile implements LedgerCustody.Held {

    private static final String SUFFIX = ".holder";

    /// Behind all text: Windows lets nobody read what is locked.
    private static final long LOCKED = 1L << 30;

    private final FileChannel channel;

    private HolderFile(FileChannel channel) {
        this.channel = channel;
    }

    /// @param database the ledger's, without a suffix
    /// @throws UsageException when another process has the ledger open, which it names
    static HolderFile take(Path database, LedgerHolder holder) {
        Path file = database.resolveSibling(database.getFileName() + SUFFIX);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                try (channel) {
                    throw held(database, read(channel));
                }
            }
            write(channel, textOf(holder));
            return new HolderFile(channel);
        }
        catch (IOException failure) {
            throw new UsageException("the file " + file + ", which says who has the ledger open, cannot be written ("
                    + failure.getMessage() + "). Check its permissions.");
        }
    }

    /// For who only reads, and leaves no trace.
    ///
    /// @throws UsageException when another process has the ledger open, which it names
    static void requireFree(Path database) {
        Path file = database.resolveSibling(database.getFileName() + SUFFIX);
        if (!Files.isWritable(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (!lock(channel)) {
                throw held(database, read(channel));
            }
        }
        catch (IOException unreadable) {
            // whether the database can be opened shows when it is
        }
    }

    private static UsageException held(Path database, String text) {
        return new UsageException("another process holds the ledger database " + database + ": "
                + holderIn(text).map(LedgerHolder::describe).orElse("it has not said which it is")
                + ". Nothing was started. Wait until it has ended, or end it.");
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED, 1, false);
            return lock != null;
        }
        catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String textOf(LedgerHolder holder) {
        return String.join("\n", "purpose=" + holder.purpose(), "host=" + holder.host(), "process=" + holder.process(),
                "started=" + started(holder.process()).map(Instant::toString).orElse(""), "user=" + holder.user(),
                "since=" + holder.since(), "");
    }

    private static Optional<Instant> started(long process) {
        return ProcessHandle.of(process).flatMap(found -> found.info().startInstant());
    }

    /// Empty for a text that is not whole, or that a process of this host has left which is no more: then whoever holds the
    /// lock has not written its own yet.
    static Optional<LedgerHolder> holderIn(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().map(line -> line.split("=", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> values.put(pair[0], pair[1]));
        try {
            LedgerHolder holder = new LedgerHolder(values.getOrDefault("purpose", ""), values.getOrDefault("host", ""),
                    Long.parseLong(values.getOrDefault("process", "")), values.getOrDefault("user", ""),
                    Instant.parse(values.getOrDefault("since", "")));
            return isGone(holder, values.getOrDefault("started", "")) ? Optional.empty() : Optional.of(holder);
        }
        catch (IllegalArgumentException | DateTimeException notWhole) {
            return Optional.empty();
        }
    }

    /// Ids of processes are used again, so the start counts too. Of another host nobody here can tell.
    private static boolean isGone(LedgerHolder holder, String started) {
        return holder.host().equals(OwnProcess.host())
                && !started(holder.process()).map(Instant::toString).orElse("").equals(started);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 4096));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // until it is whole
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    /// The file stays: if it were removed, one process could lock it while another makes a new one.
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        }
        catch (IOException unimportant) {
            // the lock is free all the same, and what the file says is known to be old
        }
    }
}
