package org.keyledger.report.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/// Thymeleaf wraps once for each nesting; the innermost exception that knows a line is the nearest to the mistake.
record LocatedProblem(Template template, TemplateProcessingException problem) {

    private static final Pattern QUOTED = Pattern.compile("expression: (\"[^\"]{1,200}\")");

    TemplateException exception() {
        int line = 1;
        Throwable innermost = problem;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException located && located.getLine() != null) {
                line = located.getLine();
            }
            innermost = cause;
        }
        String expression = expression().map(text -> text + ": ").orElse("");
        return new TemplateException(template.file(), line, expression + firstLine(innermost), problem);
    }

    private Optional<String> expression() {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            Matcher matcher = QUOTED.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static String firstLine(Throwable innermost) {
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("").strip();
    }
}
