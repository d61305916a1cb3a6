package org.keyledger.report.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.keyledger.report.words.Words;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.xml.sax.SAXParseException;

/// A kind of template: how it is written, and what it is filled with.
public final class TemplateForm {

    private final TemplateMode mode;
    private final Supplier<XmlRules> rules;
    private final String variable;
    private final Class<? extends Record> values;

    private TemplateForm(TemplateMode mode, Supplier<XmlRules> rules, String variable,
            Class<? extends Record> values) {
        this.mode = mode;
        this.rules = rules;
        this.variable = variable;
        this.values = values;
    }

    /// Well-formed XML, so that a mistake has a line. What is filled in is escaped.
    ///
    /// @param variable under which templates find the values
    public static TemplateForm xml(String variable, Class<? extends Record> values, Supplier<XmlRules> rules) {
        return new TemplateForm(TemplateMode.XML, rules, variable, values);
    }

    /// Plain text, into which values go as they are.
    public static TemplateForm text(String variable, Class<? extends Record> values) {
        return new TemplateForm(TemplateMode.TEXT, null, variable, values);
    }

    /// Finds what would fail, in parts too that only some values bring to light.
    ///
    /// @param words whose messages it may name
    /// @throws TemplateException with the line of the first mistake
    public void check(Template template, Words words) {
        if (mode == TemplateMode.XML) {
            checkXml(template);
        }
        TemplateEngine engine = SingleTemplate.engine(template, mode, words);
        ExpressionCheck expressions = new ExpressionCheck(engine.getConfiguration(), words);
        new TemplateScan(template, TemplateSyntax.of(mode), expressions).scan(Scope.of(variable, values));
    }

    /// @throws TemplateException when the template is broken
    public String fill(Template template, Record filling, Words words) {
        return checked(template, words).fill(filling);
    }

    /// Checks a template once, for filling it often.
    ///
    /// @throws TemplateException with the line of the first mistake
    public Checked checked(Template template, Words words) {
        check(template, words);
        return new Checked(this, template, SingleTemplate.engine(template, mode, words));
    }

    /// A template that was found whole.
    public static final class Checked {

        private final TemplateForm form;
        private final Template template;
        private final TemplateEngine engine;

        private Checked(TemplateForm form, Template template, TemplateEngine engine) {
            this.form = form;
            this.template = template;
            this.engine = engine;
        }

        /// @throws TemplateException when the template is broken all the same
        public String fill(Record filling) {
            try {
                return engine.process(template.file(),
                        new Context(Locale.ROOT, Map.of(form.variable, form.values.cast(filling))));
            }
            catch (TemplateProcessingException problem) {
                throw new LocatedProblem(template, problem).exception();
            }
        }
    }

    private void checkXml(Template template) {
        try {
            SafeXml.read(template.text(), rules.get());
        }
        catch (SAXParseException problem) {
            throw new TemplateException(template.file(), problem.getLineNumber(), problem.getMessage(), problem);
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
