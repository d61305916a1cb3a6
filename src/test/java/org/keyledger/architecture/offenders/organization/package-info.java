/// A room that is broken into, to show that the rules find it.
@ApplicationModule(allowedDependencies = "iam")
package org.keyledger.architecture.offenders.organization;

import org.springframework.modulith.ApplicationModule;
