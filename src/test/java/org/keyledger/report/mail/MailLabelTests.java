package org.keyledger.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.keyledger.report.AuditReport;
import org.keyledger.report.Labelled;
import org.keyledger.report.pdf.SummaryFixtures;
import org.keyledger.templates.Templates;

class MailLabelTests {

    private final AuditReport report = SummaryFixtures.november().report();

    private static MailBody mail(AuditReport of) throws IOException {
        return LeadershipMail.of(of, Templates.builtIn());
    }

    @Test
    void subjectTextAndPageBeginWithIt() throws IOException {
        MailBody mail = mail(Labelled.of(report));

        assertThat(mail.subject()).startsWith("[Confidential - internal] IAM access keys, November 2026");
        assertThat(mail.text()).startsWith("Confidential - internal\n\n");
        assertThat(mail.html()).containsPattern("<body[^>]*>\n<p style=\"[^\"]*\">Confidential - internal</p>");
    }

    @Test
    void isTextInAPage() throws IOException {
        assertThat(mail(Labelled.of(report, "R&D <only>")).html()).contains(">R&amp;D &lt;only&gt;</p>");
    }

    @Test
    void theRestIsAsWithoutIt() throws IOException {
        MailBody open = mail(report);
        MailBody labelled = mail(Labelled.of(report));

        assertThat(labelled.subject()).endsWith(open.subject());
        assertThat(labelled.text()).endsWith(open.text());
        assertThat(labelled.html().replaceFirst("\n<p style=[^\n]*?</p>", "")).isEqualTo(open.html());
    }
}
