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
import org.keyledger.report.view.Words;

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
        List<String> decisions, String scp, String exceptions, String trend) {

    static MailView of(AuditReport report, String trend) {
        Heading heading = report.heading();
        return new MailView(oneLine(heading.organization()), Words.month(heading.period()),
                heading.period().toString(), month(heading.previous()), month(heading.baseline()),
                heading.baseline().isPresent(), Words.instant(heading.asOf()), heading.version(),
                oneLine(report.summary().verdict()), ScoreView.of(report.score()), CoverageView.of(report.coverage()),
                report.metrics().stream().filter(MetricLine::headline).map(MetricView::of).toList(),
                report.summary().decisions().stream().map(MailView::oneLine).toList(),
                oneLine(report.scp().verdict()), oneLine(report.exceptions().sentence()), trend);
    }

    private static String month(Optional<YearMonth> month) {
        return month.map(Words::month).orElse("");
    }

    /// Line feeds and tabs lay out the plain text, so none may come in with a name.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
