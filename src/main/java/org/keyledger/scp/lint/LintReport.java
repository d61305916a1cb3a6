package org.keyledger.scp.lint;

import java.util.List;
import java.util.Optional;

/// What the linter found in some policies that are in force beside each other.
public record LintReport(List<OfPolicy> policies) {

    public LintReport {
        policies = List.copyOf(policies);
    }

    /// @param defects by severity, then in the order of the rules
    public record OfPolicy(String name, List<Defect> defects) {

        public OfPolicy {
            defects = List.copyOf(defects);
        }

        public int count(Severity severity) {
            return (int) defects.stream().filter(defect -> defect.severity() == severity).count();
        }
    }

    public static LintReport of(List<LintDocument> given, LintOptions options, Optional<LintPlacement> placement) {
        return new LintReport(given.stream().map(document -> new OfPolicy(document.name(),
                Linter.check(LintSubject.of(document, given, options, placement)))).toList());
    }

    public boolean hasErrors() {
        return policies.stream().anyMatch(policy -> policy.count(Severity.ERROR) > 0);
    }
}
