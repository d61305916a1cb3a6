package org.keyledger.report.mail;

import java.util.List;

import org.keyledger.report.holder.Holder;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.templates.Templates;

/// What somebody who answers for keys is mailed: their own keys, and how to do without.
public final class HolderMail {

    private HolderMail() {}

    /// @throws org.keyledger.templates.TemplateException when a template is broken
    public static MailBody of(Holder holder, HolderMonth month, Templates templates) {
        HolderTemplates texts = new HolderTemplates(templates);
        HolderView view = HolderView.of(holder, month);
        String html = LeadershipMail.visible(LeadershipMail.readable(texts.html(view)));
        return new MailBody(LeadershipMail.visible(texts.subject(view)), "<!DOCTYPE html>\n" + html.strip() + "\n",
                TextLayout.of(LeadershipMail.visible(texts.text(view))), List.of());
    }
}
