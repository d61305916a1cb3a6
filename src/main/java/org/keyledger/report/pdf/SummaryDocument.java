package org.keyledger.report.pdf;

import java.io.IOException;

import org.keyledger.report.template.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;

/// The filled template as a document whose every character can be printed.
record SummaryDocument(Document dom) {

    static SummaryDocument parse(String xhtml, SummaryFonts fonts) throws IOException {
        try {
            Document dom = SafeXml.parse(xhtml);
            new VisibleText(fonts::canShow).applyTo(dom);
            return new SummaryDocument(dom);
        }
        catch (SAXParseException problem) {
            throw new IOException("the filled summary is not well-formed at line " + problem.getLineNumber() + ": "
                    + problem.getMessage(), problem);
        }
    }

    String title() {
        Node title = dom.getElementsByTagName("title").item(0);
        return title == null ? "" : title.getTextContent().strip();
    }
}
