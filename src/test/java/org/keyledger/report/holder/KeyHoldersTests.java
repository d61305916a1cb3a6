package org.keyledger.report.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.batch.HolderEvidence;
import org.keyledger.batch.LedgerContext;
import org.keyledger.batch.RunsBatch;
import org.keyledger.history.LedgerReader;
import org.keyledger.job.JobFile;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;

/// Read from a ledger that a run has written. An exception covers every finding of svc-report, whose owner is a team.
@RunsBatch
class KeyHoldersTests {

    private static final HolderRules ALL = new HolderRules(true, true, List.of("example.com"));

    @TempDir
    static Path folder;

    private static LedgerContext context;

    @BeforeAll
    static void run() throws IOException {
        Files.writeString(folder.resolve("exceptions.yaml"), """
                exceptions:
                  - id: EXC-1
                    principal: arn:aws:iam::111122223333:user/svc-report
                    controls: '*'
                    reason: migration-in-progress
                    comment: moves to a role in December
                    owner: anna@example.com
                    approver: boss@example.com
                    ticket: SEC-1
                    granted: 2026-07-01
                    expires: 2027-01-31
                """);
        Path job = Files.writeString(folder.resolve("job.yaml"), """
                name: test
                source: {evidence: '%s'}
                reports: '%s'
                exceptions: '%s'
                """.formatted(folder.resolve("evidence"), folder.resolve("reports"),
                folder.resolve("exceptions.yaml")));
        context = LedgerContext.onH2(folder.resolve("ledger"));
        context.job().run(new RunRequest(JobFile.read(job), HolderEvidence.write(folder.resolve("evidence")),
                HolderEvidence.PERIOD, false), ProgressListener.SILENT);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static KeyHolders holders(int mostRows, int rowsHeld) {
        return new KeyHolders(context.bean(LedgerReader.class), ControlCatalogue.load(), mostRows, rowsHeld);
    }

    private static List<Holder> read(KeyHolders holders, int stopAfter) {
        HolderMonth month = holders.month(HolderEvidence.PERIOD).orElseThrow();
        HolderSurvey survey = holders.survey(HolderEvidence.PERIOD, ALL);
        List<Holder> read = new ArrayList<>();
        holders.forEach(month, survey, survey.addresses(), holder -> {
            read.add(holder);
            return read.size() < stopAfter;
        });
        return read;
    }

    @Test
    void whoHasNothingOpenIsPassedOver() {
        KeyHolders holders = holders(100, 5000);

        assertThat(holders.survey(HolderEvidence.PERIOD, ALL).addresses()).containsExactly("anna@example.com",
                "boss@example.com", "team-x@example.com");
        assertThat(read(holders, 9)).extracting(Holder::address).containsExactly("anna@example.com",
                "boss@example.com");
    }

    @Test
    void itMakesNoDifferenceHowManyAreReadAtATime() {
        List<Holder> together = read(holders(100, 5000), 9);

        assertThat(read(holders(100, 1), 9)).isEqualTo(together);
        assertThat(read(holders(100, 3), 9)).isEqualTo(together);
        assertThat(together.getFirst().keys()).extracting(HeldKey::accountId).containsExactly("111122223333",
                "444455556666");
    }

    @Test
    void ofTooManyKeysTheFirstAreShownAndTheOthersCounted() {
        Holder boss = read(holders(2, 5000), 9).getLast();

        assertThat(boss.keys()).extracting(HeldKey::user).containsExactly("ben", "carl");
        assertThat(boss.more()).isEqualTo(1);
        assertThat(boss.keys()).allSatisfy(key -> assertThat(key.findings()).isNotEmpty());
    }

    @Test
    void endsWhenToldTo() {
        assertThat(read(holders(100, 5000), 1)).extracting(Holder::address).containsExactly("anna@example.com");
        assertThat(read(holders(100, 1), 1)).hasSize(1);
    }

    @Test
    void aKeyIsShownByItsEndsOnly() {
        assertThat(read(holders(100, 5000), 9)).allSatisfy(
                holder -> assertThat(holder.keys()).extracting(HeldKey::keyId).containsOnly("AKIA…MPLE"));
    }

    @Test
    void aMonthThatTheLedgerDoesNotHoldHasNoHolders() {
        assertThat(holders(100, 5000).month(YearMonth.of(2026, 9))).isEmpty();
    }
}
