/// What a service control policy would do to a request, before it is attached: ALLOWED, DENIED or UNKNOWN, by the rules of
/// the Organizations user guide, "SCP evaluation".
@NamedInterface("simulate")
package org.keyledger.scp.simulate;

import org.springframework.modulith.NamedInterface;
