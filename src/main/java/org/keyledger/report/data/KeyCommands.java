package org.keyledger.report.data;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.keyledger.assess.replacement.KeyAction;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.report.KeyIdMask;
import org.keyledger.report.KeyLine;

/// The commands for one key. The only one that is not commented out deactivates a key that nothing is known to need, or
/// lists a user's keys.
final class KeyCommands {

    private KeyCommands() {}

    static List<String> of(KeyLine key) {
        KeyAction step = key.advice().step().orElse(KeyAction.FIND_OUT);
        if (step == KeyAction.DELETE_AS_ROOT || key.user().equals(CredentialReportEntry.ROOT)) {
            return List.of("# No command of IAM reaches a root key: " + key.advice().action());
        }
        if (!ShellText.isUserName(key.user())) {
            return List.of("# IAM allows no user of this name, so there is no command: look at the evidence.");
        }
        if (!ShellText.isKeyId(key.keyId())) {
            return identify(key);
        }
        String deactivate = command("update-access-key", key) + " --status Inactive";
        String delete = "# " + command("delete-access-key", key);
        return switch (step) {
            case DELETE_AS_ROOT -> throw new IllegalStateException("said above");
            case DEACTIVATE -> List.of(deactivate, from(key), delete);
            case DELETE -> List.of(from(key), delete);
            case REPLACE, FIND_OUT -> List.of("# Once nothing uses the key any more:", "# " + deactivate,
                    "# From a month after that:", delete);
        };
    }

    /// Without its id a command could hit the user's other key.
    private static List<String> identify(KeyLine key) {
        List<String> lines = new ArrayList<>();
        lines.add("# The key's ID is " + (KeyIdMask.isMasked(key.keyId()) ? "hidden here but for its end " : "unknown ")
                + ShellText.comment(key.keyId()).substring(2) + ": it is the "
                + key.status().toLowerCase(java.util.Locale.ROOT) + " one"
                + key.created().map(when -> " that was created at " + when.atOffset(ZoneOffset.UTC)).orElse("")
                + " in this list.");
        lines.add("aws iam list-access-keys " + option("user-name", key.user()));
        return lines;
    }

    private static String from(KeyLine key) {
        return "# From " + key.advice().deleteFrom() + " on, if nothing has missed it:";
    }

    private static String command(String name, KeyLine key) {
        return "aws iam " + name + " " + option("user-name", key.user()) + " " + option("access-key-id", key.keyId());
    }

    /// With an equals sign, since a value that begins with a hyphen would be taken for another option.
    private static String option(String name, String value) {
        return "--" + name + "=" + ShellText.quoted(value);
    }
}
