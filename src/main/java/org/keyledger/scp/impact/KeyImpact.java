package org.keyledger.scp.impact;

import org.keyledger.scp.simulate.Decision;
import org.keyledger.scp.simulate.KeyUse;

/// What the proposed policies alone would do to what a key was last used for.
public record KeyImpact(KeyUse key, Decision decision) {}
