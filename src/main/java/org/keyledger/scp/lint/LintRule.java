package org.keyledger.scp.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One thing to look for: a pure function from a policy, and what stands around it, to defects.
///
/// @param id     stable: reports and waivers quote it
/// @param source the page of AWS's documentation that says so
public record LintRule(String id, Severity severity, String source, Check check) {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    public LintRule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not a rule's id such as identity-center-region");
        }
    }

    /// What a rule does.
    @FunctionalInterface
    interface Check {

        void look(LintSubject subject, Found found);
    }

    /// What a rule does that looks at the statements that deny, each by itself.
    @FunctionalInterface
    interface StatementCheck {

        void look(LintStatement statement, LintSubject subject, Found found);
    }

    /// Takes down what a rule finds.
    @FunctionalInterface
    interface Found {

        void at(String where, String reason, String fix);

        default void at(LintStatement statement, String reason, String fix) {
            at(statement.label(), reason, fix);
        }
    }

    static LintRule ofDocument(String id, Severity severity, String source, Check check) {
        return new LintRule(id, severity, source, check);
    }

    static LintRule ofStatements(String id, Severity severity, String source, StatementCheck check) {
        return new LintRule(id, severity, source,
                (subject, found) -> subject.document().statements()
                        .forEach(statement -> check.look(statement, subject, found)));
    }

    static LintRule ofDenials(String id, Severity severity, String source, StatementCheck check) {
        return new LintRule(id, severity, source,
                (subject, found) -> subject.document().denials()
                        .forEach(statement -> check.look(statement, subject, found)));
    }

    public List<Defect> check(LintSubject subject) {
        List<Defect> defects = new ArrayList<>();
        check.look(subject, (where, reason, fix) -> defects
                .add(new Defect(id, severity, subject.document().name(), where, reason, fix, source)));
        return defects;
    }
}
