package org.keyledger.scp.template;

/// A place in a policy that a value goes into.
///
/// @param isList      whether it takes [SlotValue.Texts] rather than [SlotValue.Text]
/// @param line        the first line of the template file where it stands
/// @param description what to put there, from the template's header
public record Slot(String name, boolean isList, int line, String description) {

    @Override
    public String toString() {
        return "{{" + name + "}}";
    }
}
