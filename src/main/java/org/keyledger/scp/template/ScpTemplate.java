package org.keyledger.scp.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.keyledger.templates.TemplateException;

import tools.jackson.databind.JsonNode;

/// A service control policy with slots, and what is to be known before it is attached.
public final class ScpTemplate {

    private final String name;
    private final String file;
    private final TemplateHeader header;
    private final TemplateBody body;
    private final Map<String, Slot> slots;

    /// @param name such as `deny-iam-users`
    /// @param file what messages call it
    ScpTemplate(String name, String file, String text) {
        List<String> lines = text.lines().toList();
        this.name = name;
        this.file = file;
        this.header = TemplateHeader.parse(file, lines);
        this.body = TemplateBody.parse(file,
                String.join("\n", lines.subList(header.lines(), lines.size())), header.lines() + 1);
        this.slots = slotsOf(body);
        requireDescriptions();
        read(body.fill(this::sample));
    }

    public String name() {
        return name;
    }

    public String title() {
        return header.title();
    }

    /// What it denies, and to whom.
    public String does() {
        return header.does();
    }

    /// Who loses access.
    public String breaks() {
        return header.breaks();
    }

    /// What it does not prevent.
    public String leavesOpen() {
        return header.leavesOpen();
    }

    /// Addresses of what it was written from.
    public List<String> sources() {
        return header.sources();
    }

    /// In the order of the text.
    public List<Slot> slots() {
        return List.copyOf(slots.values());
    }

    /// The policy with every slot filled.
    ///
    /// @throws TemplateException when a slot has no value or an empty one, or a value has no slot; it names all of them
    public FilledPolicy fill(Map<String, SlotValue> values) {
        requireFitting(values);
        JsonNode policy = read(body.fill(values::get));
        return new FilledPolicy(name, title(), PolicyJson.pretty(policy), PolicyJson.minified(policy));
    }

    private JsonNode read(String json) {
        return PolicyJson.read(file, json, header.lines() + 1);
    }

    private Map<String, Slot> slotsOf(TemplateBody body) {
        Map<String, Slot> found = new LinkedHashMap<>();
        for (TemplateBody.Part.Place place : body.places()) {
            Slot slot = new Slot(place.slot(), place.isList(), place.line(),
                    header.slots().getOrDefault(place.slot(), ""));
            Slot before = found.putIfAbsent(place.slot(), slot);
            if (before != null && before.isList() != slot.isList()) {
                throw new TemplateException(file, place.line(), "slot " + slot + " stands within quotes and without; "
                        + "a list and a text need two slots");
            }
        }
        return found;
    }

    private void requireDescriptions() {
        for (Slot slot : slots.values()) {
            if (slot.description().isBlank()) {
                throw new TemplateException(file, slot.line(),
                        "slot " + slot + " needs a line '// Slot " + slot.name() + ": ...' on top");
            }
        }
        for (String described : header.slots().keySet()) {
            if (!slots.containsKey(described)) {
                throw new TemplateException(file,
                        "the slot {{" + described + "}} that the top describes is nowhere used");
            }
        }
    }

    /// An operator's own policy may drop slots, but what fills it knows no others.
    void requireSlotsOf(ScpTemplate builtIn) {
        for (Slot slot : slots.values()) {
            Slot known = builtIn.slots.get(slot.name());
            if (known == null) {
                throw new TemplateException(file, slot.line(), "nothing fills the slot " + slot + "; there "
                        + (builtIn.slots.isEmpty() ? "is none" : "are " + builtIn.slots.values()));
            }
            if (known.isList() != slot.isList()) {
                throw new TemplateException(file, slot.line(), "the slot " + slot
                        + (known.isList() ? " is a list and stands without quotes"
                                : " is a text and stands in quotes"));
            }
        }
    }

    /// Two elements, so that a list slot that stands for a single value is found at once.
    private SlotValue sample(String slot) {
        return slots.get(slot).isList() ? new SlotValue.Texts(List.of("a", "b")) : new SlotValue.Text("a");
    }

    private void requireFitting(Map<String, SlotValue> values) {
        List<String> problems = new ArrayList<>();
        for (Slot slot : slots.values()) {
            SlotValue value = values.get(slot.name());
            if (value == null || value.isEmpty()) {
                problems.add("line " + slot.line() + ": slot " + slot + (value == null ? " has no value"
                        : " has an empty value") + "; it takes " + slot.description());
            }
            else if (slot.isList() != value instanceof SlotValue.Texts) {
                problems.add("line " + slot.line() + ": slot " + slot + " takes "
                        + (slot.isList() ? "a list of texts, not one text" : "one text, not a list"));
            }
        }
        for (String unknown : new TreeSet<>(values.keySet())) {
            if (!slots.containsKey(unknown)) {
                problems.add("line 1: there is no slot {{" + unknown + "}}; it has " + slots.values());
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(file, problems);
        }
    }
}
