package org.keyledger.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that there is a file of messages in.
public enum Language {

    ENGLISH(Locale.ENGLISH, "messages/messages.properties"), GERMAN(Locale.GERMAN, "messages/messages_de.properties");

    private final Locale locale;
    private final String messages;

    Language(Locale locale, String messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /// @param tag such as `de` (BCP 47)
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /// The name of its template.
    public String messages() {
        return messages;
    }
}
