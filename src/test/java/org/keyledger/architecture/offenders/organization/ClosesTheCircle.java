package org.keyledger.architecture.offenders.organization;

import org.keyledger.architecture.offenders.iam.ReachesOut;

public class ClosesTheCircle {

    ReachesOut declared;
}
