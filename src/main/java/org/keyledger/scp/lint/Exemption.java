package org.keyledger.scp.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keyledger.iam.Glob;

/// A pattern of callers that a denial spares.
///
/// @param kind    `role` or `user`
/// @param account as written, such as `*`; empty when the pattern does not tell
/// @param path    what follows `role/` or `user/`
record Exemption(String pattern, String kind, String account, String path) {

    private static final Pattern ARN = Pattern.compile("(?:.*:)?([^:]*):(role|user)/(.*)");

    /// Nobody but AWS makes roles there (IAM UG "IAM identifiers", paths that AWS reserves).
    private static final List<String> RESERVED = List.of("aws-reserved/", "aws-service-role/");

    /// The role and user patterns among those that a denial spares. A pattern that spares all of a kind is no exemption
    /// but says what the denial is about.
    static Stream<Exemption> of(LintStatement statement) {
        return statement.exemptions().stream().flatMap(clause -> {
            if (clause.isOn("aws:username")) {
                return clause.values().stream().map(name -> new Exemption(name, "user", "", name));
            }
            return clause.isOn(LintStatement.PRINCIPAL_ARN) && clause.isPattern()
                    ? clause.values().stream().filter(value -> isAbout(statement, clause, value))
                            .map(Exemption::parse).flatMap(Optional::stream)
                    : Stream.empty();
        });
    }

    /// Roles that a denial of users spares were never denied.
    private static boolean isAbout(LintStatement statement, Clause clause, String value) {
        return statement.holdsButFor(clause, Callers.by(Callers.exampleOf(value)));
    }

    private static Optional<Exemption> parse(String pattern) {
        Matcher arn = ARN.matcher(pattern);
        Exemption exemption = arn.matches() ? new Exemption(pattern, arn.group(2), arn.group(1), arn.group(3))
                : new Exemption(pattern, "role", "", pattern);
        boolean all = exemption.path.chars().allMatch(c -> c == '*');
        boolean reserved = RESERVED.stream().anyMatch(exemption.path::startsWith);
        boolean other = !arn.matches() && (!Glob.hasWildcard(pattern) || pattern.endsWith(":*"))
                || pattern.contains(":root")
                || pattern.contains(":federated-user/") || pattern.contains(":assumed-role/")
                || pattern.contains("${");
        return all || reserved || other ? Optional.empty() : Optional.of(exemption);
    }

    boolean isOpenName() {
        return Glob.hasWildcard(path);
    }

    boolean isOpenAccount() {
        return account.isEmpty() || Glob.hasWildcard(account);
    }

    String creation() {
        return kind.equals("role") ? "iam:CreateRole" : "iam:CreateUser";
    }

    /// Whether another statement keeps all but some from making such a role or user.
    boolean isGuarded(LintSubject subject) {
        return subject.allDenials()
                .anyMatch(statement -> statement.deniesAllBut(creation()) && statement.coversResource(pattern));
    }
}
