/// A room that is broken into, to show that the rules find it.
@ApplicationModule(allowedDependencies = {})
package org.keyledger.architecture.offenders.batch;

import org.springframework.modulith.ApplicationModule;
