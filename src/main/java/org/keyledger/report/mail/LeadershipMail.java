package org.keyledger.report.mail;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.AuditReport;
import org.keyledger.report.Translation;
import org.keyledger.report.chart.ChartData;
import org.keyledger.report.chart.ChartLine;
import org.keyledger.report.view.KeyIds;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Templates;

/// What leadership is mailed on the first of the month.
public final class LeadershipMail {

    private static final String CONTENT_ID = "trend";
    private static final Pattern BEYOND_LATIN = Pattern.compile("&#x([a-f1-9][0-9a-f]{2,5}|[89a-f][0-9a-f]);");

    private LeadershipMail() {}

    /// @throws org.keyledger.templates.TemplateException when a template is broken
    public static MailBody of(AuditReport report, Templates templates) throws IOException {
        MailTemplates texts = new MailTemplates(templates);
        MailChart chart = texts.chart();
        Words words = texts.words();
        AuditReport told = Translation.of(report, words);
        ChartData data = ChartData.of(told, words);
        List<ChartLine> lines = chart.lines(data);
        MailView mail = MailView.of(told,
                lines.isEmpty() ? "" : texts.trend(TrendView.of(lines, data.months(), words)), words);
        List<InlineImage> images = lines.isEmpty() ? List.of()
                : List.of(new InlineImage(CONTENT_ID, MailChart.FILE, "image/png", chart.png(lines, data.months(),
                        words)));
        MailLabel label = new MailLabel(report.heading().classification());
        return new MailBody(visible(label.inSubject(texts.subject(mail))), visible(label.inHtml(html(texts, mail))),
                visible(label.inText(TextLayout.of(visible(texts.text(mail))))), images);
    }

    private static String html(MailTemplates texts, MailView mail) {
        String html = visible(readable(texts.html(mail)));
        return "<!DOCTYPE html>\n" + MailChart.placed(html, "cid:" + CONTENT_ID).strip() + "\n";
    }

    /// The HTML as a browser shows it, with its image as a file beside it.
    static String preview(MailBody mail) {
        return mail.html().replace("src=\"cid:" + CONTENT_ID + "\"", "src=\"" + MailChart.FILE + "\"");
    }

    /// What XML need not escape, such as `−`, as it is: the document says that it is UTF-8.
    static String readable(String html) {
        return BEYOND_LATIN.matcher(html)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /// No whole key id, and nothing that turns or hides the text around it.
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        KeyIds.masked(text).codePoints().forEach(character -> {
            if (character != '\n' && character != '\t'
                    && (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT)) {
                visible.append("[U+%04X]".formatted(character));
            }
            else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }
}
