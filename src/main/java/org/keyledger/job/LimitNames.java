package org.keyledger.job;

import java.util.LinkedHashMap;
import java.util.Map;

import org.keyledger.assess.KeyLimits;

/// The names that the limits of [KeyLimits] bear in a job file.
final class LimitNames {

    static final String MAX_AGE = "maxAge";
    static final String HIGH_AGE = "highAge";
    static final String MAX_IDLE = "maxIdle";
    static final String NEVER_USED_GRACE = "neverUsedGrace";
    static final String MAX_DORMANT = "maxDormant";
    static final String ROTATION_OVERLAP = "rotationOverlap";

    private LimitNames() {}

    static Map<String, Integer> valuesOf(KeyLimits limits) {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put(MAX_AGE, limits.maxAge());
        values.put(HIGH_AGE, limits.highAge());
        values.put(MAX_IDLE, limits.maxIdle());
        values.put(NEVER_USED_GRACE, limits.neverUsedGrace());
        values.put(MAX_DORMANT, limits.maxDormant());
        values.put(ROTATION_OVERLAP, limits.rotationOverlap());
        return values;
    }
}
