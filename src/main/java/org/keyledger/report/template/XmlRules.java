package org.keyledger.report.template;

import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Which elements a template may have: finds what would fail or vanish only later, while the line is still known.
public abstract class XmlRules extends DefaultHandler {

    private Locator locator;

    @Override
    public final void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public final void startElement(String uri, String name, String qualifiedName, Attributes attributes)
            throws SAXException {
        check(name, attributes);
    }

    protected abstract void check(String element, Attributes attributes) throws SAXParseException;

    protected final void requireOneOf(String element, Attributes attributes, String attribute, String... allowed)
            throws SAXParseException {
        String value = attributes.getValue(attribute);
        if (value == null || !Set.of(allowed).contains(value)) {
            throw mistake("<" + element + "> needs " + attribute + "=\"" + String.join("\" or \"", allowed) + "\"");
        }
    }

    protected final void requireSeries(Attributes attributes) throws SAXParseException {
        if (attributes.getValue("id") == null || attributes.getValue("label") == null) {
            throw mistake("<series> needs the id of a metric and a label");
        }
    }

    protected final SAXParseException mistake(String problem) {
        return new SAXParseException(problem, locator);
    }

    @Override
    public final void fatalError(SAXParseException problem) throws SAXException {
        throw new SAXParseException("not well-formed XML: " + problem.getMessage(), locator);
    }
}
