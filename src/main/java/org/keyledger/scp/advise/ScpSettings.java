package org.keyledger.scp.advise;

import java.util.List;

/// How exceptions are made, and in which order units lose their IAM users.
///
/// @param exceptionTag   key of the tag that exempts a user
/// @param exceptionValue value that approves
/// @param brokerRole     the role that sets the tag and issues keys, with its path
/// @param incidentRole   the role that may issue keys in an incident, with its path
/// @param deployerRole   the role that deploys those two
/// @param exceptionDays  how long a new exception is advised for, at most 365
/// @param maxCharacters  of one policy: 10,240, or 5,120 where the organization's quota is the older one
/// @param maxPolicies    at one root, unit or account: 10, or 5
/// @param phases         in their order, at least one
public record ScpSettings(String exceptionTag, String exceptionValue, Mechanism exceptionsBy, String brokerRole,
        String incidentRole, String deployerRole, int exceptionDays, int maxCharacters, int maxPolicies, List<PhaseRule> phases) {

    public static final ScpSettings DEFAULTS = new ScpSettings("keyledger-exception", "approved", Mechanism.TAG,
            "keyledger-broker", "incident-response", "stacksets-exec-*", 180, 10_240, 10, PhaseRule.DEFAULTS);

    public ScpSettings {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a rollout has at least one phase");
        }
        if (exceptionDays < 1 || maxCharacters < 1 || maxPolicies < 1) {
            throw new IllegalArgumentException("days, characters and policies are counted from one");
        }
    }

    /// How the policies know whom they spare.
    public enum Mechanism {
        /// By a tag that only the broker role may set: the policy keeps its size.
        TAG,
        /// By a list of ARNs in the policy, as far as it has room.
        ARN
    }
}
