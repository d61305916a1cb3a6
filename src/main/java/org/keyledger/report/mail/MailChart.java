package org.keyledger.report.mail;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.chart.ChartData;
import org.keyledger.report.chart.ChartLine;
import org.keyledger.report.chart.ImageCanvas;
import org.keyledger.report.chart.TrendChart;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Template;

/// The chart that a mail's template asks for, as
///
///     <chart kind="lines" style="…"><series id="keys-over-90-days" label="over 90 days"/></chart>
///
/// and the image that takes its place. Mail programs draw no vectors, so it is one of pixels: twice as many as it is wide,
/// for screens that have them.
record MailChart(TrendChart.Kind kind, List<Series> series) {

    static final int WIDTH = 552;
    static final int HEIGHT = 220;
    static final String FILE = "trend.png";

    private static final double UNIT = 1.6;
    private static final Pattern CHART = Pattern.compile("<chart\\b([^>]*)>(.*?)</chart>", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("\\s(?:xmlns:\\w+|kind)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern SERIES = Pattern.compile("<series\\b([^>]*?)/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(id|label)\\s*=\\s*\"([^\"]*)\"");

    record Series(String id, String label) {}

    /// What [MailMarkup] has admitted. A template without a chart has one without lines.
    static MailChart in(Template html) {
        Matcher chart = CHART.matcher(html.text());
        if (!chart.find()) {
            return new MailChart(TrendChart.Kind.LINES, List.of());
        }
        List<Series> series = new ArrayList<>();
        Matcher each = SERIES.matcher(chart.group(2));
        while (each.find()) {
            series.add(new Series(attribute(each.group(1), "id"), attribute(each.group(1), "label")));
        }
        boolean columns = chart.group(1).matches("(?s).*\\bkind\\s*=\\s*[\"']columns[\"'].*");
        return new MailChart(columns ? TrendChart.Kind.COLUMNS : TrendChart.Kind.LINES, series);
    }

    private static String attribute(String attributes, String name) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute.group(2);
            }
        }
        return "";
    }

    List<ChartLine> lines(ChartData data) {
        return series.stream().map(each -> data.line(each.id(), each.label())).flatMap(Optional::stream).toList();
    }

    byte[] png(List<ChartLine> lines, List<YearMonth> months, Words words) throws IOException {
        ImageCanvas canvas = new ImageCanvas(WIDTH / UNIT, HEIGHT / UNIT, 2 * UNIT);
        new TrendChart(kind, months, lines, words).drawOn(canvas);
        return canvas.png();
    }

    /// Puts an image with this source where the filled template has its chart.
    static String placed(String html, String source) {
        return CHART.matcher(html)
                .replaceAll(chart -> Matcher.quoteReplacement("<img src=\"" + source + "\" width=\"" + WIDTH
                        + "\" height=\"" + HEIGHT + "\"" + KIND.matcher(chart.group(1)).replaceAll("").stripTrailing()
                        + " />"));
    }
}
