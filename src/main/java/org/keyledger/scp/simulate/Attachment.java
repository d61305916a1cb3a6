package org.keyledger.scp.simulate;

import org.keyledger.iam.PolicyContent;

/// A policy that the simulation supposes to be attached.
///
/// @param target the id of a root, unit or account; empty for every account
public record Attachment(String policy, PolicyContent content, String target) {

    public static Attachment everywhere(String policy, PolicyContent content) {
        return new Attachment(policy, content, "");
    }
}
