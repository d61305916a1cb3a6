package org.keyledger.scp.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.keyledger.templates.TemplateException;

/// The JSON of a template, cut at its slots. A slot within quotes takes one text, one outside of quotes the elements of an
/// array. Values are put in once and not searched for slots again.
record TemplateBody(List<Part> parts) {

    sealed interface Part {

        record Plain(String json) implements Part {}

        record Place(String slot, boolean isList, int line) implements Part {}
    }

    TemplateBody {
        parts = List.copyOf(parts);
    }

    /// @param firstLine of the body in its file
    static TemplateBody parse(String file, String json, int firstLine) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        int line = firstLine;
        for (int at = 0; at < json.length(); at++) {
            char character = json.charAt(at);
            if (json.startsWith(SlotName.OPENING, at)) {
                String slot = slotAt(file, json, at, line);
                parts.add(new Part.Plain(plain.toString()));
                parts.add(new Part.Place(slot, !quoted, line));
                plain.setLength(0);
                at += slot.length() + 2 * SlotName.OPENING.length() - 1;
                continue;
            }
            plain.append(character);
            switch (character) {
                case '"' -> quoted = !quoted;
                case '\n' -> line++;
                case '\\' -> {
                    // What is escaped ends no string.
                    if (at + 1 < json.length()) {
                        plain.append(json.charAt(++at));
                    }
                }
                default -> {}
            }
        }
        parts.add(new Part.Plain(plain.toString()));
        return new TemplateBody(parts);
    }

    private static String slotAt(String file, String json, int at, int line) {
        try {
            return SlotName.at(json, at);
        }
        catch (IllegalArgumentException noSlot) {
            throw new TemplateException(file, line, noSlot.getMessage());
        }
    }

    List<Part.Place> places() {
        return parts.stream().filter(Part.Place.class::isInstance).map(Part.Place.class::cast).toList();
    }

    /// The JSON with all slots filled.
    String fill(Function<String, SlotValue> values) {
        StringBuilder json = new StringBuilder();
        for (Part part : parts) {
            json.append(switch (part) {
                case Part.Plain(String text) -> text;
                case Part.Place(String slot, _, _) -> switch (values.apply(slot)) {
                    case SlotValue.Text(String value) -> PolicyJson.escaped(value);
                    case SlotValue.Texts(List<String> texts) -> String.join(",",
                            texts.stream().map(text -> "\"" + PolicyJson.escaped(text) + "\"").toList());
                };
            });
        }
        return json.toString();
    }
}
