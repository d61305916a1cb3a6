package org.keyledger.report;

import java.util.List;

/// A service control policy that is recommended.
///
/// @param file       in the period's folder, such as `scp/deny-iam-users.json`
/// @param phase      that it is for; empty for all of them
/// @param targets    units and accounts to attach it to
/// @param characters each of which AWS counts, white space too
/// @param headroom   characters left; negative where it is too long
/// @param text       minified
public record ScpPolicyLine(String file, String title, String phase, List<String> targets, int characters, int limit,
        int headroom, String text) {

    public ScpPolicyLine {
        targets = List.copyOf(targets);
    }
}
