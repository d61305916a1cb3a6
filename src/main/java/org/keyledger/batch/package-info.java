/// Two Spring Batch jobs: `access-key-collection` lists and collects accounts; `access-key-ledger` opens, assesses,
/// records, measures, advises, writes, seals. One class for each step; steps delegate and decide nothing about keys.
///
/// - **In:** a [org.keyledger.job.CollectionRequest], a [org.keyledger.job.RunRequest]. **Out:** the evidence folder; the
///   ledger's rows, the reports' files.
/// - **May import:** everything but `cli`; nothing imports it. Home of Spring Batch. May read a clock.
@ApplicationModule(displayName = "Batch job",
        allowedDependencies = { "iam", "organization", "collect", "evidence", "assess",
                "assess :: access", "assess :: owner", "assess :: exceptions", "scp :: advise", "scp :: template",
                "history", "trends", "report", "report :: holder", "deliver", "job", "templates" })
package org.keyledger.batch;

import org.springframework.modulith.ApplicationModule;
