package org.keyledger.scp.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.keyledger.iam.Glob;
import org.keyledger.iam.Truth;

/// User agents, which are what the caller says they are.
final class UserAgentRules {

    private static final String KEY = "aws:UserAgent";

    /// As the tools send them: botocore's `useragent.py`, the SDKs' sources.
    private static final List<String> SENT = List.of("Boto3/1.34.162 md/Botocore#1.34.162 ua/2.0 os/linux#6.1"
            + " lang/python#3.12.4 Botocore/1.34.162", "aws-cli/2.17.0 ua/2.0 os/linux#6.1 lang/python#3.11.9",
            "aws-sdk-java/2.26.0 ua/2.0 os/Linux#6.1 lang/java#21", "aws-sdk-go-v2/1.30.0 os/linux lang/go#1.22",
            "aws-sdk-js/3.600.0 ua/2.1 os/linux lang/js", "APN/1.0 HashiCorp/1.0 Terraform/1.9.0 aws-sdk-go-v2/1.30.0");

    /// What an SDK adds in a workload that runs with a role: the environment variable AWS_EXECUTION_ENV.
    private static final List<String> WORKLOADS = List.of("exec-env/AWS_Lambda_python3.12", "exec-env/AWS_ECS_FARGATE",
            "exec-env/AWS_ECS_EC2");

    static final LintRule CONTROL = LintRule.ofDenials("user-agent-control", Severity.ERROR, Sources.KEYS,
            (statement, subject, found) -> {
                if (statement.speaksOf(KEY)) {
                    found.at(statement,
                            "The caller chooses its user agent, and every tool lets it be set: whoever wants"
                                    + " past this names another. AWS warns against using it to stop anybody.",
                            "Deny by who calls: \"ArnLike\":{\"aws:PrincipalArn\":\"" + subject.arn("iam::*:user/*")
                                    + "\"}, with exceptions by a guarded tag.");
                }
            });

    static final LintRule CASE = LintRule.ofDenials("user-agent-case", Severity.ERROR, Sources.OPERATORS,
            (statement, _, found) -> statement.clausesOn(KEY).filter(clause -> !clause.test().endsWith("ignorecase"))
                    .forEach(clause -> clause.values().forEach(value -> {
                        List<String> missed = SENT.stream().filter(agent -> !Glob.matches(value, agent) && Glob
                                .matches(value.toLowerCase(Locale.ROOT), agent.toLowerCase(Locale.ROOT))).toList();
                        if (!missed.isEmpty()) {
                            found.at(statement, clause.condition().operator() + " minds case: '" + value
                                    + "' does not match " + missed.stream().map(UserAgentRules::shortened)
                                            .collect(Collectors.joining(", "))
                                    + ".",
                                    "No operator with wildcards ignores case. Deny by aws:PrincipalArn instead of"
                                            + " spelling out each tool.");
                        }
                    })));

    static final LintRule WORKLOAD = LintRule.ofDenials("user-agent-workloads", Severity.ERROR, Sources.LAMBDA,
            (statement, subject, found) -> {
                List<String> broken = WORKLOADS.stream().filter(agent -> hits(statement, agent, subject)).toList();
                if (!broken.isEmpty()) {
                    found.at(statement, "SDKs add " + String.join(", ", broken) + " to their user agent in Lambda"
                            + " and ECS, where workloads run with roles. What matches " + patterns(statement, broken)
                            + " is denied: what should replace keys breaks.",
                            "Deny IAM users by aws:PrincipalArn; roles then need no exception.");
                }
            });

    static final List<LintRule> ALL = List.of(CONTROL, CASE, WORKLOAD);

    private UserAgentRules() {}

    private static boolean hits(LintStatement statement, String environment, LintSubject subject) {
        boolean named = statement.clausesOn(KEY).filter(clause -> !clause.isNegated() && !clause.isNullTest())
                .anyMatch(clause -> SENT.stream().anyMatch(agent -> matches(clause, agent + " " + environment)));
        return named && SENT.stream().anyMatch(agent -> statement.holds(Callers
                .byRole(subject.options().partition(), "orders-worker")
                .with(KEY, agent + " " + environment)) != Truth.FALSE);
    }

    private static boolean matches(Clause clause, String agent) {
        return clause.values().stream().anyMatch(value -> Glob.matches(value, agent));
    }

    /// The patterns that the mark of a workload meets; where none does, those that the SDK's own name meets.
    private static String patterns(LintStatement statement, List<String> broken) {
        List<String> values = statement.clausesOn(KEY).flatMap(clause -> clause.values().stream()).toList();
        List<String> byMark = values.stream()
                .filter(value -> broken.stream().anyMatch(mark -> Glob.matches(value, mark))).toList();
        return (byMark.isEmpty() ? values : byMark).stream().map(value -> "'" + value + "'")
                .collect(Collectors.joining(" or "));
    }

    private static String shortened(String agent) {
        int end = agent.indexOf(' ');
        return agent.startsWith("APN/") ? "Terraform's APN/1.0 …" : agent.substring(0, end) + " …";
    }
}
