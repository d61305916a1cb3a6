package org.keyledger.assess.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.keyledger.iam.Statement;
import org.keyledger.iam.Statement.Effect;

/// IAM's actions by which a user may come to administrative access without having it: each alone suffices on the right
/// resource, as Rhino Security Labs' list of escalations has it.
final class IamWrites {

    private static final List<String> ACTIONS = List.of("PutUserPolicy", "PutGroupPolicy", "PutRolePolicy",
            "AttachUserPolicy", "AttachGroupPolicy", "AttachRolePolicy", "CreatePolicyVersion",
            "SetDefaultPolicyVersion", "AddUserToGroup", "CreateAccessKey", "CreateLoginProfile", "UpdateLoginProfile",
            "UpdateAssumeRolePolicy");

    /// On oneself these give no more than one has; AWS's guide offers them as self-service policies.
    private static final Set<String> SELF_SERVICE = Set.of("CreateAccessKey", "CreateLoginProfile",
            "UpdateLoginProfile");
    private static final Pattern ONESELF = Pattern.compile(".*:(mfa/.*|user/(.*/)?\\$\\{aws:username})",
            Pattern.CASE_INSENSITIVE);

    private IamWrites() {}

    /// The first such action that a statement allows on anything of IAM, as AWS writes it.
    static Optional<String> allowedBy(Statement statement) {
        if (statement.effect() != Effect.ALLOW || statement.notResources().isEmpty()
                && statement.resources().stream().noneMatch(Reach::mayBeOfIam)) {
            return Optional.empty();
        }
        boolean oneself = statement.notResources().isEmpty() && statement.resources().stream()
                .filter(Reach::mayBeOfIam).allMatch(resource -> ONESELF.matcher(resource).matches());
        return ACTIONS.stream().filter(action -> !(oneself && SELF_SERVICE.contains(action)))
                .filter(action -> allows(statement, action)).findFirst().map(action -> "iam:" + action);
    }

    private static boolean allows(Statement statement, String action) {
        String full = "iam:" + action.toLowerCase(Locale.ROOT);
        return statement.notActions().isEmpty() ? anyMatches(statement.actions(), full)
                : !anyMatches(statement.notActions(), full);
    }

    private static boolean anyMatches(List<String> patterns, String action) {
        return patterns.stream().anyMatch(pattern -> Reach.matches(pattern.toLowerCase(Locale.ROOT), action));
    }
}
