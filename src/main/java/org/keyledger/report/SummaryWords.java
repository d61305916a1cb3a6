package org.keyledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.trends.Metric;

/// Puts the figures into sentences for people who read nothing else. Where verdicts may be undetermined, a sentence speaks
/// of what is known, so that no evidence does not read as no keys.
final class SummaryWords {

    private final Map<String, MetricLine> metrics;
    private final Coverage coverage;
    private final Heading heading;
    private final Score score;
    private final long undetermined;

    SummaryWords(List<MetricLine> metrics, Coverage coverage, Heading heading, Score score, long undetermined) {
        this.metrics = metrics.stream().collect(Collectors.toMap(MetricLine::id, Function.identity()));
        this.coverage = coverage;
        this.heading = heading;
        this.score = score;
        this.undetermined = undetermined;
    }

    Summary summary() {
        return new Summary(verdict(), points(), decisions(), method());
    }

    private String verdict() {
        if (coverage.read() == 0) {
            return "No account could be read this month, so nothing can be said about its access keys.";
        }
        long active = count(Metric.KEYS_ACTIVE);
        if (active == 0 && coverage.rowsUnread() > 0) {
            String rows =
                    Figures.count(coverage.rowsUnread(), "row", "rows") + " of credential reports could not be read";
            return coverage.keys() == 0
                    ? rows + ", and no key was found in those that could: nothing can be said about the access keys of "
                            + accountsRead() + "."
                    : "No active access key was found in " + accountsRead() + ", but " + rows + ".";
        }
        if (active == 0) {
            return "No active access key was found in " + accountsRead() + ".";
        }
        MetricLine old = line(Metric.KEYS_OVER_90_DAYS);
        return ages(old.now(), active) + ", and "
                + Figures.count(count(Metric.ADMIN_USERS), "user is known to hold an administrator key",
                        "users are known to hold administrator keys")
                + since() + ".";
    }

    private static String ages(Figure old, long active) {
        long known = old.denominator();
        if (known == 0) {
            return "The age of " + Figures.count(active, "active access key is", "active access keys is") + " unknown";
        }
        return old.text() + " of " + Figures.count(known, "active access key", "active access keys")
                + (known == active ? "" : " of known age") + (known == 1 ? " is" : " are") + " older than 90 days"
                + (known == active ? "" : " (" + (active - known) + " of unknown age)");
    }

    /// The direction since the baseline, in words that go on from the verdict.
    private String since() {
        if (heading.baseline().isEmpty()) {
            return "";
        }
        long better = headline(Direction.BETTER);
        long worse = headline(Direction.WORSE);
        String trend = better > worse ? "better" : better < worse ? "worse" : "no better";
        return "; overall " + trend + " than in " + Figures.month(heading.baseline().get());
    }

    private long headline(Direction direction) {
        return metrics.values().stream().filter(line -> line.headline() && line.direction() == direction).count();
    }

    private List<String> points() {
        List<String> points = new ArrayList<>();
        if (coverage.read() > 0 && count(Metric.KEYS_ACTIVE) > 0) {
            share(Metric.KEYS_OVER_365_DAYS, "of known age ", "are older than a year").ifPresent(points::add);
            points.add(moved(Metric.ORPHANED_KEYS, count(Metric.ORPHANED_KEYS) == 1
                    ? "active key is known to have nobody who answers for it"
                    : "active keys are known to have nobody who answers for them"));
            share(Metric.KEYS_UNUSED, "of known use ", "are not in use and could go today").ifPresent(points::add);
            if (count(Metric.ROOT_USER_KEYS) > 0) {
                points.add(Figures.count(count(Metric.ROOT_USER_KEYS), "access key of a root user is active",
                        "access keys of root users are active") + ", which no policy of an account can limit.");
            }
        }
        if (undetermined > 0) {
            points.add(Figures.count(undetermined, "verdict is", "verdicts are")
                    + " undetermined for want of evidence; they count neither as pass nor as finding.");
        }
        return points;
    }

    /// @param known what to call keys that the share speaks of, unless it speaks of all
    private Optional<String> share(Metric metric, String known, String what) {
        long of = line(metric).now().denominator();
        return of == 0 ? Optional.empty()
                : Optional.of(moved(metric, "of active keys " + (of == count(Metric.KEYS_ACTIVE) ? "" : known) + what));
    }

    private String moved(Metric metric, String what) {
        MetricLine line = line(metric);
        return line.now().text() + " " + what + heading.baseline().map(then -> before(line, then)).orElse("") + ".";
    }

    /// The figure of then only where it speaks of the same accounts as today's.
    private static String before(MetricLine line, YearMonth then) {
        if (line.before().isEmpty() || line.change().equals(Figures.NO_CHANGE)) {
            return "";
        }
        boolean sameAccounts = line.before().equals(line.cohortBefore())
                && Optional.of(line.now()).equals(line.cohortNow());
        return sameAccounts ? " (" + line.before().get().text() + " in " + Figures.month(then) + ")"
                : " (" + line.change() + " since " + Figures.month(then) + " on the accounts read both times)";
    }

    private List<String> decisions() {
        List<String> decisions = new ArrayList<>();
        if (count(Metric.ROOT_USER_KEYS) > 0) {
            decisions.add("Have the root user keys deleted this month.");
        }
        if (coverage.failed() > 0) {
            decisions.add("Have " + Figures.count(coverage.failed(), "account", "accounts")
                    + " opened to the ledger: what it cannot read it cannot judge.");
        }
        if (count(Metric.ORPHANED_KEYS) > 0) {
            decisions.add("Set a date after which keys without an active owner are switched off.");
        }
        if (count(Metric.HUMANS_WITH_KEYS) > 0) {
            decisions.add("Set a date from which people sign in through Identity Center only.");
        }
        if (count(Metric.ADMIN_USERS) > 0) {
            decisions.add("Name a sponsor for replacing administrator keys by roles.");
        }
        return decisions.stream().limit(3).toList();
    }

    private List<String> method() {
        return List.of(
                "Source: the IAM credential report of each account; AWS may serve reports up to four hours old.",
                "A key is one row, whether active or not; ages are whole days. Changes compare accounts read in both"
                        + " periods only, so that they do not move because coverage did.",
                "The score is " + score.formula());
    }

    private String accountsRead() {
        return Figures.count(coverage.read(), "account", "accounts") + " read";
    }

    private MetricLine line(Metric metric) {
        return Optional.ofNullable(metrics.get(metric.id())).orElseThrow();
    }

    private long count(Metric metric) {
        return line(metric).now().numerator();
    }
}
