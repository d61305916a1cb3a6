package org.keyledger.batch;

import org.keyledger.assess.ControlCatalogue;
import org.keyledger.history.LedgerReader;
import org.keyledger.report.AuditReport;
import org.keyledger.report.ReportBuilder;
import org.keyledger.report.ReportWriter;
import org.keyledger.report.Setting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The report of the current run, made once for all writers.
@Component
class PeriodReport {

    private final CurrentRun run;
    private final ReportBuilder builder;
    private LedgerRun madeFor;
    private AuditReport report;

    PeriodReport(CurrentRun run, LedgerReader ledger, @Value("${keyledger.version}") String version) {
        this.run = run;
        this.builder = new ReportBuilder(ledger, ControlCatalogue.load(), version);
    }

    /// The report with as much of key ids as the writer's files may show.
    AuditReport shownBy(ReportWriter writer) {
        return run.get().settings().documents().masksKeyIds(writer.name()) ? get().withMaskedKeyIds() : get();
    }

    synchronized AuditReport get() {
        LedgerRun current = run.get();
        if (madeFor != current) {
            report = builder.build(current.period(), current.settings().baseline(), current.settings().trendPeriods(),
                    current.settings().effective().entrySet().stream()
                            .map(setting -> new Setting(setting.getKey(), setting.getValue())).toList(),
                    current.settings().documents().classification());
            madeFor = current;
        }
        return report;
    }
}
