package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.keyledger.history.Amount;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Unit;
import org.keyledger.report.words.Words;
import org.keyledger.trends.Metric;

class SummaryWordsTests {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final Map<Metric, Amount> now = new EnumMap<>(Metric.class);
    private final Map<Metric, Amount> before = new EnumMap<>(Metric.class);
    private final Map<Metric, Amount> cohortBefore = new EnumMap<>(Metric.class);
    private final Map<Metric, Amount> cohortNow = new EnumMap<>(Metric.class);
    private final Map<Metric, Direction> directions = new EnumMap<>(Metric.class);
    private Optional<YearMonth> baseline = Optional.empty();
    private Coverage coverage = coverage(10, 0);
    private long undetermined;

    SummaryWordsTests() {
        for (Metric metric : Metric.values()) {
            now.put(metric, new Amount(0, metric.unit() == Metric.Unit.PERCENT ? 40 : 1));
        }
        now.put(Metric.KEYS_ACTIVE, new Amount(40, 1));
    }

    @Test
    void givesItsVerdictInTheFirstMonthWithoutComparing() {
        now.put(Metric.KEYS_OVER_90_DAYS, new Amount(25, 40));
        now.put(Metric.ADMIN_USERS, new Amount(3, 1));

        assertThat(summary().verdict()).isEqualTo("62.5 % of 40 active access keys are older than 90 days, and 3 users"
                + " are known to hold administrator keys.");
    }

    @Test
    void speaksOfOneKeyAndOneUserInTheSingular() {
        now.put(Metric.KEYS_ACTIVE, new Amount(1, 1));
        now.put(Metric.KEYS_OVER_90_DAYS, new Amount(1, 1));
        now.put(Metric.ADMIN_USERS, new Amount(1, 1));
        now.put(Metric.ORPHANED_KEYS, new Amount(1, 1));

        assertThat(summary().verdict()).isEqualTo("100.0 % of 1 active access key is older than 90 days, and 1 user is"
                + " known to hold an administrator key.");
        assertThat(summary().points()).contains("1 active key is known to have nobody who answers for it.");
    }

    @Test
    void saysWhetherItGotBetterSinceTheBaseline() {
        baseline = Optional.of(MAY);
        directions.put(Metric.KEYS_OVER_90_DAYS, Direction.BETTER);
        directions.put(Metric.ADMIN_USERS, Direction.BETTER);
        directions.put(Metric.KEYS_ACTIVE, Direction.WORSE);
        assertThat(summary().verdict()).endsWith("; overall better than in May 2026.");

        directions.put(Metric.ADMIN_USERS, Direction.WORSE);
        assertThat(summary().verdict()).endsWith("; overall worse than in May 2026.");

        directions.put(Metric.KEYS_ACTIVE, Direction.SAME);
        assertThat(summary().verdict()).endsWith("; overall no better than in May 2026.");
    }

    @Test
    void judgesTheDirectionByHeadlineMetricsOnly() {
        baseline = Optional.of(MAY);
        directions.put(Metric.KEYS_UNUSED, Direction.BETTER);

        assertThat(Metric.KEYS_UNUSED.headline()).isFalse();
        assertThat(summary().verdict()).endsWith("; overall no better than in May 2026.");
    }

    @Test
    void saysNothingOfKeysWhereNoAccountCouldBeRead() {
        coverage = coverage(0, 10);

        Summary summary = summary();

        assertThat(summary.verdict())
                .isEqualTo("No account could be read this month, so nothing can be said about its access keys.");
        assertThat(summary.points()).isEmpty();
        assertThat(summary.decisions())
                .containsExactly("Have 10 accounts opened to the ledger: what it cannot read it cannot judge.");
    }

    @Test
    void hasNoSharesOfKeysToTellWhereThereAreNone() {
        for (Metric metric : Metric.values()) {
            now.put(metric, new Amount(0, metric.unit() == Metric.Unit.COUNT ? 1 : 0));
        }

        assertThat(summary().verdict()).isEqualTo("No active access key was found in 10 accounts read.");
        assertThat(summary().points()).isEmpty();
    }

    @Test
    void takesUnreadRowsForNoAbsenceOfKeys() {
        now.put(Metric.KEYS_ACTIVE, new Amount(0, 1));
        coverage = new Coverage(1, 1, 1, 0, 0, 3, 0, 0, Optional.empty(), Optional.empty(), false, "");
        assertThat(summary().verdict())
                .isEqualTo("3 rows of credential reports could not be read, and no key was found in those"
                        + " that could: nothing can be said about the access keys of 1 account read.");

        coverage = new Coverage(1, 1, 1, 0, 0, 1, 2, 2, Optional.empty(), Optional.empty(), false, "");
        assertThat(summary().verdict()).isEqualTo("No active access key was found in 1 account read, but 1 row of"
                + " credential reports could not be read.");
    }

    @Test
    void speaksOfKeysOfKnownAgeAndUseWhereNotAllAre() {
        now.put(Metric.KEYS_OVER_90_DAYS, new Amount(30, 38));
        now.put(Metric.KEYS_OVER_365_DAYS, new Amount(19, 38));
        now.put(Metric.KEYS_UNUSED, new Amount(5, 20));

        assertThat(summary().verdict())
                .startsWith(
                        "79.0 % of 38 active access keys of known age are older than 90 days (2 of unknown age), and");
        assertThat(summary().points()).contains("50.0 % of active keys of known age are older than a year.",
                "25.0 % of active keys of known use are not in use and could go today.");
    }

