/// The Spring Batch job `access-key-ledger`: open, assess, record, measure, write, seal. One class for each step; steps
/// delegate and decide nothing about keys.
///
/// - **In:** a [org.keyledger.job.RunRequest]. **Out:** the ledger's rows, the reports' files.
/// - **May import:** everything but `cli`; nothing imports it. Home of Spring Batch. May read a clock.
@ApplicationModule(displayName = "Batch job", allowedDependencies = { "iam", "organization", "evidence", "assess",
        "assess :: access", "assess :: owner", "history", "trends", "report", "job" })
package org.keyledger.batch;

import org.springframework.modulith.ApplicationModule;
