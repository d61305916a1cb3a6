package org.keyledger.scp.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.TemplateException;

/// The `//` lines on top of a policy: a title, and then what it does, breaks and leaves open, its slots and its sources.
///
/// @param slots descriptions by name
/// @param lines how many lines of the file it takes
record TemplateHeader(String title, String does, String breaks, String leavesOpen, Map<String, String> slots,
        List<String> sources, int lines) {

    private static final String COMMENT = "//";
    private static final String TITLE = "title";
    private static final String SOURCE = "Source";
    private static final String SLOT = "Slot ";
    private static final Pattern FIELD =
            Pattern.compile("(Does|Breaks|Leaves open|Source|Slot " + SlotName.FORM + "): +(.*)");

    private record Field(String name, String text) {

        Field with(String more) {
            return new Field(name, text.isEmpty() ? more : text + " " + more);
        }
    }

    static TemplateHeader parse(String file, List<String> lines) {
        List<Field> fields = new ArrayList<>(List.of(new Field(TITLE, "")));
        int count = 0;
        for (String line : lines) {
            if (!line.startsWith(COMMENT)) {
                break;
            }
            count++;
            String text = line.substring(COMMENT.length()).strip();
            Matcher field = FIELD.matcher(text);
            if (field.matches()) {
                fields.add(new Field(field.group(1), field.group(2)));
            }
            else if (!text.isEmpty()) {
                fields.add(fields.removeLast().with(text));
            }
        }
        Map<String, String> slots = new LinkedHashMap<>();
        fields.stream().filter(field -> field.name().startsWith(SLOT))
                .forEach(field -> slots.put(field.name().substring(SLOT.length()), field.text()));
        List<String> sources = fields.stream().filter(field -> field.name().equals(SOURCE)).map(Field::text).toList();
        if (sources.isEmpty()) {
            throw lacks(file, SOURCE);
        }
        return new TemplateHeader(only(file, fields, TITLE), only(file, fields, "Does"), only(file, fields, "Breaks"),
                only(file, fields, "Leaves open"), slots, sources, count);
    }

    private static String only(String file, List<Field> fields, String name) {
        List<String> texts =
                fields.stream().filter(field -> field.name().equals(name) && !field.text().isEmpty()).map(Field::text)
                        .toList();
        if (texts.size() != 1) {
            throw lacks(file, name);
        }
        return texts.getFirst();
    }

    private static TemplateException lacks(String file, String name) {
        return new TemplateException(file, "the // lines on top need " + (name.equals(TITLE)
                ? "a title before everything else"
                : name.equals(SOURCE) ? "a line '" + name + ": ...'" : "just one line '" + name + ": ...'"));
    }
}
