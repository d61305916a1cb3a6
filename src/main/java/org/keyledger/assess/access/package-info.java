/// What a key can do: whether its user is an administrator, and by which route.
@NamedInterface("access")
package org.keyledger.assess.access;

import org.springframework.modulith.NamedInterface;
