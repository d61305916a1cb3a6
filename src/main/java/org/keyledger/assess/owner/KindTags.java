package org.keyledger.assess.owner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tags of users that say whether a person or a machine is behind them, as `NAME=VALUE`, or `NAME` for any value. Names and
/// values are compared without regard to case: IAM user guide, "Tags for IAM resources", says so of names.
public record KindTags(List<String> machine, List<String> human) {

    public static final KindTags NONE = new KindTags(List.of(), List.of());

    public KindTags {
        machine = List.copyOf(machine);
        human = List.copyOf(human);
    }

    Optional<String> machineTagAmong(Map<String, String> tags) {
        return first(machine, tags);
    }

    Optional<String> humanTagAmong(Map<String, String> tags) {
        return first(human, tags);
    }

    private static Optional<String> first(List<String> rules, Map<String, String> tags) {
        return rules.stream().filter(rule -> tags.entrySet().stream().anyMatch(tag -> fits(rule, tag))).findFirst();
    }

    private static boolean fits(String rule, Map.Entry<String, String> tag) {
        return rule.equalsIgnoreCase(tag.getKey()) || rule.equalsIgnoreCase(tag.getKey() + "=" + tag.getValue());
    }
}
