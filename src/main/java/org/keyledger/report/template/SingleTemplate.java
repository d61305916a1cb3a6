package org.keyledger.report.template;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;

import org.keyledger.report.words.Words;
import org.keyledger.templates.Template;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/// What was read and checked, as the only template that an engine knows.
record SingleTemplate(Template template) implements ITemplateResource {

    static TemplateEngine engine(Template template, TemplateMode mode, Words words) {
        SingleTemplate only = new SingleTemplate(template);
        AbstractConfigurableTemplateResolver resolver = new AbstractConfigurableTemplateResolver() {

            @Override
            protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
                    String ownerTemplate, String name, String resourceName, String characterEncoding,
                    Map<String, Object> attributes) {
                return only;
            }
        };
        resolver.setTemplateMode(mode);
        // Without this, a name that ends in .html would make it HTML, in which data-th-… counts too.
        resolver.setForceTemplateMode(true);
        resolver.setCacheable(false);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new OwnMessages(words));
        return engine;
    }

    @Override
    public String getDescription() {
        return template.file();
    }

    @Override
    public String getBaseName() {
        return template.file();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Reader reader() {
        return new StringReader(template.text());
    }

    @Override
    public ITemplateResource relative(String location) {
        throw new IllegalArgumentException("a template stands alone; it includes no other: " + location);
    }
}
