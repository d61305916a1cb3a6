package org.keyledger.report.excel;

import org.keyledger.assess.Severity;

/// How a cell looks. [Styles] gives each its style.
enum Look {
    TEXT, WRAPPED, CODE, NUMBER, DECIMAL, PERCENT, SHARE, DAYS, INSTANT, MONTH, DATE, //
    HEADER, REVIEW_HEADER, REVIEW, REVIEW_DATE, //
    CRITICAL, HIGH, MEDIUM, LOW, FLAGGED, UNDETERMINED, CLEAR, //
    TITLE, SUBTITLE, SECTION, LABEL, VERDICT, NOTE, LINK, SIGN, BOX_LABEL, BOX, FACT, HEADLINE, RIGHT, NUMBER_HEADER,
    INDENTED, CLASSIFICATION;

    static Look of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }
}
