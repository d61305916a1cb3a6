/// The judgement: from one account's evidence to one assessed key after another, each with a three-valued verdict by
/// every control. Pure functions of evidence, thresholds and the run's instant; no clock, no database, no Spring.
///
/// - **In:** `evidence` of one account, what earlier months knew of its keys. **Out:** [AccountAssessment].
/// - **May import:** `iam`, `organization`, `evidence`.
/// - Beside the verdicts, `assess.replacement` says what each key should become.
/// - To add a control: a class in `assess.control`, a line in [Controls], an entry in `controls.yaml`, a test of the same
///   name. [ControlCatalogue] refuses to start when one of the first three is missing.
@ApplicationModule(displayName = "Assessment", allowedDependencies = { "iam", "organization", "evidence" })
package org.keyledger.assess;

import org.springframework.modulith.ApplicationModule;
