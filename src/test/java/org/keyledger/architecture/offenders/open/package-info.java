@ApplicationModule
package org.keyledger.architecture.offenders.open;

import org.springframework.modulith.ApplicationModule;
