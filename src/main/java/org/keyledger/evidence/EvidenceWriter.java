package org.keyledger.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.AccountId;

/// Writes the files of one period's evidence, each whole or not at all: a file is written beside its place and then
/// moved there, so that whoever reads the folder after a crash never meets half of one.
public final class EvidenceWriter {

    static final String UNFINISHED = ".part";

    /// What writes a file's bytes; it does not close the stream.
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private final EvidenceFolder folder;
    private final boolean durable;
    private final boolean compressing;

    /// @param folder need not exist yet
    public EvidenceWriter(EvidenceFolder folder) {
        this(folder, false, false);
    }

    private EvidenceWriter(EvidenceFolder folder, boolean durable, boolean compressing) {
        this.folder = folder;
        this.durable = durable;
        this.compressing = compressing;
    }

    /// A writer for what cannot be made again at no cost: each file is on the disk before it takes its place, so that
    /// after a power failure, too, a file that is there is whole, and so are those written before it.
    ///
    /// @param folder need not exist yet
    public static EvidenceWriter durable(EvidenceFolder folder) {
        return new EvidenceWriter(folder, true, false);
    }

    /// The same writer, which gzips the large files of accounts if asked to.
    public EvidenceWriter compressing(boolean wanted) {
        return new EvidenceWriter(folder, durable, wanted);
    }

    public EvidenceFolder folder() {
        return folder;
    }

    /// Writes bytes unchanged, as AWS's answers are kept.
    public void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /// Writes a file too large to hold. One whose name ends in `.gz` is compressed, to the same bytes each time; the same
    /// file under its other name, as an earlier attempt may have left it, is removed.
    public void write(Path file, Content content) throws IOException {
        makeFolder(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                if (StoredFile.isGzipped(file)) {
                    compress(content, out);
                }
                else {
                    content.writeTo(out);
                }
                out.flush();
                if (durable) {
                    channel.force(true);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            remove(StoredFile.twinOf(file));
        }
        finally {
            remove(unfinished);
        }
    }

    /// Looks first: the JDK learns that a folder is there from an exception.
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /// Removes a file that mostly is not there. Looks first: the JDK learns that from an exception, whose trace costs more
    /// than the look.
    static void remove(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
    }

    /// The JDK writes neither time nor name into the header.
    private static void compress(Content content, OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
        content.writeTo(compressed);
        compressed.finish();
    }

    /// Where one of the account's large files goes: `NAME`, or `NAME.gz` where this writer compresses them.
    public Path place(AccountId account, String name) {
        Path plain = folder.file(account, name);
        return compressing ? StoredFile.gzipped(plain) : plain;
    }

    /// Writes one JSON object in the order of the map. An [Iterable] value becomes an array, one element in memory at a
    /// time.
    public void writeJson(Path file, Map<String, ?> object) throws IOException {
        write(file, out -> Json.print(object, out));
    }

    /// Begins a JSON object of arrays whose elements come page by page.
    ///
    /// @param arrays the object's arrays in their order; one without elements is written empty
    public MergedAnswer merge(Path file, List<String> arrays) {
        return new MergedAnswer(this, file, arrays);
    }

    /// Writes rows as AWS does: fields quoted only where they must be, LF between rows, none after the last.
    public void writeCsv(Path file, Iterable<List<String>> rows) throws IOException {
        write(file, out -> CsvText.print(rows, out));
    }

    public void writeManifest(EvidenceManifest manifest) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("FormatVersion", manifest.formatVersion());
        json.put("Period", manifest.period().toString());
        json.put("AsOf", manifest.asOf().toString());
        json.put("Source", manifest.source());
        json.put("Partition", manifest.partition().id());
        writeJson(folder.manifest(), json);
    }

    /// @param started when the collection of the account began
    /// @param ended   when it ended, one way or another
    public void writeOutcome(AccountId account, CollectionOutcome outcome, Instant started, Instant ended)
            throws IOException {
        writeOutcome(account, outcome, List.of(), started, ended);
    }

    /// @param notes   what the account was collected without, and why: one clause each, without a full stop
    /// @param started when the collection of the account began
    /// @param ended   when it ended, one way or another
    public void writeOutcome(AccountId account, CollectionOutcome outcome, List<String> notes, Instant started,
            Instant ended) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (outcome) {
            case CollectionOutcome.Collected _ -> json.put("Outcome", "collected");
            case CollectionOutcome.Failed failed -> {
                json.put("Outcome", "failed");
                json.put("Stage", failed.stage());
                json.put("ErrorCode", failed.code());
                json.put("Message", failed.message());
                json.put("Remedy", failed.remedy());
            }
            case CollectionOutcome.Skipped skipped -> {
                json.put("Outcome", "skipped");
                json.put("Reason", skipped.reason());
            }
        }
        if (!notes.isEmpty()) {
            json.put("Notes", notes);
        }
        json.put("StartedAt", started.toString());
        json.put("EndedAt", ended.toString());
        writeJson(folder.file(account, EvidenceFolder.OUTCOME), json);
    }

    /// @param generated when AWS made the report that lies beside it
    public void writeReportTime(AccountId account, Instant generated) throws IOException {
        writeJson(folder.file(account, EvidenceFolder.CREDENTIAL_REPORT_INFO),
                Map.of("GeneratedTime", generated.toString()));
    }

    public void writeAccessKeys(AccountId account, List<AccessKeyMetadata> keys) throws IOException {
        List<Map<String, Object>> elements = new ArrayList<>(keys.size());
        for (AccessKeyMetadata key : keys) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("UserName", key.userName());
            json.put("AccessKeyId", key.id().value());
            json.put("Status", switch (key.status()) {
                case ACTIVE -> "Active";
                case INACTIVE -> "Inactive";
                case UNKNOWN -> throw new IllegalArgumentException("AWS lists no key of unknown status");
            });
            json.put("CreateDate", key.created().toString());
            elements.add(json);
        }
        writeJson(place(account, EvidenceFolder.ACCESS_KEYS), Map.of("AccessKeyMetadata", elements));
    }
}
