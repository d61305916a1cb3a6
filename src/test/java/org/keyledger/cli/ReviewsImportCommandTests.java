package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.batch.RunsBatch;
import org.keyledger.KeyledgerApplication;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.history.Disposition;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobFileException;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.excel.ReturnedCopy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The way of a workbook to the reviewers and back, on the sample organization.
@RunsBatch
class ReviewsImportCommandTests {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final LedgerJobFactory JOBS = new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of());

    @TempDir
    static Path shared;

    /// A ledger of its own for each test, September recorded.
    @TempDir
    Path folder;

    private Path job;
    private Path workbook;

    @BeforeAll
    static void runSeptember() throws IOException {
        new SampleOrganization(new SampleSpec(12, 10, 2, 7, OCTOBER)).write(shared.resolve("evidence"));
        assertThat(run(jobFile(shared), SEPTEMBER).code()).isIn(0, 3);
    }

    @BeforeEach
    void copyLedger() throws IOException {
        copy(shared.resolve("reports"), folder.resolve("reports"));
        job = jobFile(folder);
        workbook = workbook(SEPTEMBER);
    }

    @Test
    void everyDispositionComesBackFromARearrangedWorkbookAndIsCarriedOn() throws IOException {
        Map<String, String> signed = new HashMap<>();
        Path returned = edited(workbook, copy -> {
            signed.putAll(signEach(copy));
            copy.losingTablesAndDates().shuffleRows().moveColumns().addSheets();
        });

        CommandLineRun run = importing(returned);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("2026-09: " + signed.size() + " sign-offs imported from ");
        assertCarriedInOctober(signed);
    }

    @Test
    void everyDispositionComesBackFromWhatLibreOfficeSaved() throws Exception {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "needs LibreOffice: no soffice on the PATH");
        Map<String, String> signed = new HashMap<>();
        Path returned = edited(workbook, copy -> {
            signed.putAll(signEach(copy));
            copy.shuffleRows().moveColumns();
        });

        Path saved = savedBy(office.get(), returned);
        CommandLineRun run = importing(saved);

        assertThat(saved).isRegularFile();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("2026-09: " + signed.size() + " sign-offs imported from ");
        assertCarriedInOctober(signed);
    }

    @Test
    void aWorkbookComesBackUnderThePasswordThatTheJobFileNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "correct horse battery staple\n");
        Files.writeString(job, "protect: {workbook: {passwordFile: " + secret + "}}\n",
                java.nio.file.StandardOpenOption.APPEND);
        Map<String, String> signed = new HashMap<>();
        Path returned = ReturnedCopy.encrypted(edited(workbook, copy -> signed.putAll(signEach(copy))),
                "correct horse battery staple");

        CommandLineRun run = importing(returned);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("2026-09: " + signed.size() + " sign-offs imported from ");

        Files.writeString(secret, "another horse, another staple\n");
        CommandLineRun wrong = importing(returned);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("protected by another password").doesNotContain("staple");
    }

    /// What LibreOffice makes of the workbook as Keyledger writes it, odd names and all.
    @Test
    void libreOfficeAltersNoFact() throws Exception {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "needs LibreOffice: no soffice on the PATH");

        CommandLineRun run = importing(savedBy(office.get(), workbook));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("2026-09: 0 sign-offs imported");
    }

    private void assertCarriedInOctober(Map<String, String> signed) throws IOException {
        assertThat(run(job, OCTOBER).code()).isIn(0, 3);
        Path october = workbook(OCTOBER);
        byte[] bytes = Files.readAllBytes(october);
        Map<String, Integer> byDisposition = new TreeMap<>();
        try (ReturnedCopy copy = ReturnedCopy.of(october)) {
            for (int row = 1; row <= copy.rows(); row++) {
                String id = copy.text(row, "Finding ID");
                assertThat(copy.text(row, "Disposition")).as(id).isEqualTo(signed.getOrDefault(id, ""));
                if (signed.containsKey(id)) {
                    byDisposition.merge(signed.get(id), 1, Integer::sum);
                    assertThat(copy.text(row, "Sign-off")).isEqualTo("carried from 2026-09");
                    assertThat(copy.text(row, "Reviewer")).isEqualTo("eve@example.com");
                    assertThat(copy.cell(row, "Reviewed on").getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DAY);
                    assertThat(copy.cell(row, "Comment").getCellType()).isEqualTo(CellType.STRING);
                    assertThat(copy.text(row, "Comment")).startsWith("=HYPERLINK(");
                }
                else {
                    assertThat(copy.text(row, "Sign-off")).isEmpty();
                }
            }
        }
        assertThat(byDisposition).as("findings that are still open").containsOnlyKeys(Disposition.labels());
        JsonNode counts = JsonMapper.shared().readTree(Files.readString(october.resolveSibling("metrics.json")))
                .get("signOffs");
        byDisposition.forEach((label, count) -> assertThat(counts.get("dispositions").get(label).asInt()).as(label)
                .isEqualTo(count));
        assertInCsv(october.resolveSibling("findings.csv"), byDisposition);
        assertThat(CommandLineRun.of(JOBS, "run", job.toString(), "--period", "2026-10", "--rerun").code()).isIn(0, 3);
        assertThat(Files.readAllBytes(october)).isEqualTo(bytes);
    }

    private static void assertInCsv(Path file, Map<String, Integer> byDisposition) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(line -> {
                if (!line.getField("disposition").isEmpty()) {
                    found.merge(line.getField("disposition"), 1, Integer::sum);
                    assertThat(line.getField("reviewer")).isEqualTo("eve@example.com");
                    assertThat(line.getField("reviewed_on")).isEqualTo("2026-10-05");
                    assertThat(line.getField("review_comment")).startsWith("'=HYPERLINK(");
                    assertThat(line.getField("reviewed_in")).isEqualTo("2026-09");
                }
            });
        }
        assertThat(found).isEqualTo(byDisposition);
    }

    @Test
    void anAlteredFactIsRefusedByItsCellAndNothingIsImported() throws IOException {
        String[] cell = new String[1];
        Path altered = edited(workbook, copy -> {
            signEach(copy);
            cell[0] = "Findings!" + copy.set(3, "Observed", "12 days").cell(3, "Observed").getAddress();
        });

        CommandLineRun run = importing(altered);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("keyledger: " + altered + " is not imported, and nothing of it is: 1 problem\n")
                .contains("\n  " + cell[0] + ": the workbook says \"12 days\", the ledger \"");
        assertThat(importing(edited(workbook, ReviewsImportCommandTests::signEach)).out())
                .contains(" sign-offs imported").doesNotContain("there already");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        Path wrong = edited(workbook, copy -> {
            copy.sign(1, "Revoked", "eve@example.com", DAY, "");
            copy.sign(2, "Revoke", "", DAY, "");
            copy.sign(3, "Revoke", "eve@example.com", LocalDate.of(2026, 11, 25), "");
            copy.sign(4, "Revoke", "eve@example.com", LocalDate.of(2026, 9, 1), "");
            copy.sign(5, "", "eve@example.com", DAY, "Somebody should look at this.");
            copy.sign(6, "Revoke", "eve@example.com", DAY, "").set(6, "Reviewed on", "5/10/26");
            copy.sign(7, "Revoke", "eve@example.com", DAY, "x".repeat(4_001));
            copy.sign(8, "Revoke", "eve@example.com", DAY, "").duplicate(8);
            copy.set(copy.rows(), "Disposition", "Rotate");
            copy.set(9, "Finding ID", "111122223333/nobody/unknown/1/stale-key");
            copy.sign(10, "Revoke", "eve@example.com", DAY, "").cell(10, "Reviewed on").setBlank();
        });

        CommandLineRun run = importing(wrong);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("10 problems").contains(
                "\"Revoked\" is no disposition: choose one of Revoke, Rotate, Migrate, Accept with exception, False positive",
                "the reviewer is missing", "2026-11-25 is in the future: today is 2026-11-24",
                "2026-09-01 is before the evidence of 2026-09, which is of 2026-09-30",
                "no disposition is chosen, but something is written beside it", "\"5/10/26\" is no date",
                "has 4001 characters: write at most 4000", "of the same finding: leave one of the two rows",
                "\"111122223333/nobody/unknown/1/stale-key\" is no finding of 2026-09 that is open or excepted",
                "the date is missing");
    }

    @Test
    void theDaysOfTheEvidenceAndOfTheImportAreTheFirstAndTheLastToSignOn() throws IOException {
        Path signed = edited(workbook, copy -> copy
                .sign(1, "Revoke", "eve@example.com", LocalDate.of(2026, 9, 30), "")
                .sign(2, "Revoke", "eve@example.com", LocalDate.of(2026, 11, 24), ""));
        Path dayBefore = edited(workbook, "before.xlsx", copy -> copy
                .sign(1, "Revoke", "eve@example.com", LocalDate.of(2026, 9, 29), ""));

        assertThat(importing(dayBefore).err()).contains("2026-09-29 is before the evidence");
        assertThat(importing(signed).out()).startsWith("2026-09: 2 sign-offs imported");
    }

    @Test
    void theSameWorkbookTwiceChangesNothing() throws IOException {
        Path signed = edited(workbook, copy -> copy.sign(1, "Revoke", "eve@example.com", DAY, "Gone by Friday."));
        importing(signed);

        assertThat(importing(signed).out()).startsWith("2026-09: 0 sign-offs imported")
                .contains("  1 was there already, word for word\n", "  Revoke 1\n");
    }

    @Test
    void anotherAnswerIsAConflictUntilItIsToReplaceTheFirst() throws IOException {
        importing(edited(workbook, copy -> copy.sign(1, "Revoke", "eve@example.com", DAY, "")));
        Path other = edited(workbook, copy -> copy.sign(1, "Rotate", "mallory@example.com", DAY, "")
                .sign(2, "Migrate", "mallory@example.com", DAY, ""));

        CommandLineRun refused = importing(other);
        CommandLineRun replaced = importing(other, "--replace");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("says \"Rotate\" by \"mallory@example.com\" on 2026-10-05, and the ledger has"
                        + " \"Revoke\" by \"eve@example.com\" on 2026-10-05 already: settle which one counts");
        assertThat(replaced.code()).isZero();
        assertThat(replaced.out()).startsWith("2026-09: 1 sign-off imported")
                .contains("  1 took the place of another answer\n");
        assertThat(importing(other).out()).contains("  2 were there already, word for word\n");
    }

    @Test
    void anotherReviewerWhoDecidesTheSameAgrees() throws IOException {
        importing(edited(workbook, copy -> copy.sign(1, "Revoke", "eve@example.com", DAY, "")));

        CommandLineRun run =
                importing(edited(workbook, copy -> copy.sign(1, "Revoke", "mallory@example.com", DAY, "")));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  1 agrees with another reviewer, whose sign-off stays\n");
    }

    @Test
    void theSameReviewerWithAnotherCommentIsAConflict() throws IOException {
        importing(edited(workbook, copy -> copy.sign(1, "Revoke", "eve@example.com", DAY, "")));

        assertThat(importing(edited(workbook, copy -> copy.sign(1, "Revoke", "eve@example.com", DAY, "On Friday.")))
                .err()).contains("with the comment \"On Friday.\", and the ledger has");
    }

    @Test
    void acceptingClosesNothingAndProposesAnEntryThatSomebodyHasToApprove() throws IOException {
        Path proposed = folder.resolve("proposed.yaml");
        String[] accepted = new String[1];
        Path signed = edited(workbook, copy -> {
            copy.sign(1, "Accept with exception", "eve@example.com", DAY, "\"Vendor\" says:\n- no roles # yet");
            accepted[0] = copy.text(1, "Finding ID");
            copy.sign(6, "Accept with exception", "eve@example.com", DAY, "");
            copy.sign(7, "Accept with exception", "eve@example.com", DAY, "");
        });

        CommandLineRun run = importing(signed, "--exceptions-out", proposed.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Proposed entries for the exceptions register are in " + proposed,
                Files.readString(proposed));
        assertThatThrownBy(() -> JobFile.read(jobWith(proposed))).isInstanceOfSatisfying(JobFileException.class,
                refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.path() + " " + problem.problem())
                        .contains("exceptions[1].approver has no value", "exceptions[1].ticket has no value"));
        Path approved = Files.writeString(folder.resolve("approved.yaml"), Files.readString(proposed)
                .replace("approver:   #", "approver: ciso@example.com #").replace("ticket:     #", "ticket: SEC-123 #")
                .replace("owner:      #", "owner: jane.doe@example.com #"));
        assertThat(JobFile.read(jobWith(approved)).exceptions().entries()).isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.comment()).startsWith("Accepted by eve@example.com on 2026-10-05"))
                .anySatisfy(entry -> assertThat(entry.comment()).endsWith("\"Vendor\" says:\n- no roles # yet"));
        run(job, OCTOBER);
        try (ReturnedCopy october = ReturnedCopy.of(workbook(OCTOBER))) {
            assertThat(IntStream.rangeClosed(1, october.rows())
                    .filter(row -> october.text(row, "Finding ID").equals(accepted[0]))
                    .mapToObj(row -> october.text(row, "Status"))).containsExactly("Carried");
        }
    }

    @Test
    void doesNotWriteOverAFile() throws IOException {
        Path register = Files.writeString(folder.resolve("exceptions.yaml"), "exceptions: []\n");

        CommandLineRun run = importing(workbook, "--exceptions-out", register.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: there is a file " + register + " already.");
        assertThat(register).hasContent("exceptions: []");
    }

    @Test
    void aSignOffThatWasCarriedOverAndLeftAloneIsNotSignedAnew() throws IOException {
        importing(edited(workbook, copy -> signEach(copy)));
        run(job, OCTOBER);
        Path october = workbook(OCTOBER);

        CommandLineRun untouched = importing(OCTOBER, october);
        int[] row = new int[1];
        CommandLineRun cleared = importing(OCTOBER, edited(october, copy -> {
            row[0] = IntStream.rangeClosed(1, copy.rows()).filter(at -> !copy.text(at, "Sign-off").isEmpty())
                    .findFirst()
                    .orElseThrow();
            for (String header : List.of("Disposition", "Reviewer", "Reviewed on", "Comment")) {
                copy.cell(row[0], header).setBlank();
            }
        }));
        CommandLineRun anew = importing(OCTOBER, edited(october, copy -> copy.sign(row[0], "Migrate", "eve@example.com",
                LocalDate.of(2026, 11, 3), "")));

        assertThat(untouched.code()).as(untouched.err()).isZero();
        assertThat(untouched.out()).startsWith("2026-10: 0 sign-offs imported")
                .containsPattern("  [0-9]+ of earlier months are left as they were carried over\n");
        assertThat(cleared.out()).containsPattern(
                "Sign-offs of earlier months stay where the workbook has none: Findings![A-Z]+" + (row[0] + 1) + "\\.");
        assertThat(anew.out()).startsWith("2026-10: 1 sign-off imported");
    }

    @Test
    void theWorkbookOfAnotherMonthIsNamedAsSuchOrByItsRows() throws IOException {
        run(job, OCTOBER);

        CommandLineRun run = importing(OCTOBER, workbook);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("the workbook says ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2026-07 | the ledger does not hold 2026-07; it holds 2026-09.",
            "2026-10 | the ledger does not hold 2026-10; it holds 2026-09." })
    void aMonthThatTheLedgerDoesNotHoldIsWrongUsage(String month, String message) {
        CommandLineRun run = importing(YearMonth.parse(month), workbook);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("keyledger: " + message + "\n");
    }

    @Test
    void whatIsNoWorkbookIsWrongUsage() {
        CommandLineRun run = importing(job);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: " + job + " is not an .xlsx workbook.").doesNotContain("\tat ");
    }

    @Test
    void makesNoLedgerWhereThereIsNone() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"),
                "name: other\nsource:\n  evidence: x\nreports: " + folder.resolve("none") + "\n");

        CommandLineRun run = CommandLineRun.of(JOBS, "reviews", "import", workbook.toString(), other.toString(),
                "--period", "2026-09");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: there is no ledger at ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void tellsMachinesTheSame() throws IOException {
        Path signed = edited(workbook, copy -> copy.sign(1, "Accept with exception", "eve@example.com", DAY, ""));
        Path altered = edited(workbook, "altered.xlsx", copy -> copy.set(1, "User", "somebody"));

        JsonNode good = JsonMapper.shared().readTree(importing(signed, "--json").out());
        CommandLineRun refused = importing(altered, "--json");
        JsonNode bad = JsonMapper.shared().readTree(refused.out());

        assertThat(good.get("refused").asBoolean()).isFalse();
        assertThat(good.get("imported").asInt()).isOne();
        assertThat(good.get("dispositions").get("Accept with exception").asInt()).isOne();
        assertThat(good.get("proposedExceptions").asString()).contains("approver:   # FILL IN");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(bad.get("refused").asBoolean()).isTrue();
        assertThat(bad.get("problems").get(0).get("cell").asString()).startsWith("Findings!");
    }

    @ParameterizedTest
    @CsvSource({ "reviews, help-reviews.txt", "reviews import, help-reviews-import.txt" })
    void helpReadsAsWritten(String command, String golden) throws IOException {
        CommandLineRun run = CommandLineRun.of(JOBS,
                Stream.concat(Arrays.stream(command.split(" ")), Stream.of("--help")).toArray(String[]::new));

        GoldenFile.assertSame(golden, Files.writeString(folder.resolve("help"), run.out()));
    }

    /// Signs rows in turn with every disposition there is, comments that would be formulas.
    private static Map<String, String> signEach(ReturnedCopy copy) {
        List<String> labels = Disposition.labels();
        Map<String, String> signed = new HashMap<>();
        for (int row = 1; row <= copy.rows(); row += 2) {
            String label = labels.get(row / 2 % labels.size());
            copy.sign(row, label, "eve@example.com", DAY, "=HYPERLINK(\"http://example.com\") " + row);
            signed.put(copy.text(row, "Finding ID"), label);
        }
        return signed;
    }

    private interface Edit {
        void on(ReturnedCopy copy) throws IOException;
    }

    private Path edited(Path original, Edit edit) throws IOException {
        return edited(original, "returned.xlsx", edit);
    }

    private Path edited(Path original, String name, Edit edit) throws IOException {
        try (ReturnedCopy copy = ReturnedCopy.of(original)) {
            edit.on(copy);
            return copy.save(folder.resolve(name));
        }
    }

    private CommandLineRun importing(Path file, String... options) {
        return importing(SEPTEMBER, file, options);
    }

    private CommandLineRun importing(YearMonth period, Path file, String... options) {
        return CommandLineRun.of(JOBS, Stream.concat(
                Stream.of("reviews", "import", file.toString(), job.toString(), "--period", period.toString()),
                Arrays.stream(options)).toArray(String[]::new));
    }

    private static CommandLineRun run(Path job, YearMonth month) {
        return CommandLineRun.of(JOBS, "run", job.toString(), "--period", month.toString());
    }

    private Path workbook(YearMonth month) {
        return folder.resolve("reports/" + month + "/keyledger-" + month + ".xlsx");
    }

    private static Path jobFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("job.yaml"), "name: sample\nsource:\n  evidence: "
                + shared.resolve("evidence") + "\nreports: " + folder.resolve("reports") + "\n");
    }

    private Path jobWith(Path exceptions) throws IOException {
        return Files.writeString(folder.resolve("excepting.yaml"),
                Files.readString(job) + "exceptions: " + exceptions + "\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Optional<Path> office() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice")).filter(Files::isExecutable).findFirst();
    }

    private Path savedBy(Path office, Path file) throws Exception {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Process process = new ProcessBuilder(office.toString(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless", "--convert-to", "xlsx",
                "--outdir", saved.toString(), file.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return saved.resolve(file.getFileName());
    }
}
