package org.keyledger.report.pdf;

import org.keyledger.report.ControlLine;
import org.keyledger.report.words.Words;

/// What a control found.
record ControlView(String title, String severity, String risk, String flagged, String undetermined, String opened,
        String closed) {

    static ControlView of(ControlLine control, Words words) {
        return new ControlView(control.title(), Words.capitalized(control.severity()), control.risk(),
                words.count(control.flagged()),
                words.count(control.undetermined()), words.count(control.newFindings()),
                words.count(control.closedFindings()));
    }
}
