package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.iam.Partition;
import org.keyledger.scp.advise.ScpSettings.Mechanism;
import org.keyledger.scp.simulate.Attachment;
import org.keyledger.scp.template.FilledPolicy;
import org.keyledger.scp.template.ScpTemplate;
import org.keyledger.scp.template.ScpTemplates;
import org.keyledger.scp.template.SlotValue;

/// The policies that end access keys, filled for an organization. FullAWSAccess stays attached beside them.
public final class RecommendedSet {

    private final ScpTemplates templates;
    private final ScpSettings settings;
    private final Map<String, SlotValue> slots;

    public RecommendedSet(ScpTemplates templates, ScpSettings settings, Partition partition) {
        this.templates = templates;
        this.settings = settings;
        this.slots = Map.of("partition", text(partition.id()), "exception-tag", text(settings.exceptionTag()),
                "exception-value", text(settings.exceptionValue()), "broker-role", text(settings.brokerRole()),
                "incident-role", text(settings.incidentRole()), "deployer-role", text(settings.deployerRole()));
    }

    private static SlotValue text(String value) {
        return new SlotValue.Text(value);
    }

    /// Denies IAM users but those with the tag, and guards the tag: the two are nothing without each other.
    List<FilledPolicy> byTag() {
        return List.of(fill(ScpTemplates.DENY_IAM_USERS), fill(ScpTemplates.GUARD_EXCEPTION_TAG));
    }

    /// Denies IAM users but those listed.
    ///
    /// @param arns of users, at least one
    FilledPolicy byArn(List<String> arns) {
        return templates.get(ScpTemplates.DENY_IAM_USERS_EXCEPT_ARNS).fill(Map.of("partition",
                slots.get("partition"), "exception-arns",
                new SlotValue.Texts(arns.stream().map(SlotValue::literally).toList())));
    }

    /// What goes with both: no new keys, no root keys, and nobody who makes himself one of the exempt roles.
    List<FilledPolicy> guards() {
        return List.of(fill(ScpTemplates.DENY_KEY_ISSUANCE), fill(ScpTemplates.GUARD_EXEMPT_ROLES),
                fill(ScpTemplates.DENY_ROOT_KEYS));
    }

    /// What is simulated of an account: exceptions by tag, since a list exempts the same users.
    public List<Attachment> attachments() {
        List<FilledPolicy> all = new ArrayList<>(byTag());
        all.addAll(guards());
        return all.stream().map(policy -> attachment(policy, "")).toList();
    }

    static Attachment attachment(FilledPolicy policy, String target) {
        return new Attachment(policy.name(), PolicyFile.of(policy.name(), policy.minified()).content(), target);
    }

    ScpSettings settings() {
        return settings;
    }

    Mechanism mechanism() {
        return settings.exceptionsBy();
    }

    private FilledPolicy fill(String template) {
        ScpTemplate found = templates.get(template);
        Map<String, SlotValue> wanted = new HashMap<>();
        found.slots().forEach(slot -> wanted.put(slot.name(), slots.get(slot.name())));
        return found.fill(wanted);
    }
}
