package org.keyledger.scp.lint;

import java.util.List;
import java.util.stream.Stream;

import org.keyledger.iam.ConditionBlock;
import org.keyledger.iam.Glob;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;
import org.keyledger.iam.Truth;

/// A statement as the rules ask about it.
///
/// @param number    in its document, from 1
/// @param variables whether its document knows variables
/// @param elements  the names of its elements as written
record LintStatement(int number, Statement statement, boolean variables, List<String> elements) {

    static final String PRINCIPAL_ARN = "aws:PrincipalArn";
    static final String PRINCIPAL_TAG = "aws:PrincipalTag/";

    String label() {
        return "statement " + number + (statement.sid().isEmpty() ? "" : " (" + statement.sid() + ")");
    }

    boolean isDenial() {
        return statement.effect() == Effect.DENY;
    }

    boolean hasElement(String name) {
        return elements.stream().anyMatch(name::equalsIgnoreCase);
    }

    List<Clause> clauses() {
        return statement.condition().conditions().stream().map(Clause::of).toList();
    }

    Stream<Clause> clausesOn(String key) {
        return clauses().stream().filter(clause -> clause.isOn(key));
    }

    boolean speaksOf(String key) {
        return clausesOn(key).findAny().isPresent();
    }

    /// The clauses that name whom a denial spares.
    List<Clause> exemptions() {
        return clauses().stream().filter(clause -> clause.isNegated() && clause.isAboutPrincipal()).toList();
    }

    /// Whether it is about every action, or every one but some.
    boolean isBroad() {
        return !statement.notActions().isEmpty() || statement.actions().stream().anyMatch(LintStatement::isAll);
    }

    private static boolean isAll(String action) {
        return action.equals("*") || action.equals("*:*");
    }

    /// Whether it names an action, other than by naming all.
    boolean singlesOut(String action) {
        return !isBroad() && statement.coversAction(action);
    }

    /// Whether nobody gets past it but those it names: it asks who calls and nothing else, and denies the others.
    boolean deniesAllBut(String action) {
        return isDenial() && statement.coversAction(action)
                && clauses().stream().allMatch(LintStatement::sparesSome);
    }

    /// Calls that AWS makes on its own are not bound anyway, and often spared by name.
    private static boolean sparesSome(Clause clause) {
        return clause.isAboutPrincipal() && (clause.isNegated()
                || clause.isOn("aws:PrincipalIsAWSService") && clause.test().equals("bool")
                        && clause.hasValue("false"));
    }

    boolean coversResource(String resource) {
        return statement.notResources().isEmpty()
                ? statement.resources().stream().anyMatch(pattern -> Glob.matches(pattern, resource))
                : statement.notResources().stream().noneMatch(pattern -> Glob.matches(pattern, resource));
    }

    Truth holds(RequestContext request) {
        return statement.condition().holds(request, variables);
    }

    /// Whether the conditions other than those on a key can hold.
    boolean holdsButFor(Clause left, RequestContext request) {
        return new ConditionBlock(statement.condition().conditions().stream()
                .filter(condition -> condition != left.condition()).toList()).holds(request, variables) != Truth.FALSE;
    }
}
