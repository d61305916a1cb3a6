package org.keyledger.assess;

import java.util.List;

import org.keyledger.assess.owner.NamingRules;

/// What operators decide about the assessment.
///
/// @param ownerTags names of the user tags that hold an owner's e-mail address or user name
public record AssessmentSettings(ThresholdPolicy thresholds, NamingRules names, List<String> ownerTags) {

    public static final AssessmentSettings DEFAULTS =
            new AssessmentSettings(ThresholdPolicy.DEFAULTS, NamingRules.DEFAULTS,
                    List.of("Owner", "OwnerEmail", "Owner-Email"));
}
