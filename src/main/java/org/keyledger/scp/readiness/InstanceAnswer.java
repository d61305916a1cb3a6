package org.keyledger.scp.readiness;

import java.util.Optional;

import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityCenter.Instance;

/// Whether IAM Identity Center has an instance.
public sealed interface InstanceAnswer {

    record Yes(Instance instance, Optional<String> region) implements InstanceAnswer {}

    /// None answered. An instance lives in one Region and is found from there only, so this is no more than it says.
    ///
    /// @param region in which was asked, where that is known
    record No(Optional<String> region) implements InstanceAnswer {}

    record Unknown(String reason) implements InstanceAnswer {}

    static InstanceAnswer of(IdentityCenter known) {
        if (known.instances().isEmpty()) {
            return new Unknown("the evidence does not tell of Identity Center (identity-center.json)");
        }
        return known.instance().<InstanceAnswer>map(instance -> new Yes(instance, known.region()))
                .orElseGet(() -> new No(known.region()));
    }

    /// The answer and, where it is not yes, what to do: one or two sentences.
    default String sentence() {
        return switch (this) {
            case Yes yes -> "IAM Identity Center has an instance"
                    + yes.region().map(region -> " in " + region).orElse("") + ".";
            case No no -> "No instance of IAM Identity Center answers"
                    + no.region().map(region -> " in " + region).orElse("")
                    + ". Enable one in the management account; if there is one in another Region, name that"
                    + " (identityCenterRegion) and collect again.";
            case Unknown unknown -> "Whether IAM Identity Center has an instance is unknown: " + unknown.reason()
                    + ". Collect with identityCenter: true.";
        };
    }
}
