package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.Partition;

class EvidenceWriterTests {

    private static final AccountId ACCOUNT = new AccountId("012345678901");
    private static final Instant TIME = Instant.parse("2026-11-30T05:00:00Z");

    @TempDir
    Path evidence;

    private EvidenceFolder folder;
    private EvidenceWriter writer;

    @BeforeEach
    void anEmptyFolder() {
        folder = new EvidenceFolder(evidence.resolve("2026-11"));
        writer = new EvidenceWriter(folder);
    }

    @Test
    void keepsBytesAsTheyCome() throws IOException {
        byte[] bytes = { 0, (byte) 0xFF, '\r', '\n', 'x' };

        writer.write(folder.file(ACCOUNT, EvidenceFolder.CREDENTIAL_REPORT), bytes);

        assertThat(folder.file(ACCOUNT, EvidenceFolder.CREDENTIAL_REPORT)).hasBinaryContent(bytes);
    }

    @Test
    void leavesTheOldFileAndNoHalfOneWhereWritingFails() throws IOException {
        writer.write(folder.organization(), "old".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(folder.organization(), out -> {
                    out.write("ne".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IOException("disk full");
                }));

        assertThat(folder.organization()).hasContent("old");
        try (Stream<Path> files = Files.list(folder.root())) {
            assertThat(files).containsExactly(folder.organization());
        }
    }

    @Test
    void printsJsonAsTheAwsCliDoes() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        Iterable<String> streamed = List.of("x", "y")::iterator;
        object.put("Zeta", "é\n");
        object.put("Alpha", streamed);
        object.put("None", List.of());
        object.put("Flag", true);

        writer.writeJson(folder.organization(), object);

        assertThat(Files.readString(folder.organization())).isEqualTo("""
                {
                    "Zeta": "é\\n",
                    "Alpha": [
                        "x",
                        "y"
                    ],
                    "None": [],
                    "Flag": true
                }
                """);
    }

    @Test
    void quotesOnlyTheFieldsThatNeedItAndEndsWithoutALineBreak() throws IOException {
        writer.writeCsv(folder.directory(), List.of(List.of("a", "b"), List.of("x,\"y\"", "=1+1")));

        assertThat(Files.readString(folder.directory())).isEqualTo("a,b\n\"x,\"\"y\"\"\",=1+1");
    }

    @Test
    void writesAManifestThatTheReaderTakes() throws IOException {
        EvidenceManifest manifest = new EvidenceManifest(EvidenceManifest.FORMAT_VERSION, YearMonth.of(2026, 11), TIME,
                "a test", new Partition("aws-cn"), false);

        writer.writeManifest(manifest);
        writer.writeOutcome(ACCOUNT, new CollectionOutcome.Skipped("a test"), TIME, TIME);

        assertThat(PeriodEvidence.open(evidence, YearMonth.of(2026, 11)).manifest()).isEqualTo(manifest);
    }

    @Test
    void writesOutcomesThatTheReaderTakes() throws IOException {
        EvidenceOnDisk disk = new EvidenceOnDisk(evidence);
        for (CollectionOutcome outcome : List.of(new CollectionOutcome.Skipped("closed"),
                new CollectionOutcome.Failed("AssumeRole", "AccessDenied", "no \"role\"", "deploy it"))) {
            writer.writeOutcome(ACCOUNT, outcome, TIME, TIME.plusSeconds(3));

            assertThat(disk.read(ACCOUNT.value()).outcome()).isEqualTo(outcome);
        }
        assertThat(folder.file(ACCOUNT, EvidenceFolder.OUTCOME)).content().contains(
                "\"StartedAt\": \"2026-11-30T05:00:00Z\"", "\"EndedAt\": \"2026-11-30T05:00:03Z\"");
    }

    @Test
    void writesKeysThatTheReaderTakes() throws IOException, Json.Unreadable {
        List<AccessKeyMetadata> keys = List.of(
                new AccessKeyMetadata("=1+1", new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), KeyStatus.ACTIVE, TIME),
                new AccessKeyMetadata("anna", new AccessKeyId("AKIAI44QH8DHBEXAMPLE"), KeyStatus.INACTIVE, TIME));

        writer.writeAccessKeys(ACCOUNT, keys);

        assertThat(new AccessKeysReader().read(folder.file(ACCOUNT, EvidenceFolder.ACCESS_KEYS), "", problem -> {
            throw new AssertionError(problem.describe());
        })).isEqualTo(keys);
    }
}
