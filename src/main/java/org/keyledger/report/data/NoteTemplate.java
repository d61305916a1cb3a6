package org.keyledger.report.data;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;

/// A Markdown text with slots such as `{{phases}}`.
record NoteTemplate(Template template) {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    /// @param slots that something fills
    /// @throws TemplateException where the text has another
    NoteTemplate(Template template, List<String> slots) {
        this(template);
        Matcher slot = SLOT.matcher(template.text());
        while (slot.find()) {
            if (!slots.contains(slot.group(1))) {
                throw new TemplateException(template.file(), template.lineAt(slot.start()), "there is no slot {{"
                        + slot.group(1) + "}}; there are " + String.join(", ", slots));
            }
        }
    }

    String filled(Map<String, String> slots) {
        return SLOT.matcher(template.text()).replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1))));
    }
}
