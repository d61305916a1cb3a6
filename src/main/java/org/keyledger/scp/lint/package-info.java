/// The linter of service control policies: mistakes that can be seen in the text, or in it and where it is attached,
/// without a month's evidence. Each rule tells why, what to write instead, and where AWS says so.
///
/// To add a rule: a constant in the class of its subject, which its `ALL` lists; a case that it finds and a near miss in
/// `LintRuleTests`, which fails without them.
@NamedInterface("lint")
package org.keyledger.scp.lint;

import org.springframework.modulith.NamedInterface;
