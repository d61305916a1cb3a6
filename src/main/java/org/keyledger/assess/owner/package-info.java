/// Whose key it is: a person's or a machine's, and who answers for it.
@NamedInterface("owner")
package org.keyledger.assess.owner;

import org.springframework.modulith.NamedInterface;
