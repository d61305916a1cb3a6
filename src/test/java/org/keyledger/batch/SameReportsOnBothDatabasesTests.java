package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.report.ManifestVerifier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// The whole job on the sample organization: which database keeps the ledger must not show in any report.
@RunsBatch
class SameReportsOnBothDatabasesTests {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int MONTHS = 3;

    @TempDir
    static Path folder;

    private static Path sample;
    private static Path onH2;
    private static Path onPostgres;

    @BeforeAll
    static void runOnBoth() throws Exception {
        sample = folder.resolve("evidence");
        onH2 = folder.resolve("h2");
        onPostgres = folder.resolve("postgres");
        new SampleOrganization(new SampleSpec(12, 15, MONTHS, 7, LAST)).write(sample);
        try (LedgerContext context = LedgerContext.onH2(onH2.resolve("history/ledger"))) {
            runAllMonths(context, onH2);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                LedgerContext context = LedgerContext.on(server.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            runAllMonths(context, onPostgres);
        }
    }

    private static void runAllMonths(LedgerContext context, Path reports) {
        JobSettings settings = JobSettings.of("test", new Source.Evidence(sample), reports);
        for (YearMonth month = LAST.minusMonths(MONTHS - 1); !month.isAfter(LAST); month = month.plusMonths(1)) {
            context.job().run(new RunRequest(settings, sample, month, false), ProgressListener.SILENT);
        }
    }

    @Test
    void writesTheSameBytesWhicheverDatabaseKeepsTheLedger() throws IOException {
        Map<String, String> expected = hashes(onH2);

        assertThat(hashes(onPostgres)).isEqualTo(expected);
        for (String month : List.of("2026-08", "2026-09", "2026-10")) {
            assertThat(expected).containsKeys(month + "/findings.csv", month + "/metrics.json",
                    month + "/keyledger-" + month + ".xlsx", month + "/keyledger-" + month + ".pdf",
                    month + "/manifest.json");
        }
    }

    @Test
    void leavesReportsThatVerifyOnPostgresToo() {
        assertThat(ManifestVerifier.verify(onPostgres)).isEmpty();
    }

    @Test
    void remembersEarlierMonthsOnPostgresToo() throws IOException {
        assertThat(Files.readAllLines(onPostgres.resolve("2026-10/findings.csv")))
                .anyMatch(line -> line.contains(",Carried,2026-08,3,"))
                .anyMatch(line -> line.contains(",New,2026-10,1,"));
    }

    private static Map<String, String> hashes(Path reports) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(reports)) {
            found.filter(file -> Files.isRegularFile(file) && !file.startsWith(reports.resolve("history")))
                    .forEach(files::add);
        }
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files) {
            hashes.put(reports.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
        return hashes;
    }
}
