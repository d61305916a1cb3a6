package org.keyledger.scp.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Truth;

/// Denials that reach farther than meant.
final class ReachRules {

    private static final String REGION = "aws:RequestedRegion";

    /// Where each partition answers for IAM (botocore's endpoint rules).
    private static final Map<String, String> HOMES = Map.of("aws", "us-east-1", "aws-us-gov", "us-gov-west-1", "aws-cn",
            "cn-north-1", "aws-eusc", "eusc-de-east-1");
    private static final List<String> GLOBAL = List.of("iam:GetUser", "organizations:DescribeOrganization",
            "route53:ListHostedZones", "cloudfront:ListDistributions", "support:DescribeCases");
    private static final List<String> ESSENTIAL = List.of("sts:AssumeRole", "sts:GetCallerIdentity", "iam:GetRole",
            "kms:Decrypt", "support:CreateCase");

    static final LintRule UNCONDITIONAL = LintRule.ofDenials("unconditional-deny", Severity.ERROR, Sources.SCP,
            (statement, subject, found) -> {
                if (statement.isBroad() && statement.statement().notActions().isEmpty() && statement.clauses().isEmpty()
                        && statement.statement().resources().contains("*")) {
                    found.at(statement,
                            "It denies everything to everybody below where it is attached, the root users and"
                                    + " Keyledger's own role among them.",
                            "Say whom it is about by a condition, such as"
                                    + " \"ArnLike\":{\"aws:PrincipalArn\":\"" + subject.arn("iam::*:user/*") + "\"}.");
                }
            });

    static final LintRule GLOBAL_SERVICES = LintRule.ofDenials("region-deny-global-services", Severity.ERROR,
            Sources.REGIONS, (statement, subject, found) -> {
                String home = HOMES.getOrDefault(subject.options().partition().id(), "");
                boolean outside = statement.clausesOn(REGION).anyMatch(clause -> clause.isNegated()
                        && clause.condition().holds(RequestContext.empty().with(REGION, home), true) == Truth.TRUE);
                List<String> denied = GLOBAL.stream().limit(home.equals("us-east-1") ? GLOBAL.size() : 1)
                        .filter(statement.statement()::coversAction).map(action -> action.split(":")[0]).toList();
                if (!home.isEmpty() && outside && !denied.isEmpty()) {
                    found.at(statement,
                            "Global services answer from " + home + ", which is not among the regions that it"
                                    + " spares: it denies " + String.join(", ", denied) + " to everybody whom it is"
                                    + " about.",
                            "Name the global services in NotAction, as AWS's example for denying regions does, or add "
                                    + home + " to the regions.");
                }
            });

    static final LintRule NOT_ACTION = LintRule.ofDenials("not-action-essentials", Severity.WARNING, Sources.NOT_ACTION,
            (statement, subject, found) -> {
                List<String> denied = ESSENTIAL.stream().filter(statement.statement()::coversAction).toList();
                boolean roles = statement.holds(
                        Callers.byRole(subject.options().partition(), "orders-worker")) != Truth.FALSE;
                if (!statement.statement().notActions().isEmpty() && !statement.speaksOf(REGION) && roles
                        && !denied.isEmpty()) {
                    found.at(statement,
                            "A denial with NotAction is of all actions but the named ones, those of services"
                                    + " to come included. It denies roles " + String.join(", ", denied) + ".",
                            "Name in Action what is to be denied, or add these to NotAction.");
                }
            });

    static final LintRule OWN_ROLES = LintRule.ofDenials("keyledger-roles-denied", Severity.ERROR, Sources.SCP,
            (statement, subject, found) -> Stream
                    .of(OwnRole.reader(subject.options()), OwnRole.collector(subject.options()))
                    .forEach(role -> {
                        List<String> denied = role.deniedBy(statement);
                        if (!denied.isEmpty()) {
                            found.at(statement, "It denies " + role.arn() + " "
                                    + denied.stream().limit(3).collect(Collectors.joining(", "))
                                    + (denied.size() > 3 ? " and " + (denied.size() - 3) + " more" : "")
                                    + (statement.speaksOf("aws:UserAgent") ? ", by the user agent that it has on ECS"
                                            : "")
                                    + ": accounts below would be reported as not read.",
                                    "Add to the condition \"ArnNotLike\":{\"aws:PrincipalArn\":\""
                                            + subject.arn("iam::*:role/" + role.name()) + "\"}.");
                        }
                    }));

    static final LintRule ALLOW = LintRule.ofStatements("allow-beside-deny", Severity.NOTE, Sources.SCP_EVALUATION,
            (statement, subject, found) -> {
                if (!statement.isDenial() && !subject.document().denials().isEmpty() && !(statement.isBroad()
                        && statement.clauses().isEmpty() && statement.statement().notActions().isEmpty())) {
                    found.at(statement,
                            "A service control policy grants nothing. Beside FullAWSAccess this Allow changes"
                                    + " nothing; without it, only what some Allow names can be used at all.",
                            "Leave FullAWSAccess attached and the Allow out.");
                }
            });

    static final LintRule SOURCE_IP = LintRule.ofDenials("source-ip-breaks-services", Severity.WARNING,
            Sources.SOURCE_IP, (statement, _, found) -> statement.clausesOn("aws:SourceIp").filter(Clause::isNegated)
                    .forEach(clause -> {
                        boolean services = !statement.speaksOf("aws:ViaAWSService");
                        boolean endpoints = !clause.ifExists();
                        if (services || endpoints) {
                            found.at(statement, "It denies " + (services ? "what services call with the caller's"
                                    + " credentials, from addresses of AWS" : "")
                                    + (services && endpoints ? ", and " : "") + (endpoints ? "what comes through a VPC"
                                            + " endpoint, where aws:SourceIp is absent and a negated operator holds"
                                            : "")
                                    + ".",
                                    "Write NotIpAddressIfExists, beside \"StringNotEqualsIfExists\" on"
                                            + " aws:SourceVpc and \"BoolIfExists\":{\"aws:ViaAWSService\":\"false\"}.");
                        }
                    }));

    static final List<LintRule> ALL = List.of(UNCONDITIONAL, GLOBAL_SERVICES, NOT_ACTION, OWN_ROLES, ALLOW, SOURCE_IP);

    private ReachRules() {}
}
