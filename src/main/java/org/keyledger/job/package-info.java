/// What operators configure, and the port through which the command line starts the job: `cli` never sees Spring Batch,
/// and `batch`, which nothing may import, implements [LedgerJob].
///
/// - **In:** a job file and the exceptions register and templates it names. **Out:** [JobSettings], or every mistake in
///   them at once.
/// - **May import:** `iam`, `assess`, `scp.advise`, `templates`, `deliver`, `telemetry`, and of `report` what a document is told apart
///   and protected by. Home of SnakeYAML.
@ApplicationModule(displayName = "Job settings", allowedDependencies = { "iam", "assess", "assess :: owner",
        "assess :: exceptions", "scp :: advise", "templates", "deliver", "telemetry",
        "report" })
package org.keyledger.job;

import org.springframework.modulith.ApplicationModule;
