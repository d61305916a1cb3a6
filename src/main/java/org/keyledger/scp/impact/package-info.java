/// What attaching policies would do to a whole organization: the accounts of a month's evidence one after another, whom the
/// policies deny, and how many of which kind are denied or may be.
///
/// - **In:** policies, where they would be attached, a month's evidence. **Out:** each principal at risk as it is found, then
///   an [Impact]; the same as JSON.
/// - No more than one account is held, beside counts and what could not be read.
@NamedInterface("impact")
package org.keyledger.scp.impact;

import org.springframework.modulith.NamedInterface;
