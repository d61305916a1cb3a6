package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.JobFile;
import org.keyledger.job.KeyIdOutput;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.report.ManifestVerifier;
import org.keyledger.report.ReportWriter;

/// A month whose workbook and PDF are under a password.
@RunsBatch
class ProtectedReportsTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<String> PROTECTED = List.of("keyledger-2026-10.pdf", "keyledger-2026-10.xlsx");

    @TempDir
    Path folder;

    private SmallEvidence evidence;
    private LedgerContext context;

    @BeforeEach
    void open() throws IOException {
        evidence = new SmallEvidence(folder.resolve("evidence")).month(OCTOBER).account(OCTOBER, "111122223333");
        context = LedgerContext.onH2(folder.resolve("history/ledger"));
        password("correct horse battery staple");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void password(String text) throws IOException {
        Files.writeString(folder.resolve("password"), text + "\n");
    }

    private RunResult run(boolean rerun) throws IOException {
        String job = "name: test\nsource: {evidence: " + evidence.root() + "}\nreports: " + folder.resolve("reports")
                + "\nprotect: {passwordFile: " + folder.resolve("password") + "}\n";
        return context.job().run(
                new RunRequest(JobFile.parse("job.yaml", job), evidence.root(), OCTOBER, rerun),
                ProgressListener.SILENT);
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path reports = folder.resolve("reports");
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(reports.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    @Test
    void theManifestVouchesForTheFilesAsTheyLieThere() throws IOException {
        assertThat(run(false).problems()).isEmpty();

        assertThat(PROTECTED).allSatisfy(name -> assertThat(head(name)).isNotEqualTo("PK"));
        assertThat(ManifestVerifier.verify(folder.resolve("reports"))).isEmpty();
        assertThat(folder.resolve("reports")).isDirectoryNotContaining("glob:**/.writing*");
    }

    private String head(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("reports/2026-10").resolve(name));
        return new String(bytes, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRepeatedRunLeavesEveryByteAsItIs() throws IOException {
        run(false);
        Map<String, String> before = hashes();

        run(true);

        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void anotherPasswordOrOtherContentMakesOtherFiles() throws IOException {
        run(false);
        Map<String, String> before = hashes();
        password("another horse, another staple");

        run(true);
        Map<String, String> withAnother = hashes();
        evidence.account(OCTOBER, "444455556666");
        run(true);

        assertThat(PROTECTED).allSatisfy(name -> {
            assertThat(withAnother.get("2026-10/" + name)).isNotEqualTo(before.get("2026-10/" + name));
            assertThat(hashes().get("2026-10/" + name)).isNotEqualTo(withAnother.get("2026-10/" + name));
        });
        assertThat(withAnother.get("2026-10/findings.csv")).isEqualTo(before.get("2026-10/findings.csv"));
        assertThat(ManifestVerifier.verify(folder.resolve("reports"))).isEmpty();
    }

    /// A writer that is added has to be named as an output, unless it never shows key ids.
    @Test
    void everyWriterIsAnOutputThatMayHideKeyIdsOrNeverShowsThem() {
        assertThat(context.beans(ReportWriter.class)).extracting(ReportWriter::name)
                .filteredOn(name -> Arrays.stream(KeyIdOutput.values()).noneMatch(output -> output.isWrittenBy(name)))
                .containsExactlyInAnyOrder("summary", "mail");
    }

    /// It may have been put there by somebody who knows the password.
    @Test
    void aFileThatTheManifestDoesNotVouchForMakesWay() throws IOException {
        run(false);
        Path reports = folder.resolve("reports/2026-10");
        Path workbook = reports.resolve("keyledger-2026-10.xlsx");
        byte[] first = Files.readAllBytes(workbook);
        Files.delete(reports.resolve("manifest.json"));

        run(true);

        assertThat(Files.readAllBytes(workbook)).isNotEqualTo(first);
    }
}
