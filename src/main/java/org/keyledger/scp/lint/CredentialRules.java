package org.keyledger.scp.lint;

import java.util.List;

/// Keys, sessions, MFA and the root user.
final class CredentialRules {

    private static final String MFA = "aws:MultiFactorAuthPresent";

    static final LintRule UPDATE_KEY = LintRule.ofDenials("update-access-key-denied", Severity.WARNING,
            Sources.ACCESS_KEYS, (statement, _, found) -> {
                if (statement.singlesOut("iam:UpdateAccessKey")) {
                    found.at(statement, "iam:UpdateAccessKey makes a key active, and inactive too: who is denied it"
                            + " cannot switch off a key that leaked.",
                            "Leave iam:UpdateAccessKey out, or spare the roles that respond to incidents.");
                }
            });

    static final LintRule DELETE_KEY = LintRule.ofDenials("delete-access-key-denied", Severity.WARNING,
            Sources.ACCESS_KEYS, (statement, _, found) -> {
                if (statement.singlesOut("iam:DeleteAccessKey")) {
                    found.at(statement, "Who is denied iam:DeleteAccessKey keeps the keys that should go.",
                            "Leave iam:DeleteAccessKey out: deleting a key gives nobody anything.");
                }
            });

    static final LintRule TOKEN_ISSUE_TIME = LintRule.ofDenials("token-issue-time-bypass", Severity.ERROR,
            Sources.SESSION_TOKEN, (statement, subject, found) -> statement.clausesOn("aws:TokenIssueTime")
                    .filter(clause -> clause.isNullTest() && clause.hasValue("true"))
                    .forEach(_ -> found.at(statement,
                            "It is about requests without a session only, and whoever has a key"
                                    + " calls sts:GetSessionToken for one, which no policy can deny. Sessions pass.",
                            "Take the condition out and deny by aws:PrincipalArn " + subject.arn("iam::*:user/*")
                                    + ", which such a session keeps.")));

    static final LintRule MFA_DENIES = LintRule.ofDenials("mfa-denies-keys", Severity.WARNING, Sources.KEYS,
            (statement, _, found) -> statement.clausesOn(MFA)
                    .filter(clause -> clause.test().equals("bool") && clause.ifExists() && clause.hasValue("false"))
                    .forEach(_ -> found.at(statement, "Requests that an access key signs carry no " + MFA
                            + ", with or without MFA, so all of them are denied; so are sessions of roles that were"
                            + " assumed without MFA, as those of workloads are.",
                            "If that is meant, say it by aws:PrincipalArn. If not, add whom it is about.")));

    static final LintRule MFA_MISSES = LintRule.ofDenials("mfa-misses-keys", Severity.WARNING, Sources.KEYS,
            (statement, _, found) -> statement.clausesOn(MFA)
                    .filter(clause -> clause.test().equals("bool") && !clause.ifExists() && clause.hasValue("false"))
                    .forEach(_ -> found.at(statement, "Requests that an access key signs carry no " + MFA
                            + ", and Bool does not hold for a key that is absent: they all pass.",
                            "Write \"BoolIfExists\", and mind that it denies every request of an access key.")));

    static final LintRule ROOT = LintRule.ofDenials("root-deny-assumed-root", Severity.WARNING, Sources.ROOT_SESSIONS,
            (statement, _, found) -> {
                boolean root = PrincipalRules.scope(statement).anyMatch(value -> value.endsWith(":root"));
                if (root && statement.isBroad() && !statement.speaksOf("aws:AssumedRoot")) {
                    found.at(statement, "It denies the sessions of sts:AssumeRoot too, by which the management account"
                            + " removes root credentials and unlocks queues and buckets.",
                            "Add \"Null\":{\"aws:AssumedRoot\":\"true\"}.");
                }
            });

    static final List<LintRule> ALL = List.of(UPDATE_KEY, DELETE_KEY, TOKEN_ISSUE_TIME, MFA_DENIES, MFA_MISSES, ROOT);

    private CredentialRules() {}
}
