package org.keyledger.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// Takes what reviewers signed in a returned workbook into the ledger: all of it, or nothing.
public interface ReviewImport {

    /// @throws ReviewImportException when the file is no workbook that could be imported
    ReviewImportResult importFrom(Request request);

    /// @param today   nothing can have been signed after it
    /// @param now     when it is imported
    /// @param replace   whether another answer takes the place of the one that the ledger has
    /// @param passwords what the workbook may be protected with
    record Request(Path file, YearMonth period, LocalDate today, Instant now, boolean replace, Passwords passwords) {

        /// For a workbook that is open to everybody.
        public Request(Path file, YearMonth period, LocalDate today, Instant now, boolean replace) {
            this(file, period, today, now, replace, Passwords.NONE);
        }
    }
}
