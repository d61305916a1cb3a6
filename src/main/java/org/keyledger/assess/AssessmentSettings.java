package org.keyledger.assess;

import org.keyledger.assess.owner.KindTags;
import org.keyledger.assess.owner.NamingRules;
import org.keyledger.assess.owner.OwnerSources;

/// What operators decide about the assessment.
///
public record AssessmentSettings(ThresholdPolicy thresholds, NamingRules names, KindTags kindTags,
        OwnerSources owners) {

    public static final AssessmentSettings DEFAULTS =
            new AssessmentSettings(ThresholdPolicy.DEFAULTS, NamingRules.DEFAULTS,
                    KindTags.NONE, OwnerSources.DEFAULTS);
}
