package org.keyledger.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.ScpPolicyRecord;

/// By what the recommended policies spare a user: a tag, or a list of ARNs. Which of the two, the policies tell that are to
/// be attached above the user's account.
///
/// @param tag      that policies ask for; empty where all exceptions are lists
/// @param tagged   keys of those policies' targets
/// @param policies all that are recommended
record ExceptionMeans(Optional<ExceptionTag> tag, Set<String> tagged, List<ScpPolicyRecord> policies) {

    static ExceptionMeans of(List<ScpPolicyRecord> policies) {
        Optional<ExceptionTag> tag = policies.stream().flatMap(policy -> ExceptionTag.askedForBy(policy).stream())
                .findFirst();
        List<String> tagged = policies.stream().filter(policy -> ExceptionTag.askedForBy(policy).isPresent())
                .flatMap(policy -> policy.targets().stream()).toList();
        return new ExceptionMeans(tag, ScpPlaces.keys(tagged), policies);
    }

    /// The tag that a user of the account needs.
    Optional<ExceptionTag> tagFor(AccountRecord account) {
        return tag.filter(_ -> ScpPlaces.takeIn(tagged, account));
    }

    /// Such as `Tag keyledger-exception = approved` or `Listed in scp/deny-iam-users-except-arns-test.json`; empty where no
    /// policy concerns the user.
    String of(AccountRecord account, PrincipalRecord principal) {
        return tagFor(account).map(known -> "Tag " + known.key() + " = " + known.value())
                .or(() -> policies.stream().filter(policy -> policy.text().contains('"' + principal.arn() + '"'))
                        .map(policy -> "Listed in " + policy.file()).findFirst())
                .orElse("");
    }
}
