package org.keyledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.words.Words;
import org.keyledger.trends.Metric;

/// Puts the figures into sentences for people who read nothing else. Where verdicts may be undetermined, a sentence speaks
/// of what is known, so that no evidence does not read as no keys.
final class SummaryWords {

    private final Map<String, MetricLine> metrics;
    private final Coverage coverage;
    private final Heading heading;
    private final Score score;
    private final long undetermined;
    private final Words words;

    SummaryWords(List<MetricLine> metrics, Coverage coverage, Heading heading, Score score, long undetermined,
            Words words) {
        this.metrics = metrics.stream().collect(Collectors.toMap(MetricLine::id, Function.identity()));
        this.coverage = coverage;
        this.heading = heading;
        this.score = score;
        this.undetermined = undetermined;
        this.words = words;
    }

    Summary summary() {
        return new Summary(verdict(), points(), decisions(), method());
    }

    private String verdict() {
        if (coverage.read() == 0) {
            return words.text("verdict.unread");
        }
        long active = count(Metric.KEYS_ACTIVE);
        if (active == 0 && coverage.rowsUnread() > 0) {
            return words.text(coverage.keys() == 0 ? "verdict.nothing-known" : "verdict.nothing-found",
                    coverage.read(), coverage.rowsUnread());
        }
        if (active == 0) {
            return words.text("verdict.nothing", coverage.read());
        }
        return words.text("verdict", ages(line(Metric.KEYS_OVER_90_DAYS).now(), active),
                words.text("verdict.administrators", count(Metric.ADMIN_USERS)), since());
    }

    private String ages(Figure old, long active) {
        long known = old.denominator();
        if (known == 0) {
            return words.text("verdict.age-unknown", active);
        }
        return known == active ? words.text("verdict.ages", old.text(), known)
                : words.text("verdict.ages-known", old.text(), known, active - known);
    }

    /// The direction since the baseline, in words that go on from the verdict.
    private String since() {
        if (heading.baseline().isEmpty()) {
            return "";
        }
        long better = headline(Direction.BETTER);
        long worse = headline(Direction.WORSE);
        return words.text(better > worse ? "verdict.better-since"
                : better < worse ? "verdict.worse-since" : "verdict.same-since",
                words.month(heading.baseline().get()));
    }

    private long headline(Direction direction) {
        return metrics.values().stream().filter(line -> line.headline() && line.direction() == direction).count();
    }

    private List<String> points() {
        List<String> points = new ArrayList<>();
        if (coverage.read() > 0 && count(Metric.KEYS_ACTIVE) > 0) {
            share(Metric.KEYS_OVER_365_DAYS, "point.over-a-year").ifPresent(points::add);
            points.add(words.text("point.orphaned", count(Metric.ORPHANED_KEYS),
                    before(line(Metric.ORPHANED_KEYS))));
            share(Metric.KEYS_UNUSED, "point.unused").ifPresent(points::add);
            if (count(Metric.ROOT_USER_KEYS) > 0) {
                points.add(words.text("point.root", count(Metric.ROOT_USER_KEYS)));
            }
        }
        if (undetermined > 0) {
            points.add(words.text("point.undetermined", undetermined));
        }
        return points;
    }

    /// The message of this name, or where the share does not speak of all active keys, the one that says so.
    private Optional<String> share(Metric metric, String message) {
        MetricLine line = line(metric);
        long of = line.now().denominator();
        return of == 0 ? Optional.empty()
                : Optional.of(words.text(of == count(Metric.KEYS_ACTIVE) ? message : message + "-known",
                        line.now().text(), before(line)));
    }

    /// The figure of then only where it speaks of the same accounts as today's.
    private String before(MetricLine line) {
        if (heading.baseline().isEmpty() || line.before().isEmpty()
                || line.change().equals(words.text("change.none"))) {
            return "";
        }
        String then = words.month(heading.baseline().get());
        boolean sameAccounts = line.before().equals(line.cohortBefore())
                && Optional.of(line.now()).equals(line.cohortNow());
        return sameAccounts ? words.text("point.before", line.before().get().text(), then)
                : words.text("point.change", line.change(), then);
    }

    private List<String> decisions() {
        List<String> decisions = new ArrayList<>();
        if (count(Metric.ROOT_USER_KEYS) > 0) {
            decisions.add(words.text("decision.root"));
        }
        if (coverage.failed() > 0) {
            decisions.add(words.text("decision.accounts", coverage.failed()));
        }
        if (count(Metric.ORPHANED_KEYS) > 0) {
            decisions.add(words.text("decision.orphaned"));
        }
        if (count(Metric.HUMANS_WITH_KEYS) > 0) {
            decisions.add(words.text("decision.people"));
        }
        if (count(Metric.ADMIN_USERS) > 0) {
            decisions.add(words.text("decision.administrators"));
        }
        return decisions.stream().limit(3).toList();
    }

    private List<String> method() {
        return List.of(words.text("method.source"), words.text("method.keys"),
                words.text("method.score", score.formula()));
    }

    private MetricLine line(Metric metric) {
        return Optional.ofNullable(metrics.get(metric.id())).orElseThrow();
    }

    private long count(Metric metric) {
        return line(metric).now().numerator();
    }
}
