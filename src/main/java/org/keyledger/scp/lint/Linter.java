package org.keyledger.scp.lint;

import java.util.List;
import java.util.stream.Stream;

/// All rules, in the order that reports list them.
public final class Linter {

    public static final List<LintRule> ALL = Stream.of(FormRules.ALL, ConditionRules.ALL, SizeRules.ALL,
            UserAgentRules.ALL, PrincipalRules.ALL, ExemptionRules.ALL, TagRules.ALL, CredentialRules.ALL,
            ReachRules.ALL, PlacementRules.ALL).flatMap(List::stream).toList();

    private Linter() {}

    /// The defects of one policy: by severity, then in the order of the rules.
    public static List<Defect> check(LintSubject subject) {
        List<Defect> defects = ALL.stream().flatMap(rule -> rule.check(subject).stream()).distinct().toList();
        return Stream.of(Severity.values())
                .flatMap(severity -> defects.stream().filter(defect -> defect.severity() == severity)).toList();
    }
}
