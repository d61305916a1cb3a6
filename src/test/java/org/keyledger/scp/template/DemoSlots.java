package org.keyledger.scp.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A value for every slot of the built-in policies.
public final class DemoSlots {

    private static final Map<String, SlotValue> ALL = Map.of(
            "partition", new SlotValue.Text("aws"),
            "exception-tag", new SlotValue.Text("keyledger-exception"),
            "exception-value", new SlotValue.Text("approved"),
            "broker-role", new SlotValue.Text("keyledger-broker"),
            "incident-role", new SlotValue.Text("incident-response"),
            "deployer-role", new SlotValue.Text("stacksets-exec-*"),
            "exception-arns", new SlotValue.Texts(List.of("arn:aws:iam::111122223333:user/ses/smtp-billing",
                    "arn:aws:iam::444455556666:user/backup")),
            "ip-ranges", new SlotValue.Texts(List.of("203.0.113.0/24", "198.51.100.7/32")),
            "vpc-ids", new SlotValue.Texts(List.of("vpc-0abc1234def567890")));

    private DemoSlots() {}

    public static FilledPolicy fill(ScpTemplate template) {
        return template.fill(of(template));
    }

    static Map<String, SlotValue> of(ScpTemplate template) {
        Map<String, SlotValue> values = new HashMap<>();
        template.slots().forEach(slot -> values.put(slot.name(), ALL.get(slot.name())));
        return values;
    }

    static Map<String, SlotValue> with(ScpTemplate template, String slot, SlotValue value) {
        Map<String, SlotValue> values = of(template);
        values.put(slot, value);
        return values;
    }
}
