package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keyledger.report.pdf.SummaryFixtures;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

class TranslationTests {

    private static final Words GERMAN = Words.of(Templates.builtIn().speaking(Language.GERMAN));

    @Test
    void englishNeedsNone() {
        AuditReport report = SummaryFixtures.november().report();
        assertThat(Translation.of(report, Words.english())).isSameAs(report);
    }

    @Test
    void keepsWhatNoMessageSays() {
        AuditReport report = Labelled.of(
                SummaryFixtures.november().measured().named(Heading.NO_ORGANIZATION).report(), "Vertraulich")
                .withMaskedKeyIds();

        AuditReport told = Translation.of(report, GERMAN);

        assertThat(told.heading()).returns("Konten ohne Organisation", Heading::organization)
                .returns(report.heading().classification(), Heading::classification);
        assertThat(told.masked()).isTrue();
        assertThat(told.changes()).isSameAs(report.changes());
    }
}
