package org.keyledger.scp.lint;

import java.util.Locale;

import org.keyledger.scp.ScpJson;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A report for machines: fields in a fixed order, the same bytes on every system.
public final class LintJson {

    /// Raised when a field changes its meaning or goes.
    private static final int FORMAT_VERSION = 1;

    private LintJson() {}

    public static String text(LintReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("formatVersion", FORMAT_VERSION);
        var policies = root.putArray("policies");
        for (LintReport.OfPolicy policy : report.policies()) {
            ObjectNode node = policies.addObject().put("policy", policy.name());
            for (Severity severity : Severity.values()) {
                node.put(severity.name().toLowerCase(Locale.ROOT) + "s", policy.count(severity));
            }
            var defects = node.putArray("defects");
            policy.defects().forEach(defect -> defects.addObject().put("rule", defect.rule())
                    .put("severity", defect.severity().name()).put("where", defect.where())
                    .put("reason", defect.reason()).put("fix", defect.fix()).put("source", defect.source()));
        }
        return ScpJson.WRITER.writeValueAsString(root) + "\n";
    }
}
