/// Figures over time: measures counted for each account, metrics made of them, cohorts, and the score.
///
/// - **In:** assessed accounts; amounts kept by `history`. **Out:** metrics with numerator, denominator and coverage.
/// - **May import:** `iam`, `evidence`, `assess`, `history`.
@ApplicationModule(displayName = "Trends", allowedDependencies = { "iam", "evidence", "assess", "assess :: access",
        "assess :: owner", "assess :: exceptions", "history" })
package org.keyledger.trends;

import org.springframework.modulith.ApplicationModule;
