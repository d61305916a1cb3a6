package org.keyledger.assess.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.keyledger.assess.Control;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;

/// What a control says of a key, asserted in a word.
record Verdicts(Control control) {

    void areClearFor(KeyBuilder key) {
        assertThat(of(key)).isEqualTo(Verdict.CLEAR);
    }

    /// @param observed the value that the finding must state
    void areFlaggedFor(KeyBuilder key, Severity severity, String observed) {
        assertThat(of(key)).isInstanceOfSatisfying(Verdict.Flagged.class, flagged -> {
            assertThat(flagged.severity()).isEqualTo(severity);
            assertThat(flagged.observed()).isEqualTo(observed);
            assertThat(flagged.limit()).isNotBlank();
            assertThat(flagged.statement()).endsWith(".");
        });
    }

    /// @param reason part of the reason that must be given
    void areUndeterminedFor(KeyBuilder key, String reason) {
        assertThat(of(key)).isInstanceOfSatisfying(Verdict.Undetermined.class,
                undetermined -> assertThat(undetermined.reason()).contains(reason));
    }

    /// @param part of the statement that must be made
    void state(KeyBuilder key, String part) {
        assertThat(flagged(key).statement()).contains(part);
    }

    Verdict.Flagged flagged(KeyBuilder key) {
        assertThat(of(key)).isInstanceOf(Verdict.Flagged.class);
        return (Verdict.Flagged) of(key);
    }

    private Verdict of(KeyBuilder key) {
        return control.judge(key.subject());
    }
}
