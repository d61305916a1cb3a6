/// The ledger: what each period found, and what became of it. The only user of JDBC; the same migrations run on H2 and
/// on PostgreSQL.
///
/// - **In:** assessed accounts of `assess`, what reviewers signed. **Out:** records in the order of the ledger, streamed account by account.
/// - **May import:** `iam`, `organization`, `evidence`, `assess`.
@ApplicationModule(displayName = "Ledger history", allowedDependencies = { "iam", "organization", "evidence", "assess",
        "assess :: access", "assess :: owner",
        "assess :: exceptions", "assess :: replacement" })
package org.keyledger.history;

import org.springframework.modulith.ApplicationModule;
