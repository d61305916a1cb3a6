/// The evidence folder, Keyledger's public file format: raw AWS answers as the AWS CLI prints them, a folder for each
/// account and month. Collection writes it, everything later reads nothing else, and an auditor can run a report from it
/// years afterwards.
///
/// - **In:** files. **Out:** records of `iam` and `organization`, and a list of everything that could not be read.
/// - **May import:** `iam`, `organization`. Home of FastCSV; reads JSON with Jackson.
@ApplicationModule(displayName = "Evidence folder", allowedDependencies = { "iam", "organization" })
package org.keyledger.evidence;

import org.springframework.modulith.ApplicationModule;
