/// Which principals need an exception from policies that deny IAM users, which policies to attach where, and whether a
/// phase of the rollout is ready.
@NamedInterface("advise")
package org.keyledger.scp.advise;

import org.springframework.modulith.NamedInterface;
