package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.assess.Severity;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.history.Disposition;
import org.keyledger.history.FindingIdentity;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PriorAccount;
import org.keyledger.history.Pruning;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.Receipts;
import org.keyledger.history.ReviewRecord;
import org.keyledger.history.Reviews;
import org.keyledger.iam.AccountId;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.PruneJob;
import org.keyledger.job.RunHistory;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.report.ManifestVerifier;
import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger of seven months of the sample organization, pruned down to two, on any database. The tests are steps: each goes
/// on from the one before, for a ledger of seven months takes its time.
@RunsBatch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PruneContract {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final YearMonth FIRST = LAST.minusMonths(6);
    private static final YearMonth KEPT = LAST.minusMonths(1);
    /// Not read from June to September.
    private static final AccountId UNREAD_FOR_LONG = new AccountId("444455556666");

    /// What a pruned month may leave behind; a table that is not here must be empty of it.
    private static final Set<String> STAY = Set.of("closure", "review", "receipt", "pruned_period", "account_record",
            "account_ages", "account_measure", "exception_record", "scp_principal", "key_record");

    private Path folder;
    private JobSettings settings;
    private LedgerContext context;
    private final Set<FindingIdentity> signed = new HashSet<>();
    private Map<String, String> undisturbed;
    private PriorAccount prior;
    private Map<String, Map<String, LocalDate>> exceptions;

    abstract LedgerContext open(Path folder) throws IOException;

    @BeforeAll
    void runSevenMonths(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path evidence = folder.resolve("evidence");
        new SampleOrganization(new SampleSpec(12, 8, 7, 7, LAST)).write(evidence);
        for (YearMonth month = FIRST.plusMonths(2); month.isBefore(LAST); month = month.plusMonths(1)) {
            delete(evidence.resolve(month + "/accounts/" + UNREAD_FOR_LONG));
        }
        JobSettings defaults = JobSettings.of("test",
                new Source.Sample(12, 8, 7, 7, LAST, 7, evidence), folder.resolve("reports"));
        settings = new JobSettings(defaults.name(), defaults.source(), defaults.reports(), Optional.empty(),
                defaults.assessment(), defaults.database(), List.of(), 2, 2, defaults.exceptions(), defaults.scp(),
                defaults.templates(), defaults.delivery());
        context = open(folder);
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            run(month, false);
            if (month.equals(FIRST)) {
                signOff();
            }
        }
        undisturbed = hashes(folder.resolve("reports/" + LAST));
        prior = reader().prior(UNREAD_FOR_LONG, LAST);
        exceptions = reader().exceptionsBefore(LAST, UNREAD_FOR_LONG, UNREAD_FOR_LONG);
    }

    @AfterAll
    void close() {
        context.close();
    }

    /// Of all findings; some of them stay open to the end.
    private void signOff() {
        List<FindingIdentity> open = findings(FIRST).stream().filter(finding -> finding.status().isOpen())
                .map(FindingIdentity::of).toList();
        signed.addAll(open);
        context.bean(Reviews.class).keep(open.stream().map(finding -> new ReviewRecord(finding, FIRST,
                Disposition.MIGRATE, "R. Viewer", LocalDate.of(2026, 5, 10), "by the end of the year", "0".repeat(64),
                Instant.parse("2026-05-11T08:00:00Z"))).toList(), List.of());
        context.bean(Receipts.class).keep(new ReceiptRecord(FIRST, "mail leadership", ReceiptRecord.State.DELIVERED,
                "0".repeat(64), Instant.parse("2026-05-01T08:00:00Z"),
                Optional.of(Instant.parse("2026-05-01T08:00:00Z")), "250 Ok"));
    }

    @Test
    @Order(1)
    void deletesNothingWithoutConsentAndNothingWhereLessIsThereThanIsToBeKept() throws IOException {
        Map<String, String> before = hashes(folder.resolve("reports"));
        List<PruneJob.Plan> asked = new ArrayList<>();

        PruneJob.Plan declined = context.bean(PruneJob.class).prune(new PruneJob.Request(settings, 2), plan -> {
            asked.add(plan);
            return false;
        });
        PruneJob.Plan seven = prune(7);
        PruneJob.Plan eight = prune(8);

        assertThat(asked).containsExactly(declined);
        assertThat(declined.kept()).containsExactly(KEPT, LAST);
        assertThat(declined.folders()).hasSize(10).allSatisfy(each -> {
            assertThat(each.files()).isPositive();
            assertThat(each.bytes()).isPositive();
        });
        assertThat(declined.rows()).extracting(PruneJob.Rows::period).containsExactly(FIRST, FIRST.plusMonths(1),
                FIRST.plusMonths(2), FIRST.plusMonths(3), FIRST.plusMonths(4));
        assertThat(declined.rows().getFirst()).satisfies(rows -> {
            assertThat(rows.accounts()).isEqualTo(12);
            assertThat(rows.keys()).isPositive();
            assertThat(rows.findings()).isPositive();
            assertThat(rows.runs()).isEqualTo(1);
        });
        assertThat(seven.isEmpty()).isTrue();
        assertThat(eight.isEmpty()).isTrue();
        assertThat(hashes(folder.resolve("reports"))).isEqualTo(before);
    }

    @Test
    @Order(2)
    void leavesAloneWhatItDidNotMakeAndFollowsNoLink() throws IOException {
        Path reports = folder.resolve("reports");
        Path notes = Files.writeString(reports.resolve(FIRST + "/notes.txt"), "ours");
        Path moved = Files.move(reports.resolve("2026-05"), folder.resolve("moved"));
        Files.createSymbolicLink(reports.resolve("2026-05"), moved);
        Path archive = Files.createDirectories(reports.resolve("2020-01"));
        Path byHand = Files.createDirectories(folder.resolve("evidence/2020-01/accounts"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "precious");
        Files.createSymbolicLink(folder.resolve("evidence/2026-06/link"), outside);
        Files.createSymbolicLink(folder.resolve("evidence/2026-06/folder"), byHand);

        // as if an earlier prune had been killed when the ledger had forgotten two months
        context.bean(Pruning.class).prune(FIRST.plusMonths(2), Optional.empty(), Instant.EPOCH);
        PruneJob.Plan plan = prune(2);

        assertThat(plan.rows()).extracting(PruneJob.Rows::period).containsExactly(FIRST.plusMonths(2),
                FIRST.plusMonths(3), FIRST.plusMonths(4));
        assertThat(plan.folders()).extracting(folder -> folder.path().getFileName().toString()).containsExactly(
                "2026-06", "2026-07", "2026-08", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08");
        assertThat(plan.left()).containsExactly(
                archive + " has no manifest.json as Keyledger writes it.",
                reports.resolve(FIRST.toString()) + " holds what is not in its manifest, such as notes.txt;"
                        + " move that elsewhere and prune again.",
                reports.resolve("2026-05") + " is a link, and links are not followed.",
                byHand.getParent() + " has no evidence.json of its month, so that no collection made it.");
        assertThat(notes).exists();
        assertThat(moved.resolve("manifest.json")).exists();
        assertThat(archive).exists();
        assertThat(byHand).exists();
        assertThat(outside).hasContent("precious");
        assertThat(reports.resolve("2026-06")).doesNotExist();
        assertThat(folder.resolve("evidence/2026-04")).doesNotExist();
        assertThat(folder.resolve("evidence/2026-08")).doesNotExist();
        assertThat(folder.resolve("evidence/" + KEPT)).exists();

        Files.delete(notes);
        Files.delete(reports.resolve("2026-05"));
        Files.move(moved, reports.resolve("2026-05"));
        Files.delete(archive);
        assertThat(prune(2).folders()).hasSize(2);
        assertThat(reports.resolve(FIRST.toString())).doesNotExist();
    }

    @Test
    @Order(3)
    void whatIsKeptStillVerifies() {
        assertThat(ManifestVerifier.verify(folder.resolve("reports"))).isEmpty();
    }

    @Test
    @Order(4)
    void leavesOfOldMonthsOnlyWhatLaterOnesStandOn() {
        JdbcTemplate jdbc = new JdbcTemplate(context.bean(DataSource.class));
        Map<String, Set<String>> left = new TreeMap<>();
        for (String table : jdbc.queryForList("SELECT LOWER(table_name) FROM information_schema.columns"
                + " WHERE LOWER(column_name) = 'period'", String.class)) {
            left.put(table, new TreeSet<>(jdbc.queryForList("SELECT DISTINCT period FROM " + table
                    + " WHERE period < '" + KEPT + "'", String.class)));
        }
        left.values().removeIf(Set::isEmpty);

        assertThat(left.keySet()).isSubsetOf(STAY).contains("closure", "review", "receipt", "pruned_period",
                "account_record", "account_ages", "account_measure");
        assertThat(left.get("account_ages")).as("the baseline").containsExactly(FIRST.toString());
        assertThat(left.get("account_record")).as("the baseline, and when an account was last read")
                .containsExactly(FIRST.toString(), "2026-05");
        assertThat(jdbc.queryForList("SELECT DISTINCT account_id FROM key_record WHERE period < '" + KEPT + "'",
                String.class)).containsExactly(UNREAD_FOR_LONG.value());
        assertThat(jdbc.queryForList("SELECT DISTINCT account_id FROM account_record WHERE period = '2026-05'",
                String.class)).containsExactly(UNREAD_FOR_LONG.value());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM batch_job_instance", Long.class)).isEqualTo(2);
    }

    @Test
    @Order(4)
    void whatTheLastReportOfAnAccountToldIsStillKnown() {
        assertThat(prior.creators().size() + prior.inactive().size()).isPositive();
        assertThat(reader().prior(UNREAD_FOR_LONG, LAST)).isEqualTo(prior);
        assertThat(reader().exceptionsBefore(LAST, UNREAD_FOR_LONG, UNREAD_FOR_LONG)).isEqualTo(exceptions);
    }

    private LedgerReader reader() {
        return context.bean(LedgerReader.class);
    }

    @Test
    @Order(5)
    void aMonthComesOutAsIfNothingHadBeenPruned() throws IOException {
        run(LAST, true);

        assertThat(hashes(folder.resolve("reports/" + LAST))).isEqualTo(undisturbed);
        assertThat(folder.resolve("reports/" + FIRST)).as("no folder comes back").doesNotExist();
        assertThat(ManifestVerifier.verify(folder.resolve("reports"))).isEmpty();
        assertThat(Files.readString(folder.resolve("reports/" + LAST + "/findings.csv")))
                .contains("," + FIRST + ",7,");
        assertThat(findings(LAST)).as("sign-offs are carried").anyMatch(finding -> finding.status().isOpen()
                && finding.firstSeen().equals(FIRST) && signed.contains(FindingIdentity.of(finding)));
    }

    @Test
    @Order(6)
    void monthsWhosePastIsGoneAreRefused() throws IOException {
        Path again = folder.resolve("again");
        new SampleOrganization(new SampleSpec(12, 8, 7, 7, LAST)).write(again);
        for (YearMonth month : List.of(FIRST, KEPT.minusMonths(1), KEPT)) {
            assertThatThrownBy(() -> run(again, month, true)).as(month.toString())
                    .isInstanceOf(LedgerJobException.class)
                    .hasMessageContaining(month + " cannot be worked through: ").hasMessageContaining("pruned")
                    .matches(failure -> ((LedgerJobException) failure).isConfiguration());
        }
        assertThat(findings(KEPT)).isNotEmpty();
        assertThat(reader().recordedPeriods()).containsExactly(KEPT, LAST);
    }

    @Test
    @Order(7)
    void theHistoryTellsOfTheMonthsKept() {
        assertThat(context.bean(RunHistory.class).latest(100).runs()).extracting(RunHistory.Run::period)
                .containsOnly(KEPT, LAST);
    }

    /// What a prune left that was killed after the ledger had forgotten: a folder set aside and half deleted, another not yet
    /// touched, and the page of before.
    @Test
    @Order(8)
    void finishesWhatAPruneLeftThatBrokeOff() throws IOException {
        Path reports = folder.resolve("reports");
        Path aside = Files.createDirectories(reports.resolve(".pruning-2026-06/scp"));
        Files.writeString(aside.resolve("rest.json"), "{}");
        copy(reports.resolve(KEPT.toString()), reports.resolve("2026-08"));
        Files.writeString(reports.resolve("index.html"), "of before");

        PruneJob.Plan plan = prune(2);

        assertThat(plan.folders()).extracting(PruneJob.Folder::path).containsExactly(aside.getParent());
        assertThat(plan.left()).as("a copy of another month")
                .anyMatch(left -> left.startsWith(reports.resolve("2026-08")
                        + " has no manifest.json"));
        assertThat(aside.getParent()).doesNotExist();
        assertThat(reports.resolve("index.html")).content().contains("September 2026").doesNotContain("of before");
        delete(reports.resolve("2026-08"));
    }

    @Test
    @Order(9)
    void refusesToKeepWhatTheLedgerDoesNotHold() throws IOException {
        Path later = folder.resolve("reports/2027-01");
        Files.createDirectories(later);

        assertThatThrownBy(() -> prune(1)).isInstanceOf(LedgerJobException.class)
                .hasMessageStartingWith("the ledger holds none of the months that would be kept, 2027-01 to 2027-01,");
        Files.delete(later);
        assertThatThrownBy(() -> prune(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Keeping one month is the least: the next goes on from it, and it itself is not worked through again.
    @Test
    @Order(10)
    void keepsOneMonthAtLeast() throws IOException {
        JobSettings compared = new JobSettings(settings.name(), settings.source(), settings.reports(),
                Optional.of(KEPT), settings.assessment(), settings.database(), settings.acknowledgedAccounts(),
                settings.concurrency(), settings.trendPeriods(), settings.exceptions(), settings.scp(),
                settings.templates(), settings.delivery());

        assertThat(context.bean(PruneJob.class).prune(new PruneJob.Request(compared, 1), _ -> true).rows())
                .extracting(PruneJob.Rows::period).containsExactly(KEPT);

        assertThat(reader().recordedPeriods()).containsExactly(LAST);
        assertThat(reader().baselines(LAST)).containsExactly(FIRST, KEPT);
        assertThat(ManifestVerifier.verify(folder.resolve("reports"))).isEmpty();
        assertThat(prune(1).isEmpty()).isTrue();
    }

    private PruneJob.Plan prune(int keep) {
        return context.bean(PruneJob.class).prune(new PruneJob.Request(settings, keep), _ -> true);
    }

    private void run(YearMonth period, boolean rerun) {
        run(folder.resolve("evidence"), period, rerun);
    }

    private void run(Path evidence, YearMonth period, boolean rerun) {
        context.job().run(new RunRequest(settings, evidence, period, rerun), ProgressListener.SILENT);
    }

    private List<FindingRecord> findings(YearMonth period) {
        List<FindingRecord> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            reader().forEachFinding(period, Optional.of(severity),
                    (_, finding) -> findings.add(finding));
        }
        return findings;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
