package org.keyledger.scp.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.TemplateException;

/// A Markdown text with slots. `${{ … }}` is an expression of GitHub Actions and stays.
///
/// @param slots those that it has, in the order of the text; the constructor is given those that it may have
record MigrationNote(String file, String text, List<String> slots) {

    private static final Pattern BRACES = Pattern.compile("(?<!\\$)\\{\\{");
    private static final Pattern SLOT = Pattern.compile("(?<!\\$)" + SlotName.SLOT.pattern());

    /// What people paste into a shell or a settings file and what means just itself there.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+=,.@:/%-][A-Za-z0-9_+=,.@:/%#?-]*");

    MigrationNote {
        List<String> found = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            String slot = slotAt(file, text, braces.start(), slots);
            if (!found.contains(slot)) {
                found.add(slot);
            }
        }
        slots = List.copyOf(found);
    }

    private static String slotAt(String file, String text, int at, List<String> known) {
        try {
            String slot = SlotName.at(text, at);
            if (!known.contains(slot)) {
                throw new IllegalArgumentException("there is no slot {{" + slot + "}}; there are " + known);
            }
            return slot;
        }
        catch (IllegalArgumentException wrong) {
            throw new TemplateException(file, lineAt(text, at), wrong.getMessage());
        }
    }

    String fill(Map<String, String> values) {
        List<String> problems = new ArrayList<>();
        for (String slot : slots) {
            String value = values.getOrDefault(slot, "");
            if (!PLAIN.matcher(value).matches()) {
                problems.add("line " + lineAt(text, text.indexOf("{{" + slot + "}}")) + ": slot {{" + slot + "}} "
                        + (value.isBlank() ? "has no value"
                                : "cannot take '" + value.replaceAll("\\p{Cntrl}", "?")
                                        + "'; letters, digits and _+=,.@:/%#?- are safe in a command"));
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(file, problems);
        }
        return SLOT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    private static int lineAt(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(character -> character == '\n').count();
    }
}
