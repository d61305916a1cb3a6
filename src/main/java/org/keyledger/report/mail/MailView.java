package org.keyledger.report.mail;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.keyledger.report.AuditReport;
import org.keyledger.report.Heading;
import org.keyledger.report.MetricLine;
import org.keyledger.report.view.CoverageView;
import org.keyledger.report.view.MetricView;
import org.keyledger.report.view.ScoreView;
import org.keyledger.report.words.Words;

/// What the mail's templates may print, as text.
///
/// @param period     such as `November 2026`
/// @param folder     that the files lie in, such as `2026-11`
/// @param baseline   empty text in the first period, as is `previous`
/// @param scp        whether IAM users can be denied, in a sentence
/// @param exceptions a sentence on the exceptions register; empty where there is none
/// @param trend      what the chart shows, in words; empty where it has nothing to show
record MailView(String organization, String period, String folder, String previous, String baseline, boolean compared,
        String asOf, String version, String verdict, ScoreView score, CoverageView coverage, List<MetricView> metrics,
        List<String> decisions, String scp, String exceptions, String trend, String language) {

    static MailView of(AuditReport report, String trend, Words words) {
        Heading heading = report.heading();
        return new MailView(oneLine(heading.organization()), words.month(heading.period()),
                heading.period().toString(), month(heading.previous(), words), month(heading.baseline(), words),
                heading.baseline().isPresent(), words.instant(heading.asOf()), heading.version(),
                oneLine(report.summary().verdict()), ScoreView.of(report.score(), words),
                CoverageView.of(report.coverage(), words),
                report.metrics().stream().filter(MetricLine::headline).map(metric -> MetricView.of(metric, words))
                        .toList(),
                report.summary().decisions().stream().map(MailView::oneLine).toList(),
                oneLine(report.scp().verdict()), oneLine(report.exceptions().sentence()), trend,
                words.language().tag());
    }

    private static String month(Optional<YearMonth> month, Words words) {
        return month.map(words::month).orElse("");
    }

    /// Line feeds and tabs lay out the plain text, so none may come in with a name.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
