package org.keyledger.report.pdf;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.keyledger.assess.Severity;
import org.keyledger.report.AuditReport;
import org.keyledger.report.ControlLine;
import org.keyledger.report.Coverage;
import org.keyledger.report.ExceptionMark;
import org.keyledger.report.ExceptionsOverview;
import org.keyledger.report.FindingFlow;
import org.keyledger.report.FindingLine;
import org.keyledger.report.Heading;
import org.keyledger.report.MetricLine;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.MetricLine.Unit;
import org.keyledger.report.Rows;
import org.keyledger.report.Score;
import org.keyledger.report.ScpFixtures;
import org.keyledger.report.ScpReadiness;
import org.keyledger.report.Summary;
import org.keyledger.report.TrendSeries;
import org.keyledger.report.UnitLine;
import org.keyledger.trends.Metric;

/// Reports for the summary to render.
public final class SummaryFixtures {

    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final YearMonth JUNE = YearMonth.of(2026, 6);
    public static final String FULL_KEY_ID = "AKIAIOSFODNN7EXAMPLE";

    private static final Instant AS_OF = Instant.parse("2026-12-01T06:00:00Z");

    private Heading heading = new Heading("o-exampleorgid", NOVEMBER, Optional.of(OCTOBER), Optional.of(JUNE), AS_OF,
            "aws", "evidence/2026-11", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "0.1.0");
    private Coverage coverage = new Coverage(12, 10, 1, 1, 1, 3, 431, 512,
            Optional.of(Instant.parse("2026-12-01T02:11:00Z")), Optional.of(Instant.parse("2026-12-01T05:58:00Z")),
            false, "10 of 12 accounts read, 1 of them in part; 1 failed, 1 skipped.");
    private Summary summary = new Summary(
            "38.2 % of 402 active access keys are older than 90 days, and 23 users hold administrator keys; overall"
                    + " better than in June 2026.",
            List.of("12.4 % of active keys are older than a year (31.0 % in June 2026).",
                    "41 active keys have nobody who answers for them (77 in June 2026).",
                    "18.9 % of active keys are not in use and could go today (24.1 % in June 2026).",
                    "2 root users have an active access key, which no policy of the account can limit."),
            List.of("Have the root user keys deleted this month.",
                    "Have 1 account opened to the ledger: what it cannot read it cannot judge.",
                    "Set a date after which keys without an active owner are switched off."),
            List.of("Source: the IAM credential report of each account; AWS may serve reports up to four hours old.",
                    "A key is one row, whether active or not; ages are whole days.",
                    "The score is 100 minus the points lost, each loss being a share of keys times its weight."));
    private Score score = new Score(OptionalInt.of(61), OptionalInt.of(57), "", "100 minus points lost",
            List.of(new Score.Part("Keys older than 90 days", 0.382, 30, 11.46),
                    new Score.Part("Administrator keys", 0.057, 40, 2.29),
                    new Score.Part("Orphaned keys", 0.102, 20, 2.04)));
    private List<MetricLine> metrics = List.of(
            percent("keys-over-90-days", "Active keys older than 90 days", 0.614, 0.382, "−23.2 points"),
            percent("keys-over-365-days", "Active keys older than a year", 0.31, 0.124, "−18.6 points"),
            count("admin-users", "Users with administrator keys", 19, 23, "+4", Direction.WORSE),
            count("stuck-rotations", "Stuck rotations", 9, 4, "−5", Direction.BETTER),
            count("open-findings-critical", "Open findings, critical", 5, 2, "−3", Direction.BETTER),
            count("open-findings-high", "Open findings, high", 160, 96, "−64", Direction.BETTER),
            withOtherCohort(count("orphaned-keys", "Orphaned keys", 77, 41, "−31", Direction.BETTER)),
            count("keys-active", "Active keys", 402, 402, "±0", Direction.SAME));
    private List<TrendSeries> trends = trends(12);
    private List<UnitLine> units = List.of(new UnitLine("Production", 5, 4, 280, 214, 2, 61, 80, 31, 12),
            new UnitLine("NonProduction", 4, 4, 160, 131, 0, 28, 44, 20, 0),
            new UnitLine("Sandbox", 2, 2, 70, 56, 0, 7, 12, 9, 0),
            new UnitLine("Suspended", 1, 0, 2, 1, 0, 0, 1, 0, 2));
    private List<ControlLine> controls = controls();
    private Rows<FindingLine> changes = Rows.of(changes());
    private ScpReadiness scp = ScpFixtures.readiness();

