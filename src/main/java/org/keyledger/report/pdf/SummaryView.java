package org.keyledger.report.pdf;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.report.AuditReport;
import org.keyledger.report.Heading;
import org.keyledger.report.MetricLine;
import org.keyledger.report.Summary;
import org.keyledger.report.chart.ChartData;
import org.keyledger.report.view.CoverageView;
import org.keyledger.report.view.MetricView;
import org.keyledger.report.view.ScoreView;
import org.keyledger.report.view.ScpView;
import org.keyledger.report.words.Words;

/// What the templates may print: the report's words and figures as text, and nothing that names a key.
///
/// @param previous empty text in the first period, as is `baseline`
/// @param compared whether there is a baseline to compare with
/// @param configuration the settings in force, as the start of their hash (OGNL takes a name such as `settings` for a setter)
/// @param exceptions a sentence on the exceptions register; empty where there is none
/// @param scp whether IAM users can be denied
/// @param figures  ids of the series that a chart can draw
/// @param language such as `de`
record SummaryView(String organization, String organizationInShort, String period, String previous, String baseline,
        boolean compared, String asOf,
        String version, String configuration, String verdict, ScoreView score, CoverageView coverage,
        List<MetricView> metrics, List<String> points, Set<String> figures, boolean gaps, UnitsView units,
        List<ControlView> controls, ChangesView changes, List<String> decisions, List<String> method,
        String exceptions, ScpView scp, String language) {

    private static final int HASH_SHOWN = 12;
    private static final int NAME_SHOWN = 60;

    static SummaryView of(AuditReport report, Words words) {
        Heading heading = report.heading();
        Summary summary = report.summary();
        ChartData charts = ChartData.of(report, words);
        return new SummaryView(heading.organization(), Words.shortened(heading.organization(), NAME_SHOWN),
                words.month(heading.period()), month(heading.previous(), words),
                month(heading.baseline(), words), heading.baseline().isPresent(), words.instant(heading.asOf()),
                heading.version(), shortened(heading.settingsHash()), summary.verdict(),
                ScoreView.of(report.score(), words), CoverageView.of(report.coverage(), words),
                report.metrics().stream().filter(MetricLine::headline).map(metric -> MetricView.of(metric, words))
                        .toList(),
                summary.points(), charts.drawable(), charts.hasGaps(), UnitsView.of(report.units(), words),
                report.controls().stream().map(control -> ControlView.of(control, words)).toList(),
                ChangesView.of(report.changes(), report.metrics(), words),
                summary.decisions(), summary.method(), report.exceptions().sentence(), ScpView.of(report.scp(), words),
                words.language().tag());
    }

    private static String month(Optional<YearMonth> month, Words words) {
        return month.map(words::month).orElse("");
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }
}
