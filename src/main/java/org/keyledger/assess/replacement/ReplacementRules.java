package org.keyledger.assess.replacement;

import java.util.ArrayList;
import java.util.List;

/// The rules in order: the first that says something about a key decides. What AWS records comes before what people
/// chose: a recorded use is worth more than a name.
public final class ReplacementRules {

    public static final List<ReplacementRule> ALL = all();

    private ReplacementRules() {}

    private static List<ReplacementRule> all() {
        List<ReplacementRule> rules = new ArrayList<>(List.of(new RootKeyRule(), new NotNeededRule(), new PersonRule(),
                new MailRule(), new CodeCommitRule()));
        rules.addAll(NameRule.load());
        rules.add(new UndecidedRule());
        return List.copyOf(rules);
    }

    public static Advice advise(ReplacementSubject subject) {
        return ALL.stream().flatMap(rule -> rule.judge(subject).stream()).findFirst()
                .orElseThrow(() -> new IllegalStateException("the last rule decides what is left"));
    }
}
