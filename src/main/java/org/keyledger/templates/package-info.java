/// The texts that people edit: service control policies, how-tos, the wording of the summary and of the mail. Each is read
/// once, from the jar or from an operator's folder that replaces some of them, and stays as it was read for the whole run.
///
/// - **In:** `templates/` of the jar, a folder. **Out:** [Templates]. What a text has to look like is known to who fills it,
///   a [TemplateUser].
/// - Imports nothing of ours.
@ApplicationModule(displayName = "Templates", allowedDependencies = {})
package org.keyledger.templates;

import org.springframework.modulith.ApplicationModule;
