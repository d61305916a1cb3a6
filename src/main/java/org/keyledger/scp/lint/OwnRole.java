package org.keyledger.scp.lint;

import java.util.List;

import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Truth;

/// A role of Keyledger, and what it must be able to do in the accounts that it reads.
///
/// @param name with its path, without a leading slash
record OwnRole(String name, String arn, List<String> actions, LintOptions options) {

    /// What `jobs/aws/reader-role.yaml` allows.
    static final List<String> READS = List.of("cloudtrail:LookupEvents", "iam:GenerateCredentialReport",
            "iam:GetAccessKeyLastUsed", "iam:GetAccountAuthorizationDetails", "iam:GetCredentialReport",
            "iam:ListAccessKeys", "iam:ListServiceSpecificCredentials");

    /// As Keyledger calls, when it runs as `jobs/schedule` has it run on ECS.
    private static final String USER_AGENT =
            "aws-sdk-java/2.26.0 ua/2.0 os/Linux#6.1 lang/java#25 exec-env/AWS_ECS_FARGATE";

    static OwnRole reader(LintOptions options) {
        return of(options.readerRole(), READS, options);
    }

    static OwnRole collector(LintOptions options) {
        return of(options.collectorRole(), List.of("sts:AssumeRole"), options);
    }

    private static OwnRole of(String name, List<String> actions, LintOptions options) {
        return new OwnRole(name, "arn:" + options.partition() + ":iam::" + Callers.ACCOUNT + ":role/" + name, actions,
                options);
    }

    /// The actions that a statement denies for certain, on all resources or on those that the role calls them on.
    List<String> deniedBy(LintStatement statement) {
        return actions.stream().filter(action -> statement.statement().coversAction(action)
                && statement.coversResource(resourceOf(action))
                && statement.holds(request(action)) == Truth.TRUE).toList();
    }

    private String resourceOf(String action) {
        return action.equals("sts:AssumeRole") ? reader(options).arn() : "*";
    }

    private RequestContext request(String action) {
        RequestContext request = Callers.byRole(options.partition(), name).with("aws:UserAgent", USER_AGENT);
        return action.startsWith("iam:") && options.partition().id().equals("aws")
                ? request.with("aws:RequestedRegion", "us-east-1")
                : request;
    }
}
