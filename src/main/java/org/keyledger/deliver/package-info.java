/// Brings a period's finished reports to where people fetch or read them: a bucket, mailboxes. At most once: what was begun and
/// is not known to have ended is reported as unsure, and sent again only when an operator asks for it.
///
/// Beside the reports the bucket may keep the ledger's file: [LedgerBucket] lends it to one run at a time.
///
/// - **In:** the period's folder with its manifest, the receipts of `history`, the rows of those who hold keys. **Out:** objects, messages, receipts.
/// - **May import:** `iam`, `history`, `report`, `templates`, and of `collect` what keeps secrets out of logs and messages. Jakarta Mail lives
///   in `deliver.mail` only; the AWS SDK lives here and in `collect`. No clock of its own: whoever calls brings one.
@ApplicationModule(displayName = "Delivery",
        allowedDependencies = { "iam", "collect", "history", "report", "report :: holder", "report :: mail",
                "report :: words", "templates" })
package org.keyledger.deliver;

import org.springframework.modulith.ApplicationModule;
