/// AWS's words about identities, as immutable values: account ids, ARNs, access keys, the rows of a credential report,
/// policy documents. Nothing here knows of files, of rules or of reports.
///
/// - **In:** text as AWS prints it. **Out:** records validated at creation.
/// - **May import:** nothing of ours.
@ApplicationModule(displayName = "IAM vocabulary", allowedDependencies = {})
package org.keyledger.iam;

import org.springframework.modulith.ApplicationModule;
