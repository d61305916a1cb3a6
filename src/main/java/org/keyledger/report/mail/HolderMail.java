package org.keyledger.report.mail;

import java.util.List;

import org.keyledger.report.holder.Holder;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.templates.Templates;

/// What those who answer for keys are mailed: their own keys, and how to do without.
public final class HolderMail {

    private final HolderTemplates texts;

    /// @throws org.keyledger.templates.TemplateException when a template is broken
    public HolderMail(Templates templates) {
        this.texts = HolderTemplates.of(templates);
    }

    public MailBody of(Holder holder, HolderMonth month) {
        HolderView view = HolderView.of(holder, month);
        String subject = texts.subject().fill(view).strip().replaceAll("\\s+", " ");
        String html = LeadershipMail.visible(LeadershipMail.readable(texts.html().fill(view)));
        return new MailBody(LeadershipMail.visible(subject), "<!DOCTYPE html>\n" + html.strip() + "\n",
                TextLayout.of(LeadershipMail.visible(texts.text().fill(view))), List.of());
    }
}
