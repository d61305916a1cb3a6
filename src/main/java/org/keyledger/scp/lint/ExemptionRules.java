package org.keyledger.scp.lint;

import java.util.List;

/// Exceptions that are wider, or narrower, than meant.
final class ExemptionRules {

    static final LintRule MINTABLE = LintRule.ofDenials("mintable-exemption", Severity.ERROR, Sources.SCP,
            (statement, subject, found) -> Exemption.of(statement)
                    .filter(one -> one.isOpenName() && !one.isGuarded(subject))
                    .forEach(one -> found.at(statement, "'" + one.pattern() + "' spares whoever has such a name, and"
                            + " whoever may call " + one.creation() + (one.isOpenAccount() ? " in any account" : "")
                            + " can make a " + one.kind() + " of such a name.",
                            "Name each " + one.kind() + " whole, with its account and path, as "
                                    + subject.arn("iam::111122223333:" + one.kind() + "/PATH/NAME")
                                    + "; or deny " + one.creation() + " on the pattern to all but the role that makes"
                                    + " them.")));

    static final LintRule ANY_ACCOUNT = LintRule.ofDenials("exemption-in-any-account", Severity.WARNING, Sources.SCP,
            (statement, subject, found) -> Exemption.of(statement)
                    .filter(one -> !one.isOpenName() && one.isOpenAccount() && !one.isGuarded(subject))
                    .forEach(one -> found.at(statement, "'" + one.pattern() + "' spares that name in every account:"
                            + " whoever may call " + one.creation() + " in one of them can take the name.",
                            "Name the account, as " + subject.arn("iam::111122223333:" + one.kind() + "/" + one.path())
                                    + ", or deny " + one.creation() + " on it to all but the role that makes it.")));

    static final LintRule SESSION_NAME = LintRule.ofDenials("session-name-exemption", Severity.ERROR, Sources.KEYS,
            (statement, _, found) -> statement.exemptions().stream().filter(clause -> clause.isOn("aws:userid"))
                    .flatMap(clause -> clause.values().stream())
                    .filter(value -> value.matches("[*?]+:.*[^*?].*"))
                    .forEach(value -> found.at(statement, "'" + value + "' spares sessions by their name, and whoever"
                            + " assumes a role chooses the session's name.",
                            "Name the role by aws:PrincipalArn, or by its id before the colon, as AROAEXAMPLE:*.")));

    static final LintRule SHARDED = LintRule.ofDenials("sharded-exceptions", Severity.ERROR, Sources.SCP_EVALUATION,
            (statement, subject, found) -> {
                Shards shards = new Shards(statement, subject.options().partition());
                for (LintDocument other : subject.together()) {
                    boolean own = other.equals(subject.document());
                    other.denials().stream().filter(one -> !own || one.number() != statement.number())
                            .forEach(one -> shards.cancelledBy(one).ifPresent(spared -> found.at(statement,
                                    "It spares " + spared + ", which " + (own ? "" : "'" + other.name() + "', ")
                                            + one.label() + ", denies all the same. What any policy on the way from the"
                                            + " root to the account denies is denied: two lists of exceptions leave"
                                            + " only who is on both.",
                                    "Put all exceptions into one statement; or make them by one tag; or give each"
                                            + " statement its own callers, such as ArnLike user/teamA/* and"
                                            + " user/teamB/*.")));
                }
            });

    static final List<LintRule> ALL = List.of(MINTABLE, ANY_ACCOUNT, SESSION_NAME, SHARDED);

    private ExemptionRules() {}
}
