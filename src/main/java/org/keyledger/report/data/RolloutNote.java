package org.keyledger.report.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.AuditReport;

/// The text of `rollout.md`: a template whose slots, such as `{{phases}}`, are filled with what the month's advice says.
final class RolloutNote {

    static final String TEMPLATE = "scp/rollout.md";

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final Optional<Path> own;

    /// @param folder the operator's own templates; what is not there is taken from the jar
    RolloutNote(Optional<Path> folder) {
        this.own = folder.map(path -> path.resolve(TEMPLATE)).filter(Files::isRegularFile);
    }

    String text(AuditReport report) throws IOException {
        RolloutBlocks blocks = new RolloutBlocks(report);
        Map<String, String> slots = new HashMap<>();
        slots.put("period", report.heading().period().toString());
        slots.put("organization", Markdown.text(report.heading().organization()));
        slots.put("partition", report.heading().partition());
        slots.put("as-of", report.heading().asOf().toString());
        slots.put("verdict", Markdown.text(report.scp().verdict()));
        slots.put("exceptions", blocks.exceptions());
        slots.put("changes", Markdown.text(report.scp().diff().sentence()));
        slots.put("phases", blocks.phases());
        slots.put("policies", blocks.policies());
        slots.put("places", blocks.places());
        slots.put("losses", blocks.losses());
        return filled(template(), slots);
    }

    private String filled(String template, Map<String, String> slots) throws IOException {
        StringBuilder text = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            String value = slots.get(slot.group(1));
            if (value == null) {
                throw new IOException(name() + ": there is no slot {{" + slot.group(1) + "}}; there are "
                        + String.join(", ", slots.keySet().stream().sorted().toList()));
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(text).toString();
    }

    private String name() {
        return own.map(Path::toString).orElse("templates/" + TEMPLATE);
    }

    private String template() throws IOException {
        if (own.isPresent()) {
            return Files.readString(own.get());
        }
        try (InputStream stream = RolloutNote.class.getResourceAsStream("/templates/" + TEMPLATE)) {
            if (stream == null) {
                throw new IOException(name() + " is missing from the class path; the build is incomplete");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
