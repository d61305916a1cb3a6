package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.history.Seals;
import org.keyledger.history.SealsOnH2;

/// Periods that go on from those whose folders lie on another disk.
class SealedPeriodsTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path first;

    @TempDir
    Path second;

    private final Seals seals = SealsOnH2.open();

    /// October on one disk, November as the ledger's next run would write it on another.
    private void oneMonthOnEachDisk() throws IOException {
        new PeriodReports(first).period("2026-10");
        new SealedPeriods(first, seals).keep(YearMonth.of(2026, 10));
        SealedPeriods sealed = new SealedPeriods(second, seals);
        sealed.bringBack(NOVEMBER);
        new PeriodReports(second).period("2026-11").shelf();
        sealed.keep(NOVEMBER);
    }

    @Test
    void theNextMonthIsSealedAndShelvedAsBesideTheOneBefore() throws IOException {
        oneMonthOnEachDisk();
        PeriodReports together = new PeriodReports(first).period("2026-11").shelf();

        for (String name : new String[]{ "2026-11/manifest.json", "2026-10/manifest.json", "index.html" }) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(together.file(name));
        }
        assertThat(ManifestVerifier.verify(second)).extracting(Violation::kind, Violation::file).containsExactly(
                tuple(Violation.Kind.FILE_MISSING, "2026-10/keyledger-2026-10.xlsx"),
                tuple(Violation.Kind.FILE_MISSING,
                        "2026-10/scp/deny users & <others>.json"));
    }

    @Test
    void aFolderThatIsThereIsLeftAsItIs() throws IOException {
        new PeriodReports(first).period("2026-10");
        SealedPeriods sealed = new SealedPeriods(first, seals);
        sealed.keep(YearMonth.of(2026, 10));
        Files.delete(first.resolve("2026-10/manifest.json"));

        sealed.bringBack(NOVEMBER);

        assertThat(first.resolve("2026-10/manifest.json")).as("verify tells of it").doesNotExist();
    }

    @Test
    void theFolderThatIsAboutToBeWrittenIsNotBegun() throws IOException {
        oneMonthOnEachDisk();

        new SealedPeriods(first, seals).bringBack(NOVEMBER);

        assertThat(first.resolve("2026-11")).doesNotExist();
    }

    @Test
    void monthsThatAreOlderThanTheMemoryAreKeptWithTheNext() throws IOException {
        new PeriodReports(first).period("2026-09").period("2026-10").period("2026-11");

        new SealedPeriods(first, seals).keep(NOVEMBER);

        assertThat(seals.periods()).containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10), NOVEMBER);
    }

    @Test
    void aMonthThatIsSealedAgainIsKeptAsItIsNow() throws IOException {
        oneMonthOnEachDisk();
        new PeriodReports(second).period("2026-11", "80");

        new SealedPeriods(second, seals).keep(NOVEMBER);

        assertThat(seals.find(NOVEMBER).orElseThrow().manifest())
                .isEqualTo(Files.readString(second.resolve("2026-11/manifest.json")));
        assertThat(seals.find(NOVEMBER).orElseThrow().metrics()).contains("80");
    }
}
