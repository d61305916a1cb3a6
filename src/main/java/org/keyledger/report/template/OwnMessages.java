package org.keyledger.report.template;

import org.keyledger.report.words.Words;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/// The messages of the run's language, and no others.
final class OwnMessages extends AbstractMessageResolver {

    private final Words words;

    OwnMessages(Words words) {
        this.words = words;
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String name, Object[] arguments) {
        return words.text(name, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String name,
            Object[] arguments) {
        throw new IllegalArgumentException("there is no message '" + name + "'");
    }
}
