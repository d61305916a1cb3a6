package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.report.MetricLine;
import org.keyledger.report.Rows;
import org.keyledger.report.Score;
import org.keyledger.report.UnitLine;
import org.keyledger.report.view.MetricView;
import org.keyledger.report.view.ScoreView;
import org.keyledger.report.words.Words;
import org.keyledger.trends.Metric;

class SummaryViewTests {

    @ParameterizedTest
    @CsvSource({ "61, 57, up, 4", "57, 61, down, 4", "57, 57, same, 0" })
    void tellsWhichWayTheScoreMoved(int now, int before, String movement, String by) {
        ScoreView view = ScoreView.of(new Score(OptionalInt.of(now), OptionalInt.of(before), "", "", List.of()),
                Words.english());
        assertThat(view.movement()).isEqualTo(movement);
        assertThat(view.by()).isEqualTo(by);
    }

    @Test
    void comparesNoScoreWithNone() {
        assertThat(ScoreView.of(new Score(OptionalInt.empty(), OptionalInt.of(57), "", "", List.of()), Words.english()))
                .returns(false, ScoreView::known).returns("none", ScoreView::movement);
    }

    @Test
    void showsNoMovementWhereOtherAccountsWereRead() {
        assertThat(ScoreView.of(new Score(OptionalInt.of(98), OptionalInt.empty(), "not comparable", "", List.of()),
                Words.english()))
                .returns("none", ScoreView::movement).returns("not comparable", ScoreView::comparison);
    }

    @Test
    void roundsLostPointsUp() {
        Score.Part part = new Score.Part("x", 0.1, 20, 2.01);
        assertThat(ScoreView.PartView.of(part, Words.english()).lost()).isEqualTo("2.1");
    }

    @Test
    void showsTheCohortOnlyWhereItDiffersFromTheLine() {
        SummaryView view = SummaryView.of(SummaryFixtures.november().report(), Words.english());
        assertThat(view.metrics()).filteredOn(metric -> !metric.cohort().isEmpty()).singleElement()
                .returns("Orphaned keys", MetricView::title).returns("70 → 39", MetricView::cohort);
    }

    @Test
    void saysHowManyAccountsOfAUnitWereRead() {
        UnitsView units = UnitsView.of(List.of(new UnitLine("A", 5, 4, 1, 1, 0, 0, 0, 0, 0),
                new UnitLine("B", 3, 3, 1, 1, 0, 0, 0, 0, 0)), Words.english());
        assertThat(units.lines()).extracting(UnitsView.Line::accounts).containsExactly("4 of 5", "3");
    }

    @Test
    void showsNoZeroForAUnitThatWasNotRead() {
        UnitsView units = UnitsView.of(List.of(new UnitLine("A", 1, 0, 0, 0, 0, 3, 0, 0, 0),
                new UnitLine("B", 1, 1, 0, 0, 0, 0, 0, 0, 0)), Words.english());
        assertThat(units.lines().get(0)).returns("–", UnitsView.Line::activeKeys)
                .returns("–", UnitsView.Line::critical).returns("3", UnitsView.Line::high);
        assertThat(units.lines().get(1)).returns("0", UnitsView.Line::activeKeys);
    }

    @Test
    void drawsBarsInProportionToTheWorstUnit() {
        UnitsView units = UnitsView.of(List.of(new UnitLine("A", 1, 1, 1, 1, 1, 2, 3, 4, 0),
                new UnitLine("B", 1, 1, 1, 1, 0, 0, 0, 5, 0)), Words.english());
        assertThat(units.lines().get(0).bars()).containsExactly("9.00", "18.00", "27.00", "36.00");
        assertThat(units.lines().get(1).bars()).containsExactly("0.00", "0.00", "0.00", "45.00");
    }

    @Test
    void countsChangesBySeverity() {
        ChangesView changes = SummaryView.of(SummaryFixtures.november().report(), Words.english()).changes();
        assertThat(changes.lines()).containsExactly(
                new ChangesView.Line("New", List.of("0", "18", "15", "0", "33")),
                new ChangesView.Line("Reopened", List.of("0", "1", "0", "0", "1")),
                new ChangesView.Line("Closed", List.of("1", "104", "0", "35", "140")));
    }

    @Test
    void saysHowManyKeysAreNewWhereTheyWereCounted() {
        assertThat(ChangesView.of(Rows.of(List.of()), List.of(), Words.english()).newKeys()).isEmpty();
        assertThat(ChangesView.of(Rows.of(List.of()), List.of(created(1)), Words.english()).newKeys())
                .isEqualTo("1 access key was created since then in the accounts that were read.");
        assertThat(ChangesView.of(Rows.of(List.of()), List.of(created(1_200)), Words.english()).newKeys())
                .startsWith("1,200 access keys were created since then");
    }

    private static MetricLine created(long keys) {
        return new MetricLine(Metric.KEYS_CREATED_IN_PERIOD.id(), "Access keys created this period",
                MetricLine.Unit.COUNT, false, Optional.empty(), new MetricLine.Figure(keys, keys, 1, "" + keys),
                Optional.empty(), Optional.empty(), "n/a", MetricLine.Direction.NOT_COMPARABLE, "0", "", "");
    }
}
