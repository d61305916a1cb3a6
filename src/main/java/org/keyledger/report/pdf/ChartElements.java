package org.keyledger.report.pdf;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.report.chart.ChartData;
import org.keyledger.report.chart.ChartLine;
import org.keyledger.report.chart.TrendChart;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.ReplacedElementFactory;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.render.BlockBox;
import org.openpdf.simple.extend.FormSubmissionListener;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Puts a chart where a template says
///
///     <chart kind="lines"><series id="keys-older-90" label="over 90 days"/></chart>
///
/// with the size that the style sheet gives it. Kinds are `lines` and `columns`.
class ChartElements implements ReplacedElementFactory {

    private final ChartData data;
    private final SummaryFonts fonts;
    private final float dotsPerPoint;

    ChartElements(ChartData data, SummaryFonts fonts, float dotsPerPoint) {
        this.data = data;
        this.fonts = fonts;
        this.dotsPerPoint = dotsPerPoint;
    }

    @Override
    public ReplacedElement createReplacedElement(LayoutContext context, BlockBox box, UserAgentCallback userAgent,
            int width, int height) {
        Element element = box.getElement();
        if (element == null || !element.getNodeName().equals("chart")) {
            return null;
        }
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("summary.css gives a chart no width and height in pt: add them");
        }
        return new ChartElement(chart(element), width, height, dotsPerPoint, fonts);
    }

    private TrendChart chart(Element element) {
        List<ChartLine> lines = new ArrayList<>();
        NodeList series = element.getElementsByTagName("series");
        for (int i = 0; i < series.getLength(); i++) {
            Element named = (Element) series.item(i);
            data.line(named.getAttribute("id"), named.getAttribute("label")).ifPresent(lines::add);
        }
        return new TrendChart(TrendChart.Kind.of(element.getAttribute("kind")), data.months(), lines, data.words());
    }

    @Override
    public void reset() {
        // Nothing is kept between documents.
    }

    @Override
    public void remove(Element element) {
        // Nothing is kept for an element.
    }

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {
        // A summary has no forms.
    }
}
