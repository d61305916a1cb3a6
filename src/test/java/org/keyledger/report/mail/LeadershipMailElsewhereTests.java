package org.keyledger.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.report.pdf.SummaryFixtures.november;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keyledger.report.AuditReport;
import org.keyledger.report.Elsewhere;
import org.keyledger.templates.Templates;

@Isolated("It changes the locale and the time zone of the process.")
class LeadershipMailElsewhereTests {

    @Test
    void isTheSameToTheByteOnAnotherMachine() throws Exception {
        AuditReport report = november().report();
        MailBody here = LeadershipMail.of(report, Templates.builtIn());
        MailBody there = Elsewhere.call(() -> LeadershipMail.of(report, Templates.builtIn()));
        assertThat(there).isEqualTo(here);
    }
}
