package org.keyledger.report.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.springframework.stereotype.Component;

import org.keyledger.report.AuditReport;
import org.keyledger.report.Coverage;
import org.keyledger.report.FindingFlow;
import org.keyledger.report.Heading;
import org.keyledger.report.JsonFile;
import org.keyledger.report.MetricLine;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.ReportWriter;
import org.keyledger.report.Score;
import org.keyledger.report.SignOffs;
import org.keyledger.report.TrendSeries;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `metrics.json`: coverage, score, metrics and trends for dashboards.
///
/// - `schemaVersion` rises when a field changes its meaning or goes; new fields may come at any time.
/// - Percentages are shares of 0 to 1 in `value`; `text` is what the report shows, rounded so that it never flatters.
/// - `null` is a figure that does not exist: nothing to divide by, no earlier period, no key that could be judged.
/// - `findings`: `openBefore` + `new` + `reopened` = `open` + what is `closed` for whatever reason.
/// - `scp`: how far IAM users can be denied, counted in users; `null` in months recorded without that advice.
/// - `signOffs`: how many of the findings, open or excepted, carry what a reviewer signed in an earlier month.
/// - `heading.classification`: how confidential the report is; only where the job file says so.
/// - `cohort` repeats the figures for the accounts that were read both then and now.
@Component
class MetricsJsonWriter implements ReportWriter {

    static final String FILE_NAME = "metrics.json";
    static final int SCHEMA_VERSION = 1;

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        ObjectNode root = object();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.set("heading", heading(report.heading()));
        root.set("coverage", coverage(report.coverage()));
        root.set("score", score(report.score()));
        root.set("findings", findings(report.flow()));
        var metrics = root.putArray("metrics");
        report.metrics().forEach(metric -> metrics.add(metric(metric)));
        var trends = root.putArray("trends");
        report.trends().forEach(series -> trends.add(trend(series)));

        root.set("scp", report.scp().advised() ? ScpJson.of(report.scp()) : null);
        root.set("signOffs", signOffs(report.signOffs()));

        Path file = folder.resolve(FILE_NAME);
        JsonFile.write(root, file);
        return List.of(file);
    }

    private static ObjectNode heading(Heading heading) {
        ObjectNode node = object().put("organization", heading.organization())
                .put("period", heading.period().toString())
                .put("previous", text(heading.previous()))
                .put("baseline", text(heading.baseline()))
                .put("asOf", heading.asOf().toString())
                .put("partition", heading.partition())
                .put("source", heading.source())
                .put("settingsHash", heading.settingsHash())
                .put("version", heading.version());
        return heading.classification().isNone() ? node
                : node.put("classification", heading.classification().label());
    }

    private static ObjectNode coverage(Coverage coverage) {
        return object().put("listed", coverage.listed())
                .put("read", coverage.read())
                .put("readInPart", coverage.readInPart())
                .put("failed", coverage.failed())
                .put("skipped", coverage.skipped())
                .put("rowsUnread", coverage.rowsUnread())
                .put("users", coverage.users())
                .put("keys", coverage.keys())
                .put("oldestReport", coverage.oldestReport().map(Instant::toString).orElse(null))
                .put("newestReport", coverage.newestReport().map(Instant::toString).orElse(null))
                .put("complete", coverage.complete())
                .put("sentence", coverage.sentence());
    }

    private static ObjectNode score(Score score) {
        ObjectNode node = object();
        node.put("value", score.value().isPresent() ? score.value().getAsInt() : null);
        node.put("previous", score.previous().isPresent() ? score.previous().getAsInt() : null);
        node.put("comparison", score.comparison().isEmpty() ? null : score.comparison());
        node.put("formula", score.formula());
        var parts = node.putArray("parts");
        for (Score.Part part : score.parts()) {
            ObjectNode line = parts.addObject().put("title", part.title());
            putNumber(line, "share", part.share());
            line.put("weight", part.weight());
            putNumber(line, "lost", part.lost());
        }
        return node;
    }

    private static ObjectNode findings(FindingFlow flow) {
        ObjectNode node = object().put("openBefore", flow.before())
                .put("new", flow.opened())
                .put("reopened", flow.reopened());
        ObjectNode closed = node.putObject("closed");
        flow.closed().forEach(closed::put);
        return node.put("open", flow.open()).put("openNotRead", flow.notRead());
    }

    private static ObjectNode signOffs(SignOffs signOffs) {
        ObjectNode node = object().put("findings", signOffs.findings()).put("signed", signOffs.signed());
        ObjectNode dispositions = node.putObject("dispositions");
        signOffs.byDisposition().forEach(dispositions::put);
        return node;
    }

    private static ObjectNode metric(MetricLine metric) {
        ObjectNode node = object().put("id", metric.id())
                .put("title", metric.title())
                .put("unit", metric.unit().name())
                .put("headline", metric.headline());
        node.set("now", figure(metric.now()));
        putFigure(node, "before", metric.before());
        ObjectNode cohort = node.putObject("cohort");
        putFigure(cohort, "now", metric.cohortNow());
        putFigure(cohort, "before", metric.cohortBefore());
        return node.put("change", metric.change())
                .put("direction", metric.direction().name())
                .put("target", metric.target())
                .put("coverage", metric.coverage())
                .put("definition", metric.definition());
    }

    private static void putFigure(ObjectNode node, String name, Optional<Figure> figure) {
        figure.ifPresentOrElse(present -> node.set(name, figure(present)), () -> node.putNull(name));
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = object();
        putNumber(node, "value", figure.value());
        return node.put("numerator", figure.numerator())
                .put("denominator", figure.denominator())
                .put("text", figure.text());
    }

    private static ObjectNode trend(TrendSeries series) {
        ObjectNode node = object().put("id", series.id())
                .put("title", series.title())
                .put("unit", series.unit().name());
        var points = node.putArray("points");
        for (TrendSeries.Point point : series.points()) {
            ObjectNode line = points.addObject().put("period", point.period().toString());
            putNumber(line, "value", point.value());
            putNumber(line, "cohort", point.cohort());
        }
        return node;
    }

    private static void putNumber(ObjectNode node, String name, OptionalDouble value) {
        putNumber(node, name, value.orElse(Double.NaN));
    }

    /// JSON has no word for NaN.
    private static void putNumber(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        }
        else {
            node.putNull(name);
        }
    }

    private static String text(Optional<YearMonth> period) {
        return period.map(YearMonth::toString).orElse(null);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
