package org.keyledger.history;

import java.util.List;

/// A service control policy that a period's report recommends.
///
/// @param phase     the phase it is for; empty for a policy of all phases
/// @param template  whose slots were filled
/// @param file      relative to the period's folder, such as `scp/deny-iam-users.json`
/// @param title     what it does
/// @param targets   names of the units and accounts to attach it to
/// @param text      minified: each character counts
/// @param sizeLimit most characters that AWS takes
public record ScpPolicyRecord(String phase, String template, String file, String title, List<String> targets,
        String text, int sizeLimit) {

    public ScpPolicyRecord {
        targets = List.copyOf(targets);
    }

    /// How many characters are left.
    public int headroom() {
        return sizeLimit - text.length();
    }
}
