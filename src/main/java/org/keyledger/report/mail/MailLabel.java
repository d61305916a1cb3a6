package org.keyledger.report.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.Classification;

/// Puts the classification where a mail begins, whatever its templates say.
record MailLabel(Classification classification) {

    private static final Pattern BODY = Pattern.compile("<body\\b[^>]*>");
    private static final String PARAGRAPH = "<p style=\"margin:0;padding:8px 16px;text-align:center;font-family:Arial,"
            + "Helvetica,sans-serif;font-size:13px;font-weight:bold;color:#1f2933\">%s</p>";

    String inSubject(String subject) {
        return classification.subjectPrefix() + subject;
    }

    String inText(String text) {
        return classification.isNone() ? text : classification.label() + "\n\n" + text;
    }

    String inHtml(String html) {
        if (classification.isNone()) {
            return html;
        }
        String label = classification.label().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        Matcher body = BODY.matcher(html);
        int at = body.find() ? body.end() : html.indexOf("\n") + 1;
        return html.substring(0, at) + "\n" + PARAGRAPH.formatted(label) + html.substring(at);
    }
}