    public static SummaryFixtures november() {
        return new SummaryFixtures();
    }

    public static SummaryFixtures firstPeriod() {
        SummaryFixtures first = new SummaryFixtures();
        first.heading = new Heading("o-exampleorgid", NOVEMBER, Optional.empty(), Optional.empty(), AS_OF, "aws",
                "evidence/2026-11", first.heading.settingsHash(), "0.1.0");
        first.score =
                new Score(OptionalInt.of(61), OptionalInt.empty(), "", first.score.formula(), first.score.parts());
        first.metrics = first.metrics.stream().map(SummaryFixtures::withoutComparison).toList();
        first.summary = new Summary(
                "38.2 % of 402 active access keys are older than 90 days, and 23 users hold administrator keys.",
                List.of("12.4 % of active keys are older than a year."), first.summary.decisions(),
                first.summary.method());
        first.trends = trends(1);
        first.changes = Rows.of(List.of());
        return first;
    }

    public static SummaryFixtures emptyOrganization() {
        SummaryFixtures empty = firstPeriod();
        empty.coverage = new Coverage(1, 1, 0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), true,
                "1 of 1 account read.");
        empty.summary = new Summary("No active access key was found in 1 account read.", List.of(), List.of(),
                List.of());
        empty.score = new Score(OptionalInt.empty(), OptionalInt.empty(), "", "100 minus points lost",
                List.of(new Score.Part("Keys older than 90 days", Double.NaN, 30, Double.NaN)));
        Figure none = new Figure(Double.NaN, 0, 0, "n/a");
        empty.metrics = List.of(new MetricLine("keys-over-90-days", "Active keys older than 90 days", Unit.PERCENT,
                true,
                Optional.empty(), none, Optional.empty(), Optional.empty(), "n/a", Direction.NOT_COMPARABLE, "0 %",
                "1 of 1 account", ""));
        empty.trends = List.of(new TrendSeries("keys-over-90-days", "Active keys older than 90 days", Unit.PERCENT,
                List.of(new TrendSeries.Point(NOVEMBER, OptionalDouble.of(Double.NaN), OptionalDouble.empty()))));
        empty.scp = ScpReadiness.NONE;
        empty.units = List.of();
        empty.controls = List.of(control("root-key", "Root user has an active access key", "Critical", 0, 0, 0, 0,
                "No policy of the account limits the root user."));
        return empty;
    }

    public SummaryFixtures named(String organization) {
        heading = new Heading(organization, heading.period(), heading.previous(), heading.baseline(), heading.asOf(),
                heading.partition(), heading.source(), heading.settingsHash(), heading.version());
        return this;
    }

    public SummaryFixtures notComparable(String comparison) {
        score = new Score(score.value(), OptionalInt.empty(), comparison, score.formula(), score.parts());
        return this;
    }

    /// More accounts, users, keys and rows than a figure without a thousands separator has.
    public SummaryFixtures ofThousands(boolean complete) {
        coverage = new Coverage(12_345, 12_000, complete ? 0 : 2_000, complete ? 0 : 345, complete ? 345 : 0,
                complete ? 0 : 4_321, 1_234_567, 2_345_678, coverage.oldestReport(), coverage.newestReport(), complete,
                "12000 of 12345 accounts read.");
        return this;
    }

    public SummaryFixtures covering(long keys, long users) {
        coverage = new Coverage(12, 10, 0, 0, 2, 0, users, keys, coverage.oldestReport(), coverage.newestReport(), true,
                "10 of 12 accounts read, 2 skipped.");
        return this;
    }

    public SummaryFixtures saying(String verdict) {
        summary = new Summary(verdict, summary.points(), summary.decisions(), summary.method());
        return this;
    }

    /// With what is measured beside the headlines, of which sentences are made again in another language.
    public SummaryFixtures measured() {
        List<MetricLine> all = new ArrayList<>(metrics);
        for (Metric metric : Metric.values()) {
            if (metrics.stream().noneMatch(line -> line.id().equals(metric.id()))) {
                all.add(new MetricLine(metric.id(), metric.title(), Unit.valueOf(metric.unit().name()), false,
                        Optional.empty(), new Figure(2, 2, 1, "2"), Optional.empty(), Optional.empty(), "n/a",
                        Direction.NOT_COMPARABLE, metric.target(), "10 of 12 accounts", ""));
            }
        }
        metrics = all;
        return this;
    }

    public SummaryFixtures advising(ScpReadiness advice) {
        scp = advice;
        return this;
    }

    public SummaryFixtures withUnits(UnitLine... lines) {
        units = List.of(lines);
        return this;
    }

    public SummaryFixtures withUnits(int number) {
        units = IntStream.rangeClosed(1, number)
                .mapToObj(i -> new UnitLine("Unit " + (char) ('A' + i - 1), 1, 1, 10, 9, 0, number - i, 1, 1, 0))
                .toList();
        return this;
    }

    public SummaryFixtures withControls(int number) {
        controls = IntStream.rangeClosed(1, number).mapToObj(
                i -> control("control-" + i, "Control " + i, "Low", 1, 0, 0, 0, "Risk " + i + ".")).toList();
        return this;
    }

    /// August was never run, and September has no figures.
    public SummaryFixtures withGap() {
        trends = trends.stream().map(series -> new TrendSeries(series.id(), series.title(), series.unit(), series
                .points().stream().filter(point -> !point.period().equals(YearMonth.of(2026, 8)))
                .map(point -> point.period().equals(YearMonth.of(2026, 9))
                        ? new TrendSeries.Point(point.period(), OptionalDouble.empty(), OptionalDouble.empty())
                        : point)
                .toList())).toList();
        return this;
    }

    public static UnitLine unit(String name) {
        return new UnitLine(name, 5, 4, 280, 214, 2, 61, 80, 31, 12);
    }

    public AuditReport report() {
        return new AuditReport(heading, coverage, summary, score, metrics, trends, controls, units, List.of(),
                List.of(), List.of(), Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()),
                changes, Rows.of(List.of()), Rows.of(List.of()), FindingFlow.NONE, new ExceptionsOverview(
                        "12 findings are excepted; 3 exceptions are in force; 2 exceptions have expired.", List.of()),
                scp);
    }

    private static MetricLine percent(String id, String title, double before, double now, String change) {
        Figure then = new Figure(before, Math.round(before * 1000), 1000,
                String.format(Locale.ROOT, "%.1f %%", 100 * before));
        Figure present =
                new Figure(now, Math.round(now * 1000), 1000, String.format(Locale.ROOT, "%.1f %%", 100 * now));
        return new MetricLine(id, title, Unit.PERCENT, true, Optional.of(then), present, Optional.of(then),
                Optional.of(present), change, Direction.BETTER, "0 %", "10 of 12 accounts", "");
    }

    private static MetricLine count(String id, String title, long before, long now, String change,
            Direction direction) {
        Figure then = new Figure(before, before, 1, Long.toString(before));
        Figure present = new Figure(now, now, 1, Long.toString(now));
        return new MetricLine(id, title, Unit.COUNT, true, Optional.of(then), present, Optional.of(then),
                Optional.of(present), change, direction, id.equals("keys-active") ? "" : "0", "10 of 12 accounts", "");
    }

    private static MetricLine withOtherCohort(MetricLine metric) {
        return new MetricLine(metric.id(), metric.title(), metric.unit(), true, metric.before(), metric.now(),
                Optional.of(new Figure(70, 70, 1, "70")), Optional.of(new Figure(39, 39, 1, "39")), metric.change(),
                metric.direction(), metric.target(), metric.coverage(), "");
    }

    private static MetricLine withoutComparison(MetricLine metric) {
        return new MetricLine(metric.id(), metric.title(), metric.unit(), true, Optional.empty(), metric.now(),
                Optional.empty(), Optional.empty(), "n/a", Direction.NOT_COMPARABLE, metric.target(),
                metric.coverage(), "");
    }

    private static List<TrendSeries> trends(int months) {
        return List.of(series("keys-over-90-days", Unit.PERCENT, months, 0.382, 0.024),
                series("keys-over-365-days", Unit.PERCENT, months, 0.124, 0.018),
                series("admin-users", Unit.COUNT, months, 23, -0.4),
                series("open-findings-critical", Unit.COUNT, months, 2, 0.4),
                series("open-findings-high", Unit.COUNT, months, 96, 9),
                series("open-findings-medium", Unit.COUNT, months, 137, 6),
                series("open-findings-low", Unit.COUNT, months, 60, 1),
                series("keys-active", Unit.COUNT, months, 402, 3), series("orphaned-keys", Unit.COUNT, months, 41, 5));
    }

    private static TrendSeries series(String id, Unit unit, int months, double last, double monthlyFall) {
        List<TrendSeries.Point> points = new ArrayList<>();
        for (int ago = months - 1; ago >= 0; ago--) {
            double value = last + ago * monthlyFall + (ago % 3 == 1 ? monthlyFall / 2 : 0);
            double shown = unit == Unit.COUNT ? Math.round(value) : value;
            double cohort = id.equals("orphaned-keys") ? shown - 6 : shown;
            points.add(new TrendSeries.Point(NOVEMBER.minusMonths(ago), OptionalDouble.of(shown),
                    OptionalDouble.of(cohort)));
        }
        return new TrendSeries(id, id, unit, points);
    }

    private static List<ControlLine> controls() {
        return List.of(
                control("root-key", "Root user has an active access key", "Critical", 2, 0, 0, 1,
                        "No policy of the account limits the root user. Whoever holds this key can close the account."),
                control("admin-key", "Key of an administrator", "High", 23, 12, 4, 0,
                        "A leaked administrator key is a leaked account: it needs no password, no MFA and no network."),
                control("orphaned-key", "Nobody answers for the key", "High", 41, 0, 3, 34,
                        "A key whose owner has left is neither rotated nor missed, and a departed person may still hold"
                                + " it."),
                control("stale-key", "Key older than its limit", "High", 154, 1, 11, 70,
                        "The older a key, the more places hold a copy of it."),
                control("unused-key", "Active key that nobody uses", "Medium", 76, 1, 9, 20,
                        "An unused key does nothing but wait to be found."),
                control("human-key", "Person with a long-lived key", "Medium", 58, 0, 1, 12,
                        "A person can sign in through Identity Center instead, with a second factor and for hours."),
                control("dormant-inactive-key", "Inactive key that was never deleted", "Low", 60, 0, 5, 3,
                        "It can be switched on again by whoever may edit the user."));
    }

    private static ControlLine control(String id, String title, String severity, long flagged, long undetermined,
            long opened, long closed, String risk) {
        return new ControlLine(id, title, severity, flagged, undetermined, Math.max(0, 500 - flagged), opened, closed,
                risk, "", "",
                "", List.of());
    }

    private static List<FindingLine> changes() {
        List<FindingLine> changes = new ArrayList<>();
        changes.add(finding(Severity.CRITICAL, "Closed: key deleted"));
        IntStream.range(0, 18).forEach(_ -> changes.add(finding(Severity.HIGH, "New")));
        IntStream.range(0, 15).forEach(_ -> changes.add(finding(Severity.MEDIUM, "New")));
        changes.add(finding(Severity.HIGH, "Reopened"));
        IntStream.range(0, 104).forEach(_ -> changes.add(finding(Severity.HIGH, "Closed: rotated")));
        IntStream.range(0, 35).forEach(_ -> changes.add(finding(Severity.LOW, "Closed: key deleted")));
        return changes;
    }

    private static FindingLine finding(Severity severity, String status) {
        return new FindingLine(severity, "stale-key", "Key older than its limit", "111122223333", "payments",
                "Production", "alice", FULL_KEY_ID, "alice@example.com", status, OCTOBER, 2, "120 days", "90 days",
                "key " + FULL_KEY_ID + " is 120 days old", "", "", "", "", Optional.empty(), List.of(), 1,
                ExceptionMark.NONE, "a/uid");
    }
}
