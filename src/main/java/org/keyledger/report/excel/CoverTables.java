package org.keyledger.report.excel;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingFlow;
import org.keyledger.report.MetricLine;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.MetricLine.Unit;
import org.keyledger.report.Score;
import org.keyledger.report.SignOffs;
import org.keyledger.report.UnitLine;

/// The tables on the cover.
final class CoverTables {

    private final AuditReport report;
    private final Wording wording;
    private final CoverCells cells;

    CoverTables(AuditReport report, Wording wording, CoverCells cells) {
        this.report = report;
        this.wording = wording;
        this.cells = cells;
    }

    void metrics() {
        String before = report.heading().baseline().map(YearMonth::toString).orElse(wording.text("cover.none-yet"));
        String now = report.heading().period().toString();
        cells.section(wording.text("cover.metrics"));
        cells.header(List.of(wording.text("cover.metric"), wording.text("cover.before", before),
                wording.text("cover.now", now), wording.text("cover.change"), wording.text("cover.direction"),
                wording.text("cover.cohort-before"), wording.text("cover.cohort-now"), wording.text("cover.target"),
                wording.text("cover.numerator"), wording.text("cover.denominator"),
                wording.text("cover.metric-coverage")),
                Set.of(1, 5, 11));
        report.metrics().forEach(this::metric);
        cells.table("Table_metrics", 11, report.metrics().size());
    }

    private void metric(MetricLine metric) {
        cells.row().text(1, metric.headline() ? Look.HEADLINE : Look.WRAPPED, metric.title());
        figure(2, metric.before(), metric.unit());
        figure(3, Optional.of(metric.now()), metric.unit());
        cells.text(4, Look.RIGHT, metric.change());
        cells.text(5, Look.CLEAR, wording.text("cover.direction-" + metric.direction()));
        figure(6, metric.cohortBefore(), metric.unit());
        figure(7, metric.cohortNow(), metric.unit());
        cells.text(8, Look.RIGHT, metric.target());
        if (metric.unit() == Unit.PERCENT) {
            cells.number(9, Look.NUMBER, metric.now().numerator());
            cells.number(10, Look.NUMBER, metric.now().denominator());
        }
        cells.text(11, Look.INDENTED, metric.coverage());
    }

    private void figure(int column, Optional<Figure> figure, Unit unit) {
        if (figure.isEmpty()) {
            cells.text(column, Look.RIGHT, wording.text("cover.no-figure"));
        }
        else if (Double.isFinite(figure.get().value())) {
            cells.number(column, ShownFigure.look(unit), ShownFigure.of(figure.get(), unit));
        }
        else {
            cells.text(column, Look.RIGHT, figure.get().text());
        }
    }

    void scoreParts() {
        header("cover.part", "cover.share", "cover.weight", "cover.lost");
        for (Score.Part part : report.score().parts()) {
            cells.row()
                    .text(1, Look.WRAPPED, part.title())
                    .number(2, Look.SHARE, part.share())
                    .number(3, Look.NUMBER, part.weight())
                    .number(4, Look.DECIMAL, part.lost());
        }
        cells.table("Table_score", 4, report.score().parts().size());
    }

    /// How the findings of the previous period became those of this one, as a sum.
    void flow() {
        if (report.heading().previous().isEmpty()) {
            return;
        }
        FindingFlow flow = report.flow();
        cells.section(wording.text("cover.flow"));
        header("cover.flow-what", "cover.flow-findings");
        flowLine(wording.text("cover.flow-before"), flow.before());
        flowLine(wording.text("cover.flow-new"), flow.opened());
        flowLine(wording.text("cover.flow-reopened"), flow.reopened());
        flow.closed().forEach((reason, count) -> flowLine(wording.text("cover.flow-closed", reason), -count));
        flowLine(wording.text("cover.flow-open"), flow.open());
        cells.table("Table_flow", 2, 4 + flow.closed().size());
        if (flow.notRead() > 0) {
            cells.sentence(Look.NOTE, wording.text("cover.flow-not-read", flow.notRead()));
        }
        SignOffs signOffs = report.signOffs();
        if (signOffs.signed() > 0) {
            cells.sentence(Look.NOTE, wording.text("cover.sign-offs", signOffs.signed(), signOffs.findings(),
                    signOffs.words()));
        }
    }

    private void flowLine(String what, long findings) {
        cells.row().text(1, Look.WRAPPED, what).number(2, Look.NUMBER, findings);
    }

    void units() {
        if (report.units().isEmpty()) {
            return;
        }
        cells.section(wording.text("cover.units"));
        header("cover.unit", "cover.unit-accounts", "cover.unit-read", "cover.unit-keys", "cover.unit-active",
                "cover.critical", "cover.high", "cover.medium", "cover.low", "cover.undetermined");
        for (UnitLine unit : report.units()) {
            cells.row()
                    .text(1, Look.WRAPPED, unit.name())
                    .number(2, Look.NUMBER, unit.accounts())
                    .number(3, Look.NUMBER, unit.accountsRead())
                    .number(4, Look.NUMBER, unit.keys())
                    .number(5, Look.NUMBER, unit.activeKeys())
                    .number(6, Look.NUMBER, unit.critical())
                    .number(7, Look.NUMBER, unit.high())
                    .number(8, Look.NUMBER, unit.medium())
                    .number(9, Look.NUMBER, unit.low())
                    .number(10, Look.NUMBER, unit.undetermined());
        }
        cells.table("Table_units", 10, report.units().size());
    }

    private void header(String... words) {
        cells.header(Arrays.stream(words).map(wording::text).toList(), Set.of(1));
    }
}
