package org.keyledger.scp.template;

import java.util.List;

/// A template that is missing or broken, or values that do not fit its slots; the message says which file, line and slot,
/// and what to do.
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String file, String problem) {
        super("template " + file + ": " + problem);
    }

    TemplateException(String file, int line, String problem) {
        super("template " + file + ", line " + line + ": " + problem);
    }

    /// @param problems each with its line
    TemplateException(String file, List<String> problems) {
        super("template " + file + ", " + String.join("; ", problems));
    }
}
