package org.keyledger.report.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.templates.Language;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateUser;
import org.keyledger.templates.Templates;
import org.springframework.stereotype.Component;

/// The files of messages, those of languages that the job does not speak included.
@Component
class MessageFiles implements TemplateUser {

    private static final Pattern ASKED = Pattern.compile("#\\{([\\w.-]+)");

    @Override
    public List<String> templates() {
        return Arrays.stream(Language.values()).map(Language::messages).toList();
    }

    /// An operator's own have the release's messages, with the same places, and may have others that own templates ask for.
    @Override
    public void check(Templates all) {
        Set<String> others = all.own().values().stream().flatMap(MessageFiles::asked).collect(Collectors.toSet());
        Messages release = Messages.of(Language.ENGLISH, Templates.builtIn().get(Language.ENGLISH.messages()));
        for (Language language : Language.values()) {
            Template file = all.get(language.messages());
            Messages.of(language, file).requireLike(release, others);
        }
    }

    private static Stream<String> asked(Template template) {
        return ASKED.matcher(template.text()).results().map(found -> found.group(1));
    }
}
