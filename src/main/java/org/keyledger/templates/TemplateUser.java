package org.keyledger.templates;

import java.util.List;

/// What fills templates, and therefore knows what they have to look like.
public interface TemplateUser {

    /// The names of the templates that it fills.
    List<String> templates();

    /// Finds what would fail when they are filled, whatever they are filled with.
    ///
    /// @throws TemplateException when one is broken
    void check(Templates templates);
}
