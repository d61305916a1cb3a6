package org.keyledger.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openpdf.css.parser.CSSParser;
import org.openpdf.css.sheet.StylesheetInfo;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.xml.sax.SAXParseException;

/// The templates of the summary: read whole, checked, and only then filled. Each is well-formed XML, so that a mistake
/// has a line.
class SummaryTemplates {

    private static final String HTML = "summary/summary.html";
    private static final String CSS = "summary/summary.css";
    // OpenPDF counts lines from 0 and adds what it does next, which here is nothing.
    private static final Pattern CSS_LINE = Pattern.compile(" at line (\\d+).*");

    private static final Pattern CSS_REFERENCE =
            Pattern.compile("@import|url\\s*\\(|@font-face", Pattern.CASE_INSENSITIVE);

    private final Optional<Path> folder;

    SummaryTemplates(Optional<Path> folder) {
        this.folder = folder;
    }

    String html(SummaryView summary) throws IOException {
        String template = read(HTML);
        checkXml(template);
        try {
            return engine(new CheckedTemplate(name(HTML), template)).process(name(HTML),
                    new Context(Locale.ROOT, Map.of("summary", summary)));
        }
        catch (TemplateProcessingException problem) {
            throw located(problem);
        }
    }

    private static TemplateEngine engine(CheckedTemplate checked) {
        AbstractConfigurableTemplateResolver resolver = new AbstractConfigurableTemplateResolver() {

            @Override
            protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
                    String ownerTemplate, String template, String resourceName, String characterEncoding,
                    Map<String, Object> attributes) {
                return checked;
            }
        };
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCacheable(false);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    String css() throws IOException {
        String css = read(CSS);
        checkReferences(css);
        CSSParser parser = new CSSParser((uri, message) -> {
            throw new CssProblem(message);
        });
        try {
            parser.parseStylesheet(CSS, StylesheetInfo.Origin.AUTHOR, new StringReader(css));
        }
        catch (CssProblem problem) {
            Matcher line = CSS_LINE.matcher(problem.getMessage());
            throw new TemplateException(name(CSS), line.find() ? 1 + Integer.parseInt(line.group(1)) : 1,
                    line.replaceFirst(""), problem);
        }
        return css;
    }

    private void checkReferences(String css) throws TemplateException {
        Matcher reference = CSS_REFERENCE.matcher(css);
        if (reference.find()) {
            int line = 1 + (int) css.substring(0, reference.start()).chars().filter(c -> c == '\n').count();
            throw new TemplateException(name(CSS), line,
                    "'" + reference.group() + "' would load something; only what the file itself says is used", null);
        }
    }

    private void checkXml(String template) throws IOException {
        try {
            SafeXml.read(template, new TemplateCheck());
        }
        catch (SAXParseException problem) {
            throw new TemplateException(name(HTML), problem.getLineNumber(), problem.getMessage(), problem);
        }
    }

    // Thymeleaf wraps once for each nesting; the innermost exception that knows a line is the nearest to the mistake.
    private TemplateException located(TemplateProcessingException problem) {
        int line = 1;
        Throwable innermost = problem;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException located && located.getLine() != null) {
                line = located.getLine();
            }
            innermost = cause;
        }
        String expression = Optional.ofNullable(expressionOf(problem)).map(text -> text + ": ").orElse("");
        return new TemplateException(name(HTML), line, expression + reason(innermost), problem);
    }

    private static String expressionOf(Throwable problem) {
        Pattern quoted = Pattern.compile("expression: (\"[^\"]{1,200}\")");
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            Matcher matcher = quoted.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    private static String reason(Throwable innermost) {
        if (innermost.getClass().getSimpleName().equals("NoSuchPropertyException")) {
            return "there is no such value; see the names used in the built-in template";
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("").strip();
    }

    private String read(String template) throws IOException {
        if (folder.isPresent()) {
            Path file = folder.get().resolve(template);
            if (!Files.isRegularFile(file)) {
                throw new TemplateException(file.toString(),
                        "missing; copy the built-in one there, or configure no template folder");
            }
            return Files.readString(file);
        }
        try (InputStream stream = SummaryTemplates.class.getResourceAsStream("/templates/" + template)) {
            if (stream == null) {
                throw new TemplateException(name(template), "missing from the class path; the build is incomplete");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String name(String template) {
        return folder.map(path -> path.resolve(template).toString()).orElse("templates/" + template);
    }

    /// What was read and checked, under the name that belongs in messages.
    private record CheckedTemplate(String name, String text) implements ITemplateResource {

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public String getBaseName() {
            return name;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Reader reader() {
            return new StringReader(text);
        }

        @Override
        public ITemplateResource relative(String location) {
            throw new IllegalArgumentException("the summary is one template; it includes no other: " + location);
        }
    }

    private static final class CssProblem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CssProblem(String message) {
            super(message);
        }
    }
}
