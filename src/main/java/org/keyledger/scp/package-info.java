/// Service control policies that end access keys: templates, a linter, a simulator, and the advice on which principals
/// need an exception before anybody attaches anything.
///
/// - **In:** `evidence`, the ledger of `history`. **Out:** decisions, defects, policies, phases.
/// - **May import:** `iam`, `organization`, `evidence`, `assess`, `history`, `templates`. Reads JSON with Jackson.
@ApplicationModule(displayName = "Service control policies",
        allowedDependencies = { "iam", "organization", "evidence", "assess", "assess :: owner",
                "assess :: exceptions", "assess :: replacement", "history", "templates" })
package org.keyledger.scp;

import org.springframework.modulith.ApplicationModule;
