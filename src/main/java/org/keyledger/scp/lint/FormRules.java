package org.keyledger.scp.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keyledger.iam.PolicyDocument;

/// Whether it is a policy at all, by the grammar of service control policies.
final class FormRules {

    private static final List<String> OF_DOCUMENT = List.of("Version", "Id", "Statement");
    private static final List<String> OF_STATEMENT = List.of("Sid", "Effect", "Action", "NotAction", "Resource",
            "NotResource", "Condition", "Principal", "NotPrincipal");
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");
    private static final Pattern ACTION = Pattern.compile("\\*|\\*:\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+");

    static final LintRule MALFORMED = LintRule.ofDocument("malformed-policy", Severity.ERROR, Sources.GRAMMAR,
            (subject, found) -> {
                if (!subject.document().problem().isEmpty()) {
                    found.at(LintDocument.WHOLE, "This is no policy: " + subject.document().problem() + ".",
                            "Put that right first; the other rules look at policies only.");
                }
            });

    static final LintRule UNKNOWN_ELEMENT = LintRule.ofDocument("unknown-element", Severity.ERROR, Sources.SCP_SYNTAX,
            (subject, found) -> {
                foreign(subject.document().file().elements(), OF_DOCUMENT)
                        .forEach(name -> unknown(LintDocument.WHOLE, name, OF_DOCUMENT, found));
                List<List<String>> statements = subject.document().file().statementElements();
                for (int i = 0; i < statements.size(); i++) {
                    String where = "statement " + (i + 1);
                    foreign(statements.get(i), OF_STATEMENT).forEach(name -> unknown(where, name, OF_STATEMENT, found));
                }
            });

    static final LintRule ELEMENT_CASE = LintRule.ofDocument("element-case", Severity.WARNING, Sources.SCP_SYNTAX,
            (subject, found) -> {
                misspelt(subject.document().file().elements(), OF_DOCUMENT)
                        .forEach(name -> inOtherCase(LintDocument.WHOLE, name, OF_DOCUMENT, found));
                List<List<String>> statements = subject.document().file().statementElements();
                for (int i = 0; i < statements.size(); i++) {
                    String where = "statement " + (i + 1);
                    misspelt(statements.get(i), OF_STATEMENT)
                            .forEach(name -> inOtherCase(where, name, OF_STATEMENT, found));
                }
            });

    static final LintRule MISSING_VERSION = LintRule.ofDocument("missing-version", Severity.ERROR, Sources.SCP_SYNTAX,
            (subject, found) -> {
                if (subject.document().file().elements().stream().noneMatch("Version"::equalsIgnoreCase)) {
                    found.at(LintDocument.WHOLE, "A service control policy must say its Version.",
                            "Begin the document with \"Version\":\"2012-10-17\".");
                }
            });

    static final LintRule OLD_VERSION = LintRule.ofDocument("old-version", Severity.ERROR, Sources.VERSION,
            (subject, found) -> {
                if (subject.document().file().content() instanceof PolicyDocument document && !document.hasVariables()
                        && subject.document().file().elements().stream().anyMatch("Version"::equalsIgnoreCase)) {
                    found.at(LintDocument.WHOLE,
                            "Its Version is '" + document.version() + "', and a service control policy's must be "
                                    + PolicyDocument.CURRENT + ". In older ones a variable such as ${aws:username}"
                                    + " is plain text.",
                            "Write \"Version\":\"2012-10-17\".");
                }
            });

    static final LintRule PRINCIPAL = LintRule.ofStatements("principal-element", Severity.ERROR, Sources.SCP_SYNTAX,
            (statement, subject, found) -> Stream.of("Principal", "NotPrincipal").filter(statement::hasElement)
                    .forEach(name -> found.at(statement, "Service control policies have no " + name
                            + " element; AWS refuses the policy.",
                            "Take it out and say whom it is about by a condition, such as \"ArnLike\":"
                                    + "{\"aws:PrincipalArn\":\"" + subject.arn("iam::*:user/*") + "\"}.")));

    static final LintRule MISSING_RESOURCE = LintRule.ofStatements("missing-resource", Severity.ERROR, Sources.CHECKS,
            (statement, _, found) -> {
                if (!statement.hasElement("Resource") && !statement.hasElement("NotResource")) {
                    found.at(statement, "A statement must say Resource or NotResource; AWS refuses the policy.",
                            "Add \"Resource\":\"*\".");
                }
            });

