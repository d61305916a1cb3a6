/// The command line: commands, exit codes, progress, the closing summary. Reads the clock where a command has no date.
///
/// - **In:** arguments, a job file. **Out:** text for operators, an exit code. What the jobs do is
///   behind [org.keyledger.job.LedgerJob], [org.keyledger.job.CollectionJob] and [org.keyledger.job.AccessCheck], how they are ended
///   early behind [org.keyledger.job.JobStop], what the ledger knows of a key
///   behind [org.keyledger.report.KeyExplanations], what it advises behind [org.keyledger.report.RecordedAdvice],
///   what reviewers signed behind [org.keyledger.report.ReviewImport].
/// - **May import:** `iam`, `organization`, `job`, `evidence`, `report`, `deliver`, `scp`, `telemetry`,
///   `templates`. Home of picocli and of progressbar.
@ApplicationModule(displayName = "Command line",
        allowedDependencies = { "iam", "organization", "job", "evidence", "evidence :: sample", "report", "deliver",
                "scp :: lint",
                "scp :: impact", "scp :: simulate", "scp", "telemetry", "templates" })
package org.keyledger.cli;

import org.springframework.modulith.ApplicationModule;
