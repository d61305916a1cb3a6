package org.keyledger.report.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.keyledger.report.AuditReport;

/// Files for machines, for tests of other packages.
public record DataFile(AuditReport report) {

    public List<Path> metrics(Path folder) throws IOException {
        return new MetricsJsonWriter().write(report, folder);
    }

    public List<Path> findings(Path folder) throws IOException {
        return new FindingsCsvWriter().write(report, folder);
    }

    public List<Path> ocsf(Path folder) throws IOException {
        return new OcsfWriter().write(report, folder);
    }
}
