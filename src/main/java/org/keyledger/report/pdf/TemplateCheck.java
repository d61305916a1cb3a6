package org.keyledger.report.pdf;

import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Finds what would fail or vanish only later, while the line is still known.
class TemplateCheck extends DefaultHandler {

    private static final Set<String> LOADS_OR_RUNS = Set.of("img", "image", "object", "embed", "iframe", "script",
            "base");

    private Locator locator;

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes)
            throws SAXException {
        if (LOADS_OR_RUNS.contains(name)) {
            throw mistake("<" + name + "> is not printed; remove it, or use <chart> for figures");
        }
        switch (name) {
            case "link" -> requireOneOf(name, attributes, "href", "summary.css");
            case "chart" -> requireOneOf(name, attributes, "kind", "lines", "columns");
            case "series" -> requireSeries(attributes);
            default -> {}
        }
    }

    private void requireSeries(Attributes attributes) throws SAXException {
        if (attributes.getValue("id") == null || attributes.getValue("label") == null) {
            throw mistake("<series> needs the id of a metric and a label");
        }
    }

    private void requireOneOf(String element, Attributes attributes, String attribute, String... allowed)
            throws SAXException {
        String value = attributes.getValue(attribute);
        if (value == null || !Set.of(allowed).contains(value)) {
            throw mistake("<" + element + "> needs " + attribute + "=\"" + String.join("\" or \"", allowed) + "\"");
        }
    }

    private SAXParseException mistake(String problem) {
        return new SAXParseException(problem, locator);
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
        throw new SAXParseException("not well-formed XML: " + problem.getMessage(), locator);
    }
}
