package org.keyledger.templates;

import java.util.List;

/// A template that is missing or broken, or values that do not fit its slots; the message says which file, which line and
/// what to do.
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    public TemplateException(String file, String problem) {
        this(file, 0, problem);
    }

    public TemplateException(String file, int line, String problem) {
        this(file, line, problem, null);
    }

    public TemplateException(String file, int line, String problem, Throwable cause) {
        super("template " + file + (line > 0 ? ", line " + line : "") + ": " + problem, cause);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    /// @param problems each with its line
    public TemplateException(String file, List<String> problems) {
        super("template " + file + ", " + String.join("; ", problems));
        this.file = file;
        this.line = 0;
        this.problem = String.join("; ", problems);
    }

    public String file() {
        return file;
    }

    /// From 1; 0 where the mistake is the file itself.
    public int line() {
        return line;
    }

    /// Without file and line.
    public String problem() {
        return problem;
    }
}
