package org.keyledger.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.template.TemplateForm;
import org.keyledger.report.words.Words;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;
import org.openpdf.css.parser.CSSParser;
import org.openpdf.css.sheet.StylesheetInfo;

/// The templates of the summary: checked, and only then filled.
record SummaryTemplates(Templates templates, Words words) {

    static final List<String> NAMES = List.of("summary/summary.css", "summary/summary.html");

    private static final String CSS = NAMES.getFirst();
    private static final String HTML = NAMES.getLast();
    private static final TemplateForm FORM = TemplateForm.xml("summary", SummaryView.class, TemplateCheck::new);

    // OpenPDF counts lines from 0 and adds what it does next, which here is nothing.
    private static final Pattern CSS_LINE = Pattern.compile(" at line (\\d+).*");

    private static final Pattern MESSAGE = Pattern.compile("#\\{([^{}]*)}");
    private static final Pattern CSS_REFERENCE =
            Pattern.compile("@import|url\\s*\\(|@font-face", Pattern.CASE_INSENSITIVE);

    SummaryTemplates(Templates templates) {
        this(templates, Words.of(templates));
    }

    /// @throws TemplateException when one is broken
    void check() {
        FORM.check(templates.get(HTML), words);
        css();
    }

    String html(SummaryView summary) {
        return FORM.fill(templates.get(HTML), summary, words);
    }

    String css() {
        Template css = templates.get(CSS);
        checkReferences(css);
        checkMessages(css);
        CSSParser parser = new CSSParser((uri, message) -> {
            throw new CssProblem(message);
        });
        try {
            parser.parseStylesheet(CSS, StylesheetInfo.Origin.AUTHOR, new StringReader(css.text()));
        }
        catch (CssProblem problem) {
            Matcher line = CSS_LINE.matcher(problem.getMessage());
            throw new TemplateException(css.file(), line.find() ? 1 + Integer.parseInt(line.group(1)) : 1,
                    line.replaceFirst(""), problem);
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.insertedInto(css.text(), SummaryTemplates::quoted);
    }

    private void checkMessages(Template css) {
        Matcher message = MESSAGE.matcher(css.text());
        while (message.find()) {
            int place = message.start();
            words.problem(message.group(1), 0, Set.of()).ifPresent(problem -> {
                throw new TemplateException(css.file(), css.lineAt(place), problem);
            });
        }
    }

    /// As it may stand between the quotation marks of a style sheet.
    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void checkReferences(Template css) {
        Matcher reference = CSS_REFERENCE.matcher(css.text());
        if (reference.find()) {
            throw new TemplateException(css.file(), css.lineAt(reference.start()),
                    "'" + reference.group() + "' would load something; only what the file itself says is used");
        }
    }

    private static final class CssProblem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CssProblem(String message) {
            super(message);
        }
    }
}
