package org.keyledger.report.pdf;

import java.io.IOException;

/// A template that is missing or broken; the message says which file, which line and what to do.
class TemplateException extends IOException {

    private static final long serialVersionUID = 1L;

    TemplateException(String file, String problem) {
        super("template " + file + ": " + problem);
    }

    TemplateException(String file, int line, String problem, Throwable cause) {
        super("template " + file + ", line " + line + ": " + problem, cause);
    }
}
