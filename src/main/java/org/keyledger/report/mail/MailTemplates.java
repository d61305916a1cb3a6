package org.keyledger.report.mail;

import java.util.List;

import org.keyledger.report.template.TemplateForm;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Templates;

/// The templates of the mail: checked, and only then filled.
record MailTemplates(Templates templates, Words words) {

    static final String HTML = "mail/leadership.html";
    static final String TEXT = "mail/leadership.txt";
    static final String SUBJECT = "mail/subject.txt";
    static final String TREND = "mail/trend.txt";
    static final List<String> NAMES = List.of(HTML, TEXT, SUBJECT, TREND);

    private static final TemplateForm HTML_FORM = TemplateForm.xml("mail", MailView.class, MailMarkup::new);
    private static final TemplateForm TEXT_FORM = TemplateForm.text("mail", MailView.class);
    private static final TemplateForm TREND_FORM = TemplateForm.text("trend", TrendView.class);

    MailTemplates(Templates templates) {
        this(templates, Words.of(templates));
    }

    /// @throws org.keyledger.templates.TemplateException when one is broken
    void check() {
        HTML_FORM.check(templates.get(HTML), words);
        TEXT_FORM.check(templates.get(TEXT), words);
        TEXT_FORM.check(templates.get(SUBJECT), words);
        TREND_FORM.check(templates.get(TREND), words);
        chart();
    }

    MailChart chart() {
        return MailChart.in(templates.get(HTML));
    }

    String html(MailView mail) {
        return HTML_FORM.fill(templates.get(HTML), mail, words);
    }

    String text(MailView mail) {
        return TEXT_FORM.fill(templates.get(TEXT), mail, words);
    }

    String subject(MailView mail) {
        return oneLine(TEXT_FORM.fill(templates.get(SUBJECT), mail, words));
    }

    String trend(TrendView trend) {
        return oneLine(TREND_FORM.fill(templates.get(TREND), trend, words));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
