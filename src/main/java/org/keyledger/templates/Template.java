package org.keyledger.templates;

/// The text of a template.
///
/// @param name below `templates/`, such as `summary/summary.html`
/// @param file what messages call it: an operator's own by its path, one of the jar by `templates/` and its name
public record Template(String name, String file, String text) {

    /// The line that a place in the text is on, from 1.
    public int lineAt(int place) {
        return 1 + (int) text.substring(0, place).chars().filter(character -> character == '\n').count();
    }
}
