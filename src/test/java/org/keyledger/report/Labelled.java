package org.keyledger.report;

/// Reports that say how confidential they are.
public final class Labelled {

    public static final String LABEL = "Confidential - internal";

    private Labelled() {}

    public static AuditReport of(AuditReport report) {
        return of(report, LABEL);
    }

    public static AuditReport of(AuditReport report, String label) {
        return new AuditReport(report.heading().with(new Classification(label)), report.coverage(), report.summary(),
                report.score(), report.metrics(), report.trends(), report.controls(), report.units(),
                report.frameworks(), report.definitions(), report.settings(), report.accounts(), report.findings(),
                report.undetermined(), report.keys(), report.changes(), report.problems(), report.files(),
                report.flow(), report.exceptions(), report.scp(), report.signOffs(), report.masked());
    }
}
