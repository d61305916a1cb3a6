/// The texts that security writers edit: service control policies with named slots (`templates/scp`), and a short how-to
/// for each thing that can stand in a key's place (`templates/migration`).
///
/// - **In:** the texts of `templates`, and values. **Out:** [FilledPolicy], and Markdown.
/// - A value is escaped when it is filled in, so that none can change what a policy consists of.
@NamedInterface("template")
package org.keyledger.scp.template;

import org.springframework.modulith.NamedInterface;
