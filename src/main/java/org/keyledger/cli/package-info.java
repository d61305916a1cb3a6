/// The command line: commands, exit codes, progress, the closing summary. Reads the clock where a command has no date.
///
/// - **In:** arguments, a job file. **Out:** text for operators, an exit code. What the job does is behind
///   [org.keyledger.job.LedgerJob].
/// - **May import:** `job`, `evidence`, `report`. Home of picocli and of progressbar.
@ApplicationModule(displayName = "Command line",
        allowedDependencies = { "job", "evidence", "evidence :: sample", "report" })
package org.keyledger.cli;

import org.springframework.modulith.ApplicationModule;
