package org.keyledger.assess;

import java.util.Map;

/// What reports say about a control, beside its verdicts.
///
/// @param severity    in words, since some controls have more than one
/// @param replacement what should stand in the key's place
/// @param command     what an operator would run, with `{user}` and `{key}` to be filled in; empty where there is none
/// @param reference   the AWS page behind it
/// @param frameworks  control IDs as text, by framework and version, in the order of the catalogue
public record CatalogueEntry(String id, String title, String severity, String risk, String remediation,
        String replacement, String command, String reference, Map<String, String> frameworks) {

    /// The command with its gaps filled. User names are quoted for a POSIX shell: they may hold almost anything, even what
    /// looks like a gap, so they are put in last.
    public String commandFor(String user, String keyId) {
        return command.replace("{key}", keyId).replace("{user}", "'" + user.replace("'", "'\\''") + "'");
    }
}
