package org.keyledger.scp.lint;

import java.util.List;
import java.util.stream.Stream;

import org.keyledger.iam.Glob;

/// The statements that keep others from setting a tag that exceptions hang on.
final class TagGuards {

    static final String TAG_KEYS = "aws:TagKeys";
    private static final String REQUEST_TAG = "aws:RequestTag/";

    /// How a user gets a tag, and how it loses one.
    static final List<String> OF_USERS = List.of("iam:TagUser", "iam:UntagUser", "iam:CreateUser");

    /// How a role or its session gets a tag.
    static final List<String> OF_ROLES = List.of("iam:TagRole", "iam:CreateRole", "sts:TagSession");

    private TagGuards() {}

    /// The names of tags that exempt from a denial.
    static Stream<String> exempting(LintStatement statement) {
        return statement.exemptions().stream().map(clause -> clause.after(LintStatement.PRINCIPAL_TAG))
                .filter(name -> !name.isEmpty()).distinct();
    }

    /// The clauses by which a statement guards tags that users get, whatever their names.
    static List<Clause> clausesOf(LintStatement statement) {
        boolean tagging = statement.isDenial() && OF_USERS.stream().anyMatch(statement::singlesOut);
        return !tagging ? List.of()
                : statement.clauses().stream()
                        .filter(clause -> !clause.isNegated() && !clause.isNullTest() && clause.isOn(TAG_KEYS))
                        .toList();
    }

    /// Whether some statement keeps all but those whom it spares from giving a tag by an action.
    static boolean guards(LintSubject subject, String tag, String action) {
        return subject.allDenials().anyMatch(statement -> statement.deniesAllBut(action)
                || statement.statement().coversAction(action) && guardsByKey(statement, tag, action));
    }

    private static boolean guardsByKey(LintStatement statement, String tag, String action) {
        return statement.clauses().stream().anyMatch(clause -> !clause.isNegated() && namesTag(clause, tag, action))
                && statement.clauses().stream().allMatch(clause -> namesTag(clause, tag, action)
                        || clause.isNegated() && clause.isAboutPrincipal());
    }

    /// A request to take a tag away carries its name and no value.
    private static boolean namesTag(Clause clause, String tag, String action) {
        return clause.isOn(TAG_KEYS) && clause.values().stream()
                .anyMatch(value -> value.equalsIgnoreCase(tag) || clause.isPattern() && Glob.matches(value, tag))
                || !action.equals("iam:UntagUser") && clause.isOn(REQUEST_TAG + tag);
    }
}
