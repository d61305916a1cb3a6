package org.keyledger.scp.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.keyledger.iam.Glob;

/// Exceptions by a tag are worth what keeps others from setting the tag.
final class TagRules {

    static final LintRule UNGUARDED = LintRule.ofDenials("tag-exception-unguarded", Severity.ERROR, Sources.TAGS,
            (statement, subject, found) -> TagGuards.exempting(statement)
                    .filter(tag -> !TagGuards.guards(subject, tag, "iam:TagUser"))
                    .forEach(tag -> found.at(statement, "It spares who has the tag " + tag + ", and nothing here keeps"
                            + " anybody from setting it: whoever may call iam:TagUser makes the exception for himself.",
                            "Add a statement that denies iam:TagUser, iam:UntagUser and iam:CreateUser by"
                                    + " \"ForAnyValue:StringEqualsIgnoreCase\":{\"aws:TagKeys\":\"" + tag + "\"} to all"
                                    + " but the role that grants exceptions. If another policy has it, name its file"
                                    + " too.")));

    static final LintRule INCOMPLETE = LintRule.ofDocument("tag-guard-incomplete", Severity.ERROR, Sources.TAGS,
            (subject, found) -> {
                Set<String> seen = new LinkedHashSet<>();
                for (LintStatement statement : subject.document().denials()) {
                    TagGuards.clausesOf(statement).stream().flatMap(clause -> clause.values().stream())
                            .filter(tag -> !Glob.hasWildcard(tag) && seen.add(tag.toLowerCase(Locale.ROOT)))
                            .forEach(tag -> missing(subject, statement, tag, found));
                }
            });

    static final LintRule CASE = LintRule.ofDenials("tag-guard-case", Severity.ERROR, Sources.TAGS,
            (statement, _, found) -> TagGuards.clausesOf(statement).stream()
                    .filter(clause -> !clause.test().endsWith("ignorecase"))
                    .forEach(clause -> found.at(statement, "Tag keys of IAM users ignore case, and "
                            + clause.condition().operator()
                            + " does not: a tag that is spelt with other capitals passes"
                            + " this guard and counts for the exception.",
                            "Write \"ForAnyValue:StringEqualsIgnoreCase\" instead.")));

    static final LintRule QUANTIFIER = LintRule.ofDenials("tag-guard-quantifier", Severity.ERROR,
            Sources.KEYS,
            (statement, _, found) -> TagGuards.clausesOf(statement).stream().filter(clause -> !clause.anyValue())
                    .forEach(clause -> found.at(statement, clause.allValues()
                            ? "ForAllValues: holds only when every tag of the request is a guarded one: whoever sets a"
                                    + " second tag with it passes. It also holds for requests without tags."
                            : "aws:TagKeys has many values and needs ForAnyValue: before the operator.",
                            "Write \"ForAnyValue:StringEqualsIgnoreCase\".")));

    static final LintRule ANY_VALUE = LintRule.ofDenials("wildcard-tag-exception", Severity.WARNING, Sources.KEYS,
            (statement, _, found) -> statement.clauses().stream()
                    .filter(clause -> !clause.after(LintStatement.PRINCIPAL_TAG).isEmpty())
                    .filter(clause -> clause.isNullTest() ? clause.hasValue("true")
                            : clause.isNegated() && clause.isPattern()
                                    && clause.values().stream().anyMatch(Glob::hasWildcard))
                    .forEach(clause -> found.at(statement, "It spares who has the tag "
                            + clause.after(LintStatement.PRINCIPAL_TAG) + " with " + (clause.isNullTest() ? "any value"
                                    : "a value like " + String.join(" or ", clause.values()))
                            + ", so that no value can take the exception back.",
                            "Write \"StringNotEquals\":{\"" + clause.key() + "\":\"approved\"}.")));

    static final LintRule SESSION_TAGS = LintRule.ofDenials("session-tag-exemption", Severity.WARNING,
            Sources.SESSION_TAGS, (statement, subject, found) -> {
                for (Clause clause : statement.exemptions()) {
                    String tag = clause.after(LintStatement.PRINCIPAL_TAG);
                    boolean roles = !tag.isEmpty() && statement.holdsButFor(clause,
                            Callers.byRole(subject.options().partition(), "orders-worker"));
                    List<String> open = TagGuards.OF_ROLES.stream()
                            .filter(action -> !TagGuards.guards(subject, tag, action)).toList();
                    if (roles && !open.isEmpty()) {
                        found.at(statement, "It is about roles too, and spares those with the tag " + tag
                                + ". Whoever assumes a role that trusts him with sts:TagSession may bring the tag along;"
                                + " nothing here guards " + String.join(", ", open) + ".",
                                "Say whom it is about, \"ArnLike\":{\"aws:PrincipalArn\":\""
                                        + subject.arn("iam::*:user/*") + "\"}, or guard these actions as well.");
                    }
                }
            });

    static final List<LintRule> ALL = List.of(UNGUARDED, INCOMPLETE, CASE, QUANTIFIER, ANY_VALUE, SESSION_TAGS);

    private TagRules() {}

    private static void missing(LintSubject subject, LintStatement statement, String tag, LintRule.Found found) {
        List<String> missing = TagGuards.OF_USERS.stream()
                .filter(action -> !TagGuards.guards(subject, tag, action)).toList();
        if (!missing.isEmpty()) {
            found.at(statement, "The tag " + tag + " is guarded, but not against " + String.join(" and ", missing)
                    + (missing.contains("iam:CreateUser") ? ": a user may be made with the tag on it"
                            : missing.contains("iam:TagUser") ? ": a user may be given the tag"
                                    : ": whoever takes the tag away ends an exception, and with it a workload")
                    + ".", "Deny all of " + String.join(", ", TagGuards.OF_USERS) + ".");
        }
    }
}
