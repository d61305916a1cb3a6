package org.keyledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.keyledger.assess.Severity;
import org.keyledger.iam.AccountId;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.MetricLine.Unit;

/// Small reports with one of everything that a data file can hold.
public final class DataFixtures {

    public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static final Instant REPORT_TIME = Instant.parse("2026-11-01T02:03:04Z");

    private DataFixtures() {}

    /// Two accounts read, one failed; an earlier period to compare with.
    public static AuditReport report() {
        return report(NOVEMBER, Rows.of(List.of(staleKey("alice"), unreadThisPeriod(), hostile())));
    }

    public static AuditReport report(YearMonth period, Rows<FindingLine> findings) {
        return new AuditReport(heading(period), coverage(), new Summary("", List.of(), List.of(), List.of()), score(),
                List.of(shareOfStaleKeys(), rootKeys(), medianAge()), List.of(trend()), List.of(), List.of(),
                List.of("CIS AWS 6.0.0", "NIST 800-53"), List.of(), List.of(), Rows.of(List.of()), findings,
                Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()),
                new FindingFlow(4, 2, 1, Map.of("key rotated", 3L), 4, 1),
                ExceptionsOverview.NONE, ScpFixtures.readiness(),
                SignOffs.of(findings, Set.of(new AccountId("444455556666"))));
    }

    /// The first period of a ledger, in which no key could be judged.
    public static AuditReport firstReport() {
        var report = report();
        var heading = new Heading("accounts without an organization", NOVEMBER, Optional.empty(), Optional.empty(),
                report.heading().asOf(), "aws", "folder", "0".repeat(64), "0.1.0");
        var coverage = new Coverage(1, 0, 0, 1, 0, 0, 0, 0, Optional.empty(), Optional.empty(), false,
                "0 of 1 account read, 1 failed.");
        var metric = new MetricLine("share-older-than-90-days", "Keys older than 90 days", Unit.PERCENT, true,
                Optional.empty(), new Figure(Double.NaN, 0, 0, "n/a"), Optional.empty(), Optional.empty(), "",
                Direction.NOT_COMPARABLE, "0 %", "0 of 1 account", "");
        return new AuditReport(heading, coverage, report.summary(),
                new Score(OptionalInt.empty(), OptionalInt.empty(), "", "100 − points lost", List.of()),
                List.of(metric),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Rows.of(List.of()),
                Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()),
                Rows.of(List.of()), FindingFlow.NONE, ExceptionsOverview.NONE, ScpReadiness.NONE);
    }

    public static Heading heading(YearMonth period) {
        return new Heading("o-exampleorgid", period, Optional.of(period.minusMonths(1)),
                Optional.of(period.minusMonths(2)), Instant.parse(period + "-01T03:00:00Z"), "aws",
                "organization o-exampleorgid", "5e77".repeat(16), "0.1.0");
    }

    public static FindingLine staleKey(String user) {
        return new FindingLine(Severity.HIGH, "stale-key", "Key older than its limit", "111122223333", "payments-prod",
                "Production", user, "AKIAIOSFODNN7EXAMPLE", "alice@example.com", "Carried", YearMonth.of(2026, 9), 3,
                "412 days", "365 days", "The key is 412 days old, the limit is 365.", "Replace the key.",
                "Identity Center", "aws iam update-access-key --user-name " + user + " --status Inactive",
                "accounts/111122223333/credential-report.csv line 4", Optional.of(REPORT_TIME),
                List.of("1.14", "AC-2(3), IA-5(1)"), 1, ExceptionMark.NONE,
                "111122223333/" + user + "/2025-09-15T01:02:03Z/1/stale-key");
    }

    private static FindingLine unreadThisPeriod() {
        return new FindingLine(Severity.MEDIUM, "unused-key", "Key not used", "001122334455", "größe \"東京\"",
                "Sandbox", "build", "not collected", "", "Not read this period", OCTOBER, 2, "never", "7 days",
                "First line.\nSecond line.", "Delete the key.", "Role", "", "", Optional.empty(), List.of("1.12", ""),
                2, ExceptionMark.NONE, "001122334455/build/unknown/2/unused-key");
    }

    /// Every text that others choose, chosen badly.
    private static FindingLine hostile() {
        return new FindingLine(Severity.LOW, "key-at-setup", "Key created with its user", "444455556666",
                "Prod;=HYPERLINK(\"http://evil.example\")", "＝SUM(A1)", "=1+1", "not collected", "@owner", "New",
                NOVEMBER, 1, "-2+3", "+1", "  =cmd|' /C calc'!A0", "\tTab", "\rReturn", "-command", "a,b",
                Optional.of(REPORT_TIME), List.of("", "=1"), 1,
                new ExceptionMark("EXC-1", Optional.of(LocalDate.of(2027, 1, 31)), "=owner", "@approver"),
                "444455556666/=1+1/unknown/1/key-at-setup", new SignOff("False positive", "@eve",
                        Optional.of(LocalDate.of(2026, 10, 5)), "=cmd|' /C calc'!A0\n-2", Optional.of(OCTOBER)));
    }

    /// As many findings as asked for, made one at a time.
    public static Rows<FindingLine> staleKeys(long count) {
        return new Rows<>() {

            @Override
            public long count() {
                return count;
            }

            @Override
            public void forEach(Consumer<? super FindingLine> consumer) {
                LongStream.range(0, count).mapToObj(number -> staleKey("user-" + number)).forEach(consumer);
            }
        };
    }

    private static Coverage coverage() {
        return new Coverage(3, 2, 1, 1, 0, 4, 41, 57, Optional.of(Instant.parse("2026-10-31T23:00:00Z")),
                Optional.of(REPORT_TIME), false, "2 of 3 accounts read, 1 of them in part; 1 <failed> & named.");
    }

    private static Score score() {
        return new Score(OptionalInt.of(72), OptionalInt.of(64), "", "100 − Σ share × weight",
                List.of(new Score.Part("Keys older than 90 days", 0.4375, 40, 17.5),
                        new Score.Part("Nothing to divide by", Double.NaN, 20, 0)));
    }

    private static MetricLine shareOfStaleKeys() {
        return new MetricLine("share-older-than-90-days", "Keys older than 90 days", Unit.PERCENT, true,
                Optional.of(new Figure(0.5625, 27, 48, "56.3 %")), new Figure(0.4375, 21, 48, "43.8 %"),
                Optional.of(new Figure(0.5, 20, 40, "50 %")), Optional.of(new Figure(0.375, 15, 40, "37.5 %")),
                "−12.5 points", Direction.BETTER, "0 %", "2 of 3 accounts",
                "Active keys created more than 90 days before asOf, of all active keys.");
    }

    private static MetricLine rootKeys() {
        return new MetricLine("root-keys", "Root keys", Unit.COUNT, true, Optional.empty(),
                new Figure(1, 1, 1, "1"), Optional.empty(), Optional.empty(), "", Direction.NOT_COMPARABLE, "0",
                "2 of 3 accounts", "");
    }

    private static MetricLine medianAge() {
        return new MetricLine("median-key-age", "Median key age", Unit.DAYS, false,
                Optional.of(new Figure(Double.NaN, 0, 0, "n/a")), new Figure(118.5, 237, 2, "119 days"),
                Optional.empty(), Optional.of(new Figure(120, 120, 1, "120 days")), "", Direction.NOT_COMPARABLE, "",
                "2 of 3 accounts", "");
    }

    private static TrendSeries trend() {
        return new TrendSeries("active-keys", "Active keys", Unit.COUNT,
                List.of(new TrendSeries.Point(OCTOBER, OptionalDouble.empty(), OptionalDouble.empty()),
                        new TrendSeries.Point(NOVEMBER, OptionalDouble.of(48), OptionalDouble.of(40))));
    }
}
