package org.keyledger.history;

import java.util.List;
import java.util.Optional;

/// What a period's evidence tells of IAM Identity Center as a whole.
///
/// @param instance whether there is one
/// @param sentence that says so and, unless there is one, what to do
/// @param startUrl of the access portal, where people sign in
/// @param region   in which Identity Center lives, or was asked for
/// @param sessions permission sets whose sessions are too short, too long or of unknown length, a sentence or two each;
///                 empty where the permission sets are unknown
public record IdentityCenterRecord(Instance instance, String sentence, Optional<String> startUrl,
        Optional<String> region, Optional<List<String>> sessions) {

    public enum Instance {
        YES, NO, UNKNOWN
    }

    public IdentityCenterRecord {
        sessions = sessions.map(List::copyOf);
    }
}
