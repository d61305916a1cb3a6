package org.keyledger.report.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.report.AuditReport;
import org.keyledger.templates.Templates;

/// The text of `rollout.md`: a template whose slots, such as `{{phases}}`, are filled with what the month's advice says.
final class RolloutNote {

    static final String TEMPLATE = "scp/rollout.md";

    private static final List<String> SLOTS = List.of("as-of", "changes", "exceptions", "losses", "organization",
            "partition", "people", "period", "phases", "places", "policies", "verdict");

    private final NoteTemplate template;

    /// @throws org.keyledger.templates.TemplateException when it has a slot that nothing fills
    RolloutNote(Templates templates) {
        this.template = new NoteTemplate(templates.get(TEMPLATE), SLOTS);
    }

    String text(AuditReport report) {
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
