package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Renders a report into files. The same report gives the same bytes, whatever the clock, the locale and the machine; a
/// document under a password gives the same bytes once it is opened.
public interface ReportWriter {

    /// What progress shows, such as `workbook`.
    String name();

    /// Whether a file of this name, relative to the period's folder and with `/`, is one that the writer may have written in
    /// an earlier run. It goes where the writer no longer writes it; a writer whose files always have the same names owns
    /// none.
    default boolean owns(String file) {
        return false;
    }

    /// Whether two of the writer's files say the same though their bytes differ, as those of protected documents do: each is
    /// encrypted with keys of its own. Then the one that stands stays, and what was delivered still is what stands there.
    ///
    /// @param standing of an earlier run
    default boolean saysTheSame(Path standing, Path fresh) throws IOException {
        return false;
    }

    /// @param folder an existing folder that the files are written into
    /// @return the files written
    List<Path> write(AuditReport report, Path folder) throws IOException;
}
