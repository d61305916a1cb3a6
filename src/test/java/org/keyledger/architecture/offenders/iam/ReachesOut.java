package org.keyledger.architecture.offenders.iam;

import org.keyledger.architecture.offenders.organization.ClosesTheCircle;

public class ReachesOut {

    ClosesTheCircle forbidden;
}
