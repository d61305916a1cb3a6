package org.keyledger.scp.lint;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keyledger.iam.Glob;
import org.keyledger.iam.Truth;

/// ARNs of callers that are not what AWS puts into a request.
final class PrincipalRules {

    /// Roles of Identity Center without the segment of the region between `sso.amazonaws.com` and the name.
    private static final Pattern WITHOUT_REGION = Pattern.compile(
            ".*[:*]role/(aws-reserved/(sso\\.amazonaws\\.com/)?)?AWSReservedSSO.*");
    private static final String RESERVED = "iam::*:role/aws-reserved/sso.amazonaws.com/*";
    private static final String FEDERATED = "sts::*:federated-user/*";

    static final LintRule REGION = LintRule.ofStatements("identity-center-region", Severity.ERROR,
            Sources.PERMISSION_SETS,
            (statement, subject, found) -> arns(statement).filter(value -> WITHOUT_REGION.matcher(value).matches())
                    .forEach(value -> found.at(statement, "Roles of Identity Center are named"
                            + " role/aws-reserved/sso.amazonaws.com/REGION/AWSReservedSSO_…; the region is left out"
                            + " only where the instance is in us-east-1. Elsewhere '" + value
                            + "' matches none of them: people who sign in as they should are not recognized.",
                            "Write " + subject.arn(RESERVED) + ".")));

    static final LintRule SESSION = LintRule.ofStatements("assumed-role-arn", Severity.ERROR, Sources.KEYS,
            (statement, subject, found) -> principals(statement, value -> value.contains(":assumed-role/"))
                    .forEach(value -> found.at(statement, "aws:PrincipalArn of a role's session is the ARN of the role,"
                            + " so '" + value + "' matches nobody.",
                            "Write " + subject.arn("iam::ACCOUNT:role/PATH/NAME") + ", with the role's path.")));

    static final LintRule FEDERATED_GAP = LintRule.ofDenials("federated-user-gap", Severity.WARNING, Sources.KEYS,
            (statement, subject, found) -> {
                boolean users = scope(statement).anyMatch(value -> value.endsWith(":user/*"));
                String federated = subject.arn("sts::" + Callers.ACCOUNT + ":federated-user/x");
                boolean covered = subject.allDenials().filter(LintStatement::isBroad)
                        .anyMatch(one -> one.holds(Callers.by(federated)) != Truth.FALSE);
                if (users && statement.isBroad() && !covered) {
                    found.at(statement, "A user who called sts:GetFederationToken before goes on for up to 36 hours as"
                            + " " + subject.arn(FEDERATED) + ", which this does not match.",
                            "Add " + subject.arn(FEDERATED) + " beside the users' pattern.");
                }
            });

    static final LintRule PARTITION = LintRule.ofStatements("partition-mismatch", Severity.ERROR, Sources.PARTITIONS,
            (statement, subject, found) -> arns(statement).filter(value -> value.startsWith("arn:"))
                    .filter(value -> !Glob.matches(value.split(":", 3)[1], subject.options().partition().id())
                            && !value.split(":", 3)[1].contains("${"))
                    .forEach(value -> found.at(statement, "'" + value + "' is of another partition than the"
                            + " organization, whose ARNs begin with arn:" + subject.options().partition()
                            + ", and matches nothing.",
                            "Write arn:" + subject.options().partition() + ":, or arn:*: for a policy that serves"
                                    + " several partitions.")));

    static final LintRule TYPE = LintRule.ofStatements("principal-type", Severity.WARNING, Sources.KEYS,
            (statement, subject, found) -> statement.clausesOn("aws:PrincipalType")
                    .forEach(clause -> found.at(statement, "aws:PrincipalType tells kinds of callers apart less surely"
                            + " than their ARN does: which value a kind of session has must be looked up for each.",
                            "Compare aws:PrincipalArn: " + subject.arn("iam::*:user/*") + ", "
                                    + subject.arn("iam::*:role/*") + ", " + subject.arn("iam::*:root") + ".")));

    static final LintRule NEEDLESS = LintRule.ofDenials("needless-exemption", Severity.NOTE, Sources.SCP,
            (statement, _, found) -> statement.exemptions().stream()
                    .flatMap(clause -> clause.values().stream())
                    .filter(value -> value.contains(":role/aws-service-role/"))
                    .forEach(value -> found.at(statement,
                            "Service control policies do not bind service-linked roles, so"
                                    + " '" + value + "' spares nobody who was not spared anyway.",
                            "Take it out; it costs " + (value.length() + 3) + " characters.")));

    static final List<LintRule> ALL = List.of(REGION, SESSION, FEDERATED_GAP, PARTITION, TYPE, NEEDLESS);

    private PrincipalRules() {}

    /// The patterns that a statement compares the caller with, and those of its resources.
    private static Stream<String> arns(LintStatement statement) {
        return Stream.of(principals(statement, _ -> true), statement.statement().resources().stream(),
                statement.statement().notResources().stream()).flatMap(one -> one);
    }

    private static Stream<String> principals(LintStatement statement, Predicate<String> wanted) {
        return statement.clausesOn(LintStatement.PRINCIPAL_ARN).filter(clause -> !clause.isNullTest())
                .flatMap(clause -> clause.values().stream()).filter(wanted);
    }

    /// The patterns of callers that a statement is about.
    static Stream<String> scope(LintStatement statement) {
        return statement.clausesOn(LintStatement.PRINCIPAL_ARN)
                .filter(clause -> !clause.isNegated() && !clause.isNullTest())
                .flatMap(clause -> clause.values().stream());
    }
}
