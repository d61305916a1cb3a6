package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

class PhaseStatementTests {

    private static final Words GERMAN = Words.of(Templates.builtIn().speaking(Language.GERMAN));

    @Test
    void saysThatAPhaseIsReady() {
        PhaseLine ready = new PhaseLine("Sandbox", List.of(), 3, 0, 9, 2, 2, 1, 0, 0, 0, 2, 1, 0, 0, true, "Ready …");

        assertThat(PhaseStatement.of(ready, Words.english()))
                .isEqualTo("Ready once 1 exception is granted: no key in use"
                        + " would stop working; 3 IAM users without a key in use would lose access.");
        assertThat(PhaseStatement.of(ready, GERMAN)).isEqualTo("Bereit, sobald 1 Ausnahme erteilt ist: Kein genutzter"
                + " Schlüssel würde ausfallen; 3 IAM-Benutzer ohne genutzten Schlüssel verlören den Zugang.");
    }

    @Test
    void saysWhyAPhaseIsNotReady() {
        String told =
                "Not ready: 1 person still uses a key; 2 keys in use have nobody who answers for them; 1,000 accounts"
                        + " could not be read whole.";

        assertThat(PhaseStatement.of(held(told), Words.english())).isEqualTo(told);
        assertThat(PhaseStatement.of(held(told), GERMAN))
                .isEqualTo("Nicht bereit: 1 Person nutzt noch einen Schlüssel; für"
                        + " 2 genutzte Schlüssel ist niemand verantwortlich; 1.000 Konten waren nicht vollständig lesbar.");
    }

    @Test
    void losesNoReasonThatTheCountsDoNotTell() {
        assertThat(PhaseStatement.of(held("Not ready: 1 person still uses a key; Production has 1 of 10 places for"
                + " policies left, and 5 are needed."), GERMAN))
                .endsWith("; Näheres nennt die Arbeitsmappe auf dem Blatt „SCP readiness“.");
        assertThat(PhaseStatement.of(held("Something else."), GERMAN)).contains("; Näheres nennt die Arbeitsmappe");
    }

    private static PhaseLine held(String told) {
        return new PhaseLine("Production", List.of(), 3, 1000, 9, 9, 0, 0, 1, 2, 0, 0, 0, 0, 0, false, told);
    }
}
