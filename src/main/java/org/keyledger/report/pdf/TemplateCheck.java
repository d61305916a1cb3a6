package org.keyledger.report.pdf;

import java.util.Set;

import org.keyledger.report.template.XmlRules;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;

/// What a page can show.
class TemplateCheck extends XmlRules {

    private static final Set<String> LOADS_OR_RUNS = Set.of("img", "image", "object", "embed", "iframe", "script",
            "base");

    @Override
    protected void check(String element, Attributes attributes) throws SAXParseException {
        if (LOADS_OR_RUNS.contains(element)) {
            throw mistake("<" + element + "> is not printed; remove it, or use <chart> for figures");
        }
        switch (element) {
            case "link" -> requireOneOf(element, attributes, "href", "summary.css");
            case "chart" -> requireOneOf(element, attributes, "kind", "lines", "columns");
            case "series" -> requireSeries(attributes);
            default -> {}
        }
    }
}
