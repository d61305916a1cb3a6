package org.keyledger.report.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;

/// Walks through a template as Thymeleaf will, whatever the values, and has every expression checked where it stands.
record TemplateScan(Template template, TemplateSyntax syntax, ExpressionCheck expressions) {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\bth:([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    /// Of a chart's series, which is no Thymeleaf attribute: the chart asks for the message.
    private static final Pattern LABEL = Pattern.compile("\\blabel\\s*=\\s*\"(#\\{[^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:lt|gt|amp|quot|apos);)");

    void scan(Scope outermost) {
        String text = syntax.withoutComments(template.text());
        refuse(syntax.unused().matcher(text));
        Deque<Scope> scopes = new ArrayDeque<>();
        scopes.push(outermost);
        Matcher token = syntax.token().matcher(text);
        while (token.find()) {
            if (token.group("inline") != null) {
                check(token.start(), "text", token.group("inline"), scopes.peek());
            }
            else if ("/".equals(token.group("close"))) {
                close(token, scopes);
            }
            else {
                Scope within = element(token, scopes.peek());
                if (token.group("alone").isEmpty()) {
                    scopes.push(within);
                }
            }
        }
        if (scopes.size() > 1) {
            throw new TemplateException(template.file(), template.lineAt(text.length()), "an element is never closed");
        }
    }

    private void refuse(Matcher unused) {
        if (unused.find()) {
            throw new TemplateException(template.file(), template.lineAt(unused.start()),
                    "'" + unused.group() + "' may not stand here; " + syntax.remedy());
        }
    }

    private void close(Matcher token, Deque<Scope> scopes) {
        if (scopes.size() == 1) {
            throw new TemplateException(template.file(), template.lineAt(token.start()),
                    "closes what was never opened");
        }
        scopes.pop();
    }

    /// An iteration comes first and its variables hold for the element's other attributes.
    private Scope element(Matcher token, Scope around) {
        int start = token.start("attributes");
        String attributes = token.group("attributes");
        Scope within = around;
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            if (each.group(1).equals("each")) {
                within = check(start + each.start(), "each", valueOf(each), around);
            }
        }
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (!attribute.group(1).equals("each")) {
                check(start + attribute.start(), attribute.group(1), valueOf(attribute), within);
            }
        }
        Matcher label = LABEL.matcher(attributes);
        while (label.find()) {
            check(start + label.start(), "text", label.group(1), within);
        }
        return within;
    }

    private static String valueOf(Matcher attribute) {
        return attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
    }

    private Scope check(int place, String attribute, String written, Scope scope) {
        try {
            String expression = plain(written);
            switch (attribute) {
                case "if", "unless", "text" -> expressions.value(expression, scope);
                case "attr" -> expressions.assignment(expression, scope);
                case "each" -> {
                    return expressions.iteration(expression, scope);
                }
                default -> throw new IllegalArgumentException(
                        "there is no attribute th:" + attribute + "; there is attr, each, if, text, unless");
            }
            return scope;
        }
        catch (IllegalArgumentException wrong) {
            throw new TemplateException(template.file(), template.lineAt(place),
                    "\"" + written.strip() + "\": " + wrong.getMessage(), wrong);
        }
    }

    /// As Thymeleaf will read it.
    private static String plain(String written) {
        if (ENTITY.matcher(written).find()) {
            throw new IllegalArgumentException("write characters as they are, and & as and");
        }
        return written.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
