package org.keyledger.report.mail;

import java.util.List;

import org.keyledger.report.template.TemplateForm;
import org.keyledger.report.words.Words;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// The templates of the mails to key holders: checked, and only then filled. They are English whatever leadership reads.
record HolderTemplates(Templates templates) {

    static final String HTML = "mail/holders.html";
    static final String TEXT = "mail/holders.txt";
    static final String SUBJECT = "mail/holders-subject.txt";

    private static final TemplateForm HTML_FORM = TemplateForm.xml("mail", HolderView.class, MailMarkup::new);
    private static final TemplateForm TEXT_FORM = TemplateForm.text("mail", HolderView.class);

    /// Tells what may be replaced.
    @Component
    static class User implements TemplateUser {

        @Override
        public List<String> templates() {
            return List.of(HTML, TEXT, SUBJECT);
        }

        @Override
        public void check(Templates all) {
            HTML_FORM.check(all.get(HTML), Words.english());
            TEXT_FORM.check(all.get(TEXT), Words.english());
            TEXT_FORM.check(all.get(SUBJECT), Words.english());
        }
    }

    String html(HolderView mail) {
        return HTML_FORM.fill(templates.get(HTML), mail, Words.english());
    }

    String text(HolderView mail) {
        return TEXT_FORM.fill(templates.get(TEXT), mail, Words.english());
    }

    String subject(HolderView mail) {
        return TEXT_FORM.fill(templates.get(SUBJECT), mail, Words.english()).strip().replaceAll("\\s+", " ");
    }
}
