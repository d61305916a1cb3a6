package org.keyledger.scp.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Conditions that do not say what they seem to.
final class ConditionRules {

    /// Those of IAM UG "AWS global condition context keys", of which tags have a name behind.
    private static final Set<String> KEYS = Set.of("aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgPaths",
            "aws:PrincipalOrgID", "aws:PrincipalIsAWSService", "aws:PrincipalServiceName",
            "aws:PrincipalServiceNamesList", "aws:PrincipalType", "aws:userid", "aws:username", "aws:AssumedRoot",
            "aws:FederatedProvider", "aws:TokenIssueTime", "aws:MultiFactorAuthAge", "aws:MultiFactorAuthPresent",
            "aws:ChatbotSourceArn", "aws:Ec2InstanceSourceVpc", "aws:Ec2InstanceSourcePrivateIPv4",
            "aws:SourceIdentity", "aws:SignInSessionArn", "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpcArn",
            "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:VpcSourceIp",
            "aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths", "aws:CurrentTime", "aws:EpochTime",
            "aws:referer", "aws:RequestedRegion", "aws:TagKeys", "aws:SecureTransport", "aws:SourceAccount",
            "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:UserAgent", "aws:CalledVia",
            "aws:CalledViaFirst", "aws:CalledViaLast", "aws:ViaAWSService", "aws:IsMcpServiceAction",
            "aws:CalledViaAWSMCP", "aws:ViaAWSMCPService");
    private static final List<String> TAGS = List.of("aws:PrincipalTag/", "aws:RequestTag/", "aws:ResourceTag/");

    static final LintRule UNKNOWN_OPERATOR = LintRule.ofStatements("unknown-operator", Severity.ERROR,
            Sources.OPERATORS,
            (statement, _, found) -> statement.clauses().stream().filter(clause -> !clause.isKnown())
                    .forEach(clause -> found.at(statement,
                            "There is no condition operator '" + clause.condition().operator()
                                    + "'; AWS refuses the policy.",
                            "Write one of the documented ones, such as StringNotEquals, ArnLike or Null.")));

    static final LintRule EXACT_WILDCARD = LintRule.ofStatements("wildcard-in-exact-match", Severity.ERROR,
            Sources.OPERATORS,
            (statement, _, found) -> statement.clauses().stream()
                    .filter(clause -> clause.test().startsWith("string") && !clause.isPattern())
                    .forEach(clause -> clause.values().stream().filter(ConditionRules::hasStar)
                            .forEach(value -> found.at(statement, clause.condition().operator()
                                    + " takes * for the character itself, so '" + value + "' of " + clause.key()
                                    + " is no pattern and equals itself only"
                                    + (clause.isNegated() ? ": it spares nobody." : "."),
                                    "Compare with " + likeOf(clause) + "."))));

    static final LintRule UNKNOWN_KEY = LintRule.ofStatements("unknown-condition-key", Severity.WARNING, Sources.KEYS,
            (statement, _, found) -> statement.clauses().stream().filter(clause -> !isKnownKey(clause.key()))
                    .forEach(clause -> {
                        String near = Spelling.nearest(clause.key(), KEYS);
                        found.at(statement, "'" + clause.key() + "' is "
                                + (clause.key().contains(":") ? "none of the global condition keys that are known here"
                                        : "no condition key: those begin with a service's prefix and a colon")
                                + ". A key that no request carries makes "
                                + (clause.holdsWithoutKey() ? "this condition hold always."
                                        : "this condition hold never."),
                                near.isEmpty() ? "Look up how AWS spells it."
                                        : "Write " + near + ", if that is meant.");
                    }));

    static final LintRule DUPLICATE_KEY = LintRule.ofStatements("duplicate-condition-key", Severity.ERROR,
            Sources.CHECKS, (statement, _, found) -> {
                Map<String, String> seen = new HashMap<>();
                for (Clause clause : statement.clauses()) {
                    String name = (clause.condition().operator() + " " + clause.key()).toLowerCase(Locale.ROOT);
                    String before = seen.putIfAbsent(name, clause.key());
                    if (before != null) {
                        found.at(statement, clause.condition().operator() + " asks for " + before + " and for "
                                + clause.key() + ", which are one key: the names of keys ignore case. AWS refuses the"
                                + " policy.", "Put the values into one list.");
                    }
                }
            });

    static final LintRule ARN_FORM = LintRule.ofStatements("arn-pattern-form", Severity.ERROR, Sources.OPERATORS,
            (statement, subject, found) -> statement.clauses().stream().filter(Clause::isArn)
                    .forEach(clause -> clause.values().stream()
                            .filter(value -> !value.equals("*") && !value.contains("${")
                                    && value.split(":", 6).length < 6)
                            .forEach(value -> found.at(statement, "'" + value + "' of " + clause.key()
                                    + " is compared as an ARN, component by component, and has fewer than six: no ARN"
                                    + " matches it" + (clause.isNegated() ? ", and it spares nobody." : "."),
                                    "Write the whole ARN, as " + subject.arn("iam::*:role/NAME") + "."))));

    static final List<LintRule> ALL = List.of(UNKNOWN_OPERATOR, EXACT_WILDCARD, UNKNOWN_KEY, DUPLICATE_KEY, ARN_FORM);

    private ConditionRules() {}

    private static boolean hasStar(String value) {
        return value.replace("${*}", "").contains("*");
    }

    private static String likeOf(Clause clause) {
        return clause.isOn(LintStatement.PRINCIPAL_ARN) ? clause.isNegated() ? "ArnNotLike" : "ArnLike"
                : clause.isNegated() ? "StringNotLike" : "StringLike";
    }

    /// Keys of services are many, and not judged.
    private static boolean isKnownKey(String key) {
        return key.contains(":") && (!key.regionMatches(true, 0, "aws:", 0, 4)
                || KEYS.stream().anyMatch(key::equalsIgnoreCase)
                || TAGS.stream().anyMatch(prefix -> key.length() > prefix.length()
                        && key.regionMatches(true, 0, prefix, 0, prefix.length())));
    }
}
