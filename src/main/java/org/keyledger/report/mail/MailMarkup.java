package org.keyledger.report.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.template.XmlRules;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;

/// What a mail may consist of: nothing that loads, runs or sends anything, since mail programs block it or, worse, do not.
final class MailMarkup extends XmlRules {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "title", "meta", "style", "body", "table",
            "thead",
            "tbody", "tr", "td", "th", "div", "p", "span", "b", "strong", "i", "em", "h1", "h2", "h3", "ul", "ol", "li",
            "br", "hr", "a", "chart", "series", "block");
    private static final Set<String> ATTRIBUTES = Set.of("lang", "charset", "name", "content", "class", "style", "role",
            "width", "height", "align", "valign", "border", "cellpadding", "cellspacing", "bgcolor", "colspan",
            "rowspan",
            "scope", "href", "alt", "title", "kind", "id", "label", "dir", "if", "unless", "each", "attr", "text");
    private static final Set<String> COMPUTED = Set.of("alt", "title", "class", "lang");
    private static final Pattern ASSIGNED = Pattern.compile("(?:^|,)\\s*([\\w:-]+)\\s*=");

    /// What loads or runs within a style, and backslashes, which could spell it otherwise. Functions that take an address
    /// as a text are among them: https://www.w3.org/TR/css-images-4/#image-set-notation
    private static final Pattern LOADS = Pattern.compile(
            "@import|@font-face|\\b(?:url|src|image|image-set|element|expression)\\s*\\(|behaviou?r\\s*:|-moz-binding|\\\\",
            Pattern.CASE_INSENSITIVE);

    private final StringBuilder style = new StringBuilder();
    private boolean inStyle;
    private int charts;

    @Override
    protected void check(String element, Attributes attributes) throws SAXParseException {
        if (!ELEMENTS.contains(element)) {
            throw mistake("<" + element + "> may not be in a mail; remove it"
                    + (element.equals("img") ? ", or use <chart> for the trend" : ""));
        }
        inStyle = element.equals("style");
        for (int i = 0; i < attributes.getLength(); i++) {
            check(element, attributes.getLocalName(i), attributes.getValue(i));
        }
        if (element.equals("series")) {
            requireSeries(attributes);
        }
        if (element.equals("chart")) {
            requireOneOf(element, attributes, "kind", "lines", "columns");
            if (++charts > 1) {
                throw mistake("a mail has one <chart> only");
            }
        }
    }

    private void check(String element, String attribute, String value) throws SAXParseException {
        if (!ATTRIBUTES.contains(attribute)) {
            throw mistake("<" + element + "> may not have '" + attribute + "' in a mail; remove it");
        }
        if (attribute.equals("href") && !value.startsWith("https://") && !value.startsWith("mailto:")) {
            throw mistake("a link is written out and begins with https:// or mailto:");
        }
        if (attribute.equals("style")) {
            requireNothingLoaded(value);
        }
        if (attribute.equals("attr")) {
            Matcher assigned = ASSIGNED.matcher(value);
            while (assigned.find()) {
                if (!COMPUTED.contains(assigned.group(1))) {
                    throw mistake(
                            "th:attr may set " + String.join(", ", COMPUTED.stream().sorted().toList()) + " only");
                }
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inStyle) {
            style.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXParseException {
        requireNothingLoaded(style.toString());
        if (style.indexOf("[[") >= 0) {
            throw mistake("a style takes no values");
        }
        style.setLength(0);
        inStyle = false;
    }

    private void requireNothingLoaded(String css) throws SAXParseException {
        Matcher reference = LOADS.matcher(css);
        if (reference.find()) {
            throw mistake(
                    "'" + reference.group() + "' in a style could load something; a mail shows what it brings along");
        }
    }
}