    static final LintRule EMPTY_LIST = LintRule.ofStatements("empty-list", Severity.ERROR, Sources.CHECKS,
            (statement, _, found) -> {
                Stream.of("Action", "NotAction", "Resource", "NotResource").filter(statement::hasElement)
                        .filter(isEmptyIn(statement)).forEach(name -> found.at(statement, name
                                + " is an empty list, so the statement is not about what it seems to be about.",
                                "Name what it is about, or take the statement out."));
                statement.clauses().stream().filter(clause -> clause.values().isEmpty())
                        .forEach(clause -> found.at(statement, "The condition " + clause.condition().operator() + " on "
                                + clause.key() + " has no value to compare with, so that it " + (clause.isNegated()
                                        ? "always holds."
                                        : clause.holdsWithoutKey() ? "holds only for requests without the key."
                                                : "never holds."),
                                "Name the values, or take the condition out."));
            });

    static final LintRule DUPLICATE_SID = LintRule.ofDocument("duplicate-sid", Severity.ERROR, Sources.CHECKS,
            (subject, found) -> {
                Map<String, LintStatement> seen = new HashMap<>();
                for (LintStatement statement : subject.document().statements()) {
                    String sid = statement.statement().sid();
                    LintStatement before = sid.isEmpty() ? null : seen.putIfAbsent(sid, statement);
                    if (before != null) {
                        found.at(statement, "Statement " + before.number() + " has the same Sid, which must be unique"
                                + " in a policy.", "Give each statement a Sid of its own, or none.");
                    }
                }
            });

    static final LintRule SID_CHARACTERS = LintRule.ofStatements("sid-characters", Severity.ERROR, Sources.SID,
            (statement, _, found) -> {
                String sid = statement.statement().sid();
                if (!SID.matcher(sid).matches()) {
                    found.at(statement, "A Sid is made of the letters A-Z and a-z and of digits; this one is not.",
                            "Write " + (sid.replaceAll("[^A-Za-z0-9]", "").isEmpty() ? "letters and digits only."
                                    : "\"Sid\":\"" + sid.replaceAll("[^A-Za-z0-9]", "") + "\"."));
                }
            });

    static final LintRule ACTION_FORM = LintRule.ofStatements("action-form", Severity.ERROR, Sources.ACTION,
            (statement, _, found) -> Stream
                    .concat(statement.statement().actions().stream(), statement.statement().notActions().stream())
                    .filter(action -> !ACTION.matcher(action).matches())
                    .forEach(action -> found.at(statement, "'" + action + "' is no action: a service's prefix, a colon,"
                            + " and a name or pattern, or * alone. It denies or allows nothing.",
                            "Write it as in iam:CreateAccessKey.")));

    static final List<LintRule> ALL = List.of(MALFORMED, UNKNOWN_ELEMENT, ELEMENT_CASE, MISSING_VERSION, OLD_VERSION,
            PRINCIPAL, MISSING_RESOURCE, EMPTY_LIST, DUPLICATE_SID, SID_CHARACTERS, ACTION_FORM);

    private FormRules() {}

    private static Predicate<String> isEmptyIn(LintStatement statement) {
        return name -> switch (name.toLowerCase(Locale.ROOT)) {
            case "action" -> statement.statement().actions().isEmpty();
            case "notaction" -> statement.statement().notActions().isEmpty();
            case "resource" -> statement.statement().resources().isEmpty();
            default -> statement.statement().notResources().isEmpty();
        };
    }

    private static Stream<String> foreign(List<String> names, List<String> known) {
        return names.stream().filter(name -> known.stream().noneMatch(name::equalsIgnoreCase));
    }

    private static Stream<String> misspelt(List<String> names, List<String> known) {
        return names.stream().filter(name -> !known.contains(name) && known.stream().anyMatch(name::equalsIgnoreCase));
    }

    private static void unknown(String where, String name, List<String> known, LintRule.Found found) {
        String near = Spelling.nearest(name, known);
        found.at(where, "There is no element '" + name + "'. AWS refuses the policy, or the statement works as if it"
                + " were not there.", near.isEmpty() ? "Take it out." : "Write \"" + near + "\", if that is meant.");
    }

    private static void inOtherCase(String where, String name, List<String> known, LintRule.Found found) {
        String right = known.stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow();
        found.at(where, "AWS documents the element '" + name + "' as '" + right + "'.", "Write \"" + right + "\".");
    }
}
