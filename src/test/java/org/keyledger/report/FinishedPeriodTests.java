package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedPeriodTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path directory;

    private PeriodReports reports;

    @BeforeEach
    void onePeriod() {
        reports = new PeriodReports(directory).period("2026-11");
    }

    @Test
    void handsOutWhatTheManifestVouchesFor() throws Exception {
        FinishedPeriod period = FinishedPeriod.open(directory, NOVEMBER);

        assertThat(period.read(period.file("keyledger-2026-11.xlsx").orElseThrow()))
                .asString().isEqualTo("workbook of 2026-11");
        assertThat(period.file("keyledger-2026-10.xlsx")).isEmpty();
        assertThat(period.manifestHash())
                .isEqualTo(Sha256.of(Files.readAllBytes(reports.file("2026-11/manifest.json"))));
    }

    @Test
    void aFileThatWasChangedIsNotHandedOut() throws Exception {
        FinishedPeriod period = FinishedPeriod.open(directory, NOVEMBER);
        Files.writeString(reports.file("2026-11/keyledger-2026-11.xlsx"), "workbook of 2026-12");

        assertThatThrownBy(() -> period.read(period.file("keyledger-2026-11.xlsx").orElseThrow()))
                .isInstanceOf(IOException.class).hasMessageContaining("its SHA-256 is not the one in manifest.json");
    }

    @Test
    void aManifestThatWasChangedIsNotUsed() throws Exception {
        Path manifest = reports.file("2026-11/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"bytes\": [0-9]+", "\"bytes\": 1"));

        assertThatThrownBy(() -> FinishedPeriod.open(directory, NOVEMBER)).isInstanceOf(IOException.class)
                .hasMessageContaining("it is not as it was written");
    }

    @Test
    void aMonthWithoutReportsIsNamed() {
        assertThatThrownBy(() -> FinishedPeriod.open(directory, NOVEMBER.plusMonths(1)))
                .isInstanceOf(IOException.class).hasMessageStartingWith("there are no finished reports of 2026-12");
    }

    @Test
    void itsFactsAreThoseOfTheFigures() throws Exception {
        Path metrics = reports.write("2026-11", "metrics.json",
                Files.readString(Path.of("src/test/resources/golden/metrics.json")));
        Manifest.write(directory, DataFixtures.heading(NOVEMBER), List.of(metrics));

        PeriodFacts facts = PeriodFacts.of(FinishedPeriod.open(directory, NOVEMBER)).orElseThrow();

        assertThat(facts.organization()).isEqualTo("o-exampleorgid");
        assertThat(facts.score()).hasValue(72);
        assertThat(facts.previous()).hasValue(64);
        assertThat(facts.complete()).isFalse();
        assertThat(facts.coverage()).startsWith("2 of 3 accounts read");
        assertThat(facts.open()).isEqualTo(4);
        assertThat(facts.figures().getFirst().title()).isEqualTo("Keys older than 90 days");
        assertThat(facts.figures()).anyMatch(figure -> figure.before().isPresent());
    }

    @Test
    void figuresOfAnotherVersionAreRefusedWithTheRemedy() throws Exception {
        assertThatThrownBy(() -> PeriodFacts.of(FinishedPeriod.open(directory, NOVEMBER)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("metrics.json of 2026-11 was written by another version of Keyledger.");
    }

    @Test
    void aPeriodWithoutFiguresHasNoFacts() throws Exception {
        Manifest.write(directory, DataFixtures.heading(NOVEMBER),
                List.of(reports.file("2026-11/keyledger-2026-11.xlsx")));

        assertThat(PeriodFacts.of(FinishedPeriod.open(directory, NOVEMBER))).isEmpty();
    }
}
