/// Collection: reads accounts with a role of least privilege and writes what AWS answered into the evidence folder. It
/// never changes anything in AWS.
///
/// - **In:** [CollectionSettings], credentials by the SDK's default chain. **Out:** files of `evidence`, and for each
///   account one outcome.
/// - **May import:** `iam`, `organization`, `evidence`. Home of the AWS SDK's read clients, and of the guard that keeps
///   their logs free of secrets.
/// - To call another API: a constant in [Api], its permission in the templates of `jobs/aws`. A test compares the two.
@ApplicationModule(displayName = "Collection", allowedDependencies = { "iam", "organization", "evidence" })
package org.keyledger.collect;

import org.springframework.modulith.ApplicationModule;
