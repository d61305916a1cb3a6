package org.keyledger.report.pdf;

import org.keyledger.report.ControlLine;
import org.keyledger.report.view.Words;

/// What a control found.
record ControlView(String title, String severity, String risk, String flagged, String undetermined, String opened,
        String closed) {

    static ControlView of(ControlLine control) {
        return new ControlView(control.title(), Words.capitalized(control.severity()), control.risk(),
                Words.count(control.flagged()),
                Words.count(control.undetermined()), Words.count(control.newFindings()),
                Words.count(control.closedFindings()));
    }
}
