package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Renders a report into files. The same report gives the same bytes, whatever the clock, the locale and the machine.
public interface ReportWriter {

    /// What progress shows, such as `workbook`.
    String name();

    /// @param folder an existing folder that the files are written into
    /// @return the files written
    List<Path> write(AuditReport report, Path folder) throws IOException;
}
