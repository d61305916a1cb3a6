package org.keyledger.report.mail;

import java.util.List;

import org.keyledger.report.template.TemplateForm;
import org.keyledger.report.words.Words;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// The templates of the mails to key holders: checked once, and then filled for each. They are
/// English whatever leadership reads.
record HolderTemplates(TemplateForm.Checked html, TemplateForm.Checked text, TemplateForm.Checked subject) {

    private static final String HTML = "mail/holders.html";
    private static final String TEXT = "mail/holders.txt";
    private static final String SUBJECT = "mail/holders-subject.txt";

    private static final TemplateForm HTML_FORM = TemplateForm.xml("mail", HolderView.class, MailMarkup::new);
    private static final TemplateForm TEXT_FORM = TemplateForm.text("mail", HolderView.class);

    /// @throws org.keyledger.templates.TemplateException when one is broken
    static HolderTemplates of(Templates templates) {
        return new HolderTemplates(HTML_FORM.checked(templates.get(HTML), Words.english()),
                TEXT_FORM.checked(templates.get(TEXT), Words.english()),
                TEXT_FORM.checked(templates.get(SUBJECT), Words.english()));
    }

    /// Tells what may be replaced.
    @Component
    static class User implements TemplateUser {

        @Override
        public List<String> templates() {
            return List.of(HTML, TEXT, SUBJECT);
        }

        @Override
        public void check(Templates all) {
            of(all);
        }
    }
}
