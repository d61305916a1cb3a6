package org.keyledger.report.mail;

import java.util.List;

import org.keyledger.report.Classification;
import org.keyledger.report.holder.Holder;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.templates.Templates;

/// What those who answer for keys are mailed: their own keys, and how to do without.
public final class HolderMail {

    private final HolderTemplates texts;
    private final MailLabel label;

    /// @throws org.keyledger.templates.TemplateException when a template is broken
    public HolderMail(Templates templates, Classification classification) {
        this.texts = HolderTemplates.of(templates);
        this.label = new MailLabel(classification);
    }

    HolderMail(Templates templates) {
        this(templates, Classification.NONE);
    }

    public MailBody of(Holder holder, HolderMonth month) {
        HolderView view = HolderView.of(holder, month);
        String subject = texts.subject().fill(view).strip().replaceAll("\\s+", " ");
        String html = "<!DOCTYPE html>\n" + LeadershipMail.readable(texts.html().fill(view)).strip() + "\n";
        return new MailBody(LeadershipMail.visible(label.inSubject(subject)),
                LeadershipMail.visible(label.inHtml(html)),
                LeadershipMail.visible(label.inText(TextLayout.of(LeadershipMail.visible(texts.text().fill(view))))),
                List.of());
    }
}
