package org.keyledger.report.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keyledger.report.AuditReport;

/// The text of `rollout.md`: a template whose slots, such as `{{phases}}`, are filled with what the month's advice says.
final class RolloutNote {

    static final String TEMPLATE = "scp/rollout.md";

    private final NoteTemplate template;

    /// @param folder the operator's own templates; what is not there is taken from the jar
    RolloutNote(Optional<Path> folder) {
        this.template = NoteTemplate.in(folder, TEMPLATE);
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
        slots.put("people", Markdown.text(report.scp().signIn().peopleSentence()));
        return template.filled(slots);
    }
}
