package org.keyledger.scp.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a slot is written: `{{name}}`, since `${name}` is a variable of a policy.
final class SlotName {

    static final String FORM = "[a-z][a-z0-9-]*";
    static final String OPENING = "{{";

    static final Pattern SLOT = Pattern.compile("\\{\\{(" + FORM + ")}}");

    private SlotName() {}

    /// The name of the slot whose braces open at a place in the text.
    ///
    /// @throws IllegalArgumentException when the braces there are no slot's
    static String at(String text, int opening) {
        Matcher slot = SLOT.matcher(text).region(opening, text.length());
        if (!slot.lookingAt()) {
            String shown =
                    text.substring(opening, Math.min(text.length(), opening + 20)).lines().findFirst().orElse("");
            throw new IllegalArgumentException(
                    "'" + shown + "' is no slot; write {{name}}, in lower case, with hyphens and without spaces");
        }
        return slot.group(1);
    }
}
