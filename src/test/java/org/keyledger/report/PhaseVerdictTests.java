package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.report.words.Words;

class PhaseVerdictTests {

    @Test
    void namesWhatIsReadyWhatIsNotAndWhatIsInTheWay() {
        assertThat(said(List.of(ready("Sandbox", 0), held("Non-production", 5, 1, 2, 0, 0),
                held("Production", 1, 0, 0, 3, 1))))
                .isEqualTo("Phase Sandbox is ready; Non-production and Production are not: 6 people still use keys,"
                        + " 2 users of unknown purpose have keys in use, 1 user with a key in use has nobody who answers"
                        + " for it, 3 users with keys in use may or may not be denied and 1 account was not read whole.");
    }

    @Test
    void doesNotCallAPhaseReadyBeforeItsExceptionsAreGranted() {
        assertThat(said(List.of(ready("Sandbox", 2), held("Production", 1, 0, 0, 0, 0))))
                .isEqualTo("Phase Sandbox is ready once 2 exceptions are granted; Production is not: 1 person still"
                        + " uses a key.");
    }

    @Test
    void saysThatAllPhasesAreReady() {
        assertThat(said(List.of(ready("Sandbox", 0), ready("Production", 1))))
                .isEqualTo(
                        "Phases Sandbox and Production are ready once 1 exception is granted, and no other is left.");
        assertThat(said(List.of(ready("Production", 0))))
                .isEqualTo("Phase Production is ready, and there is no other.");
    }

    @Test
    void saysThatNoPhaseIsReadyThoughTheReasonStandsElsewhere() {
        assertThat(said(List.of(held("Sandbox", 0, 0, 0, 0, 0)))).isEqualTo("No phase is ready.");
    }

    @Test
    void leavesOutPhasesWithoutAccounts() {
        PhaseLine empty = new PhaseLine("Sandbox", List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false,
                "No account belongs to this phase.");

        assertThat(said(List.of(empty, ready("Production", 0))))
                .isEqualTo("Phase Production is ready, and there is no other.");
        assertThat(said(List.of(empty)))
                .isEqualTo("No phase has an account, so there is nothing to be denied.");
    }

    private static String said(List<PhaseLine> phases) {
        return PhaseVerdict.of(phases, Words.english());
    }

    private static PhaseLine ready(String name, long toGrant) {
        return new PhaseLine(name, List.of(name), 3, 0, toGrant, toGrant, toGrant, toGrant, 0, 0, 0, 0, 0, 0, 0, true,
                "Ready.");
    }

    private static PhaseLine held(String name, long migrate, long delete, long undecided, long undetermined,
            long unread) {
        return new PhaseLine(name, List.of(name), 3, unread, 9, 9, 0, 0, migrate, delete, undecided, 0, 0, 0,
                undetermined, false, "Not ready.");
    }
}
