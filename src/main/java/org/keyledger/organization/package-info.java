/// The organization as AWS Organizations lists it: accounts, their place in the tree, their state.
///
/// - **In:** values read by `evidence`. **Out:** immutable records.
/// - **May import:** `iam`.
@ApplicationModule(displayName = "Organization", allowedDependencies = "iam")
package org.keyledger.organization;

import org.springframework.modulith.ApplicationModule;