    @Test
    void givesNoShareOfKeysWhereNothingIsKnownOfThem() {
        for (Metric metric : List.of(Metric.KEYS_OVER_90_DAYS, Metric.KEYS_OVER_365_DAYS, Metric.KEYS_UNUSED)) {
            now.put(metric, new Amount(0, 0));
        }

        assertThat(summary().verdict()).startsWith("The age of 40 active access keys is unknown, and 0 users");
        assertThat(summary().points()).noneMatch(point -> point.contains("n/a"));
    }

    @Test
    void comparesEachPointWithTheBaseline() {
        baseline = Optional.of(MAY);
        now.put(Metric.KEYS_OVER_365_DAYS, new Amount(4, 40));
        before.put(Metric.KEYS_OVER_365_DAYS, new Amount(9, 40));
        now.put(Metric.ORPHANED_KEYS, new Amount(2, 1));
        before.put(Metric.ORPHANED_KEYS, new Amount(7, 1));

        assertThat(summary().points()).startsWith("10.0 % of active keys are older than a year (22.5 % in May 2026).",
                "2 active keys are known to have nobody who answers for them (7 in May 2026).");
    }

    @Test
    void comparesOnTheAccountsReadBothTimesWhereThoseAreNotAll() {
        baseline = Optional.of(MAY);
        now.put(Metric.KEYS_OVER_365_DAYS, new Amount(4, 40));
        before.put(Metric.KEYS_OVER_365_DAYS, new Amount(90, 400));
        cohortBefore.put(Metric.KEYS_OVER_365_DAYS, new Amount(8, 40));
        now.put(Metric.ORPHANED_KEYS, new Amount(2, 1));
        before.put(Metric.ORPHANED_KEYS, new Amount(2, 1));
        cohortNow.put(Metric.ORPHANED_KEYS, new Amount(1, 1));

        assertThat(summary().points()).startsWith(
                "10.0 % of active keys are older than a year (−10.0 points since May 2026 on the accounts read both"
                        + " times).",
                "2 active keys are known to have nobody who answers for them (−1 since May 2026 on the accounts read"
                        + " both times).");
    }

    @Test
    void comparesWithNothingThatWasNotMeasuredThen() {
        baseline = Optional.of(MAY);
        before.put(Metric.KEYS_UNUSED, new Amount(0, 0));

        assertThat(summary().points()).contains("0.0 % of active keys are not in use and could go today.");
    }

    @Test
    void namesRootUserKeysAndAsksToDeleteThemFirst() {
        now.put(Metric.ROOT_USER_KEYS, new Amount(2, 1));
        assertThat(summary().points())
                .contains("2 access keys of root users are active, which no policy of an account can limit.");
        assertThat(summary().decisions()).first().isEqualTo("Have the root user keys deleted this month.");

        now.put(Metric.ROOT_USER_KEYS, new Amount(1, 1));
        assertThat(summary().points())
                .contains("1 access key of a root user is active, which no policy of an account can limit.");
    }

    @Test
    void neverPassesOverUndeterminedVerdicts() {
        undetermined = 12;
        assertThat(summary().points()).last().isEqualTo("12 verdicts are undetermined for want of evidence; they count"
                + " neither as pass nor as finding.");

        undetermined = 1;
        assertThat(summary().points()).last().asString().startsWith("1 verdict is undetermined");
    }

    @Test
    void asksForThreeDecisionsAtMostTheGravestFirst() {
        for (Metric metric : List.of(Metric.ROOT_USER_KEYS, Metric.ORPHANED_KEYS, Metric.HUMANS_WITH_KEYS,
                Metric.ADMIN_USERS)) {
            now.put(metric, new Amount(1, 1));
        }
        coverage = coverage(9, 1);

        assertThat(summary().decisions()).containsExactly("Have the root user keys deleted this month.",
                "Have 1 account opened to the ledger: what it cannot read it cannot judge.",
                "Set a date after which keys without an active owner are switched off.");
    }

    @Test
    void publishesTheFormulaOfTheScore() {
        assertThat(summary().method()).contains("The score is 100 points, less what is lost.");
    }

    private Summary summary() {
        Heading heading = new Heading("o-exampleorgid", YearMonth.of(2026, 10), baseline, baseline,
                Instant.parse("2026-10-31T06:00:00Z"), "aws", "a test", "", "0.1.0");
        Score score =
                new Score(OptionalInt.of(60), OptionalInt.empty(), "", "100 points, less what is lost.", List.of());
        List<MetricLine> lines = now.keySet().stream().map(this::line).toList();
        return new SummaryWords(lines, coverage, heading, score, undetermined, Words.english()).summary();
    }

    private MetricLine line(Metric metric) {
        return new MetricLine(metric.id(), metric.title(), Unit.valueOf(metric.unit().name()), metric.headline(),
                figure(metric, before.get(metric)),
                Figures.figure(metric, now.get(metric), Words.english()),
                figure(metric, cohortBefore.getOrDefault(metric, before.get(metric))),
                figure(metric, cohortNow.getOrDefault(metric, now.get(metric))),
                Figures.change(metric, figure(metric, cohortBefore.getOrDefault(metric, before.get(metric))),
                        Figures.figure(metric, cohortNow.getOrDefault(metric, now.get(metric)), Words.english()),
                        Words.english()),
                directions.getOrDefault(metric, Direction.SAME), "", "", "");
    }

    private static Optional<MetricLine.Figure> figure(Metric metric, Amount amount) {
        return Optional.ofNullable(amount).map(given -> Figures.figure(metric, given, Words.english()));
    }

    private static Coverage coverage(long read, long failed) {
        return new Coverage(read + failed, read, 0, failed, 0, 0, 0, 0, Optional.empty(), Optional.empty(),
                failed == 0, "");
    }
}
