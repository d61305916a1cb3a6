package org.keyledger.report.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown text with slots such as `{{phases}}`.
///
/// @param own  the operator's own text, where there is one
/// @param name within `templates`
record NoteTemplate(Optional<Path> own, String name) {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    /// @param folder the operator's own templates; what is not there is taken from the jar
    static NoteTemplate in(Optional<Path> folder, String name) {
        return new NoteTemplate(folder.map(path -> path.resolve(name)).filter(Files::isRegularFile), name);
    }

    /// @throws IOException where the text has a slot that there is no value for
    String filled(Map<String, String> slots) throws IOException {
        StringBuilder text = new StringBuilder();
        Matcher slot = SLOT.matcher(text());
        while (slot.find()) {
            String value = slots.get(slot.group(1));
            if (value == null) {
                throw new IOException(title() + ": there is no slot {{" + slot.group(1) + "}}; there are "
                        + String.join(", ", slots.keySet().stream().sorted().toList()));
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(text).toString();
    }

    private String title() {
        return own.map(Path::toString).orElse("templates/" + name);
    }

    private String text() throws IOException {
        if (own.isPresent()) {
            return Files.readString(own.get());
        }
        try (InputStream stream = NoteTemplate.class.getResourceAsStream("/templates/" + name)) {
            if (stream == null) {
                throw new IOException(title() + " is missing from the class path; the build is incomplete");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
