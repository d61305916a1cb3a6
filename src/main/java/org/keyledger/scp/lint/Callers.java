package org.keyledger.scp.lint;

import java.util.Map;

import org.keyledger.iam.Glob;
import org.keyledger.iam.Partition;
import org.keyledger.iam.RequestContext;

/// Who calls, in the requests that rules try statements with. What is not set is unknown, and a rule must not conclude
/// from it.
final class Callers {

    /// One of the account ids of AWS's documentation.
    static final String ACCOUNT = "111122223333";

    private Callers() {}

    static RequestContext by(String principalArn) {
        return RequestContext.empty().with(LintStatement.PRINCIPAL_ARN, principalArn)
                .with("aws:PrincipalAccount", accountOf(principalArn)).with("aws:ViaAWSService", "false")
                .with("aws:PrincipalIsAWSService", "false");
    }

    /// A role that nobody made an exception for, with temporary credentials and without tags.
    static RequestContext byRole(Partition partition, String role) {
        return by("arn:" + partition + ":iam::" + ACCOUNT + ":role/" + role)
                .with("aws:PrincipalType", "AssumedRole").with("aws:TokenIssueTime", "2026-01-01T00:00:00Z")
                .without("aws:AssumedRoot", "aws:username", "aws:SourceIdentity")
                .withAllOf(LintStatement.PRINCIPAL_TAG, Map.of());
    }

    /// An ARN that the pattern matches, of the usual account where it leaves the choice.
    static String exampleOf(String pattern) {
        String[] parts = pattern.split(":", 6);
        if (parts.length == 6 && Glob.hasWildcard(parts[4])) {
            parts[4] = Glob.matches(parts[4], ACCOUNT) ? ACCOUNT : Glob.example(parts[4], "1");
        }
        if (parts.length == 6 && Glob.hasWildcard(parts[1]) && Glob.matches(parts[1], Partition.AWS.id())) {
            parts[1] = Partition.AWS.id();
        }
        return Glob.example(String.join(":", parts), "x");
    }

    private static String accountOf(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 ? parts[4] : ACCOUNT;
    }
}
