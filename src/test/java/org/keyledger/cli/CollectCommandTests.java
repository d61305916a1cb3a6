package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.job.CollectionRequest;
import org.keyledger.job.AwsCalls;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;

/// Running and collecting where the source is AWS. The clock stands in November 2026.
class CollectCommandTests {

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private Path evidence;
    private Path job;

    @BeforeEach
    void organizationAsSource() throws IOException {
        evidence = folder.resolve("evidence");
        job = jobFile("source: {organization: {evidence: '" + evidence + "'}}");
    }

    @Test
    void runCollectsThisMonthThenReportsOnIt() {
        CommandLineRun run = run("run", job.toString());

        assertThat(run.code()).isZero();
        assertThat(jobs.collections).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(request.source()).isInstanceOf(Source.Organization.class).isSameAs(request.settings().source());
        });
        assertThat(jobs.requests).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(request.evidence()).isEqualTo(evidence);
            assertThat(request.rerun()).isFalse();
        });
        assertThat(jobs.opened).isEqualTo(1);
        assertThat(jobs.closed).isEqualTo(1);
        assertThat(run.out()).startsWith("""
                2026-11  collected as of 2026-11-24T08:00:00Z
                  accounts      2 of 3 collected, 0 failed, 1 skipped
                  in            %s

                2026-11  complete
                """.formatted(evidence.resolve("2026-11")));
        assertThat(run.err()).startsWith("2026-11 collect started, 2 to do\n2026-11 collect finished, 2 done in ");
    }

    @Test
    void collectWritesNoReport() {
        CommandLineRun run = run("collect", job.toString());

        assertThat(run.code()).isZero();
        assertThat(jobs.collections).extracting(CollectionRequest::period).containsExactly(YearMonth.of(2026, 11));
        assertThat(jobs.requests).isEmpty();
        assertThat(jobs.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "collect", "run" })
    void exitsWith3WhenAccountsFailedThatNobodyAcknowledged(String command) {
        jobs.collecting(request -> new CollectionResult(request.period(), Instant.parse("2026-11-01T00:00:00Z"),
                evidence.resolve("2026-11"), 4, 0, 1, 2, 1, 1, List.of("There is no roster."),
                List.of("Account 111122223333 not read", "1 more"), List.of(), AwsCalls.NONE));

        CommandLineRun run = run(command, job.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("""
                2026-11  collected as of 2026-11-01T00:00:00Z, by an earlier run; nothing was left to call
                  accounts      1 of 4 collected, 2 failed (1 acknowledged), 1 skipped
                  notes         There is no roster.
                  problems      Account 111122223333 not read
                                1 more
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = { "collect", "run" })
    void exitsWith3AndSaysWhyWhenSomethingWantedOfTheOrganizationCouldNotBeRead(String command) {
        jobs.collecting(request -> new CollectionResult(request.period(), Instant.parse("2026-11-01T00:00:00Z"),
                evidence.resolve("2026-11"), 1, 1, 1, 0, 0, 0, List.of(), List.of(),
                List.of("The identity store was not read: AccessDenied."), AwsCalls.NONE));

        CommandLineRun run = run(command, job.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("\n  not read      The identity store was not read: AccessDenied.\n");
    }

    @Test
    void aCollectionThatFailedIsNotReportedOn() {
        jobs.collecting(_ -> {
            throw new LedgerJobException("The collection of 2026-11 failed.");
        });

        CommandLineRun run = run("run", job.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("\nkeyledger: The collection of 2026-11 failed.\n");
        assertThat(jobs.requests).isEmpty();
        assertThat(jobs.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "2026-09, 2", "2026-10, 0", "2026-11, 0", "2026-12, 2" })
    void onlyThisMonthAndTheOneBeforeCanStillBeCollected(String period, int code) {
        for (String command : List.of("run", "collect")) {
            CommandLineRun run = run(command, job.toString(), "--period", period);

            assertThat(run.code()).isEqualTo(code);
            if (code == 2) {
                assertThat(run.err()).isEqualTo("keyledger: there is no evidence of " + period + " in " + evidence
                        + ", and AWS tells only how things are now. Name 2026-11 or 2026-10.\n");
                assertThat(jobs.opened).isZero();
            }
        }
    }

    @Test
    void whatWasBegunInAnEarlierMonthMayBeGoneOnWith() throws IOException {
        Files.createDirectories(evidence.resolve("2026-03"));

        assertThat(run("run", job.toString(), "--period", "2026-03", "--rerun").code()).isZero();
        assertThat(jobs.collections).extracting(CollectionRequest::period).containsExactly(YearMonth.of(2026, 3));
        assertThat(jobs.requests).singleElement().matches(RunRequest::rerun);
    }

    @ParameterizedTest
    @ValueSource(strings = { "collect", "check" })
    void aJobThatReadsFilesHasNothingToCollectOrCheck(String command) throws IOException {
        Path reading = jobFile("source: {evidence: x}");

        CommandLineRun run = run(command, reading.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: the source of " + reading + " is not AWS. Name an organization,");
        assertThat(jobs.opened).isZero();
    }

    private Path jobFile(String settings) throws IOException {
        Path file = Files.createTempFile(folder, "job", ".yaml");
        return Files.writeString(file,
                "name: test\nreports: '" + folder.resolve("reports") + "'\n" + settings + "\n");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(jobs, arguments);
    }
}
