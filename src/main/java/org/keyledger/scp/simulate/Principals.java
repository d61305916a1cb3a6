package org.keyledger.scp.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.keyledger.assess.KeyLimits;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Arn;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.CallerContext;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.LastUse;
import org.keyledger.iam.RequestContext;

/// Who may make requests in an account: every user of its credential report, root included, and the roles that the
/// evidence holds.
///
/// @param asOf   the instant of the run
/// @param limits by which a key counts as unused where nobody has assessed it
public record Principals(Instant asOf, KeyLimits limits) {

    /// By the limits that hold unless the job file names others: they are the same for people and machines.
    public Principals(Instant asOf) {
        this(asOf, KeyLimits.MACHINE);
    }

    public List<Principal> of(AccountEvidence evidence) {
        List<Principal> found = new ArrayList<>();
        evidence.report().ifPresent(
                report -> report.entries().forEach(entry -> found.add(user(entry, evidence))));
        evidence.authorization().ifPresent(details -> details.roles()
                .forEach(role -> roleArn(role).ifPresent(arn -> found.add(role(role, arn, evidence)))));
        return found;
    }

    /// A user of the account, or its root user.
    public Principal user(CredentialReportEntry entry, AccountEvidence evidence) {
        return user(entry, evidence, key -> !limits.isUnused(key, asOf));
    }

    /// The same with its keys' use judged by somebody who knows more.
    ///
    /// @param inUse of a key that may work, whether it counts as used
    public Principal user(CredentialReportEntry entry, AccountEvidence evidence, Predicate<AccessKey> inUse) {
        Arn arn = entry.arn();
        List<KeyUse> keys = entry.keys().stream().filter(AccessKey::mayWork).map(key -> use(key, inUse.test(key)))
                .toList();
        return new Principal(entry.isRoot() ? Principal.Kind.ROOT_USER : Principal.Kind.IAM_USER, arn, entry.user(),
                withCredentials(contextOf(entry, evidence.authorization()), keys), keys,
                entry.isRoot() || entry.password().enabled() != Answer.NO, evidence.events().agentsOf(arn.toString()));
    }

    /// Tags that no evidence holds are unknown, not absent.
    private static RequestContext contextOf(CredentialReportEntry entry, Optional<AuthorizationDetails> details) {
        if (entry.isRoot()) {
            return CallerContext.ofRoot(entry.arn());
        }
        return details.map(all -> all.users().get(entry.user())).map(user -> CallerContext.ofUser(user, entry.arn()))
                .orElseGet(() -> CallerContext.ofUser(entry.user(), entry.arn()));
    }

    /// Requests signed with an access key carry no sign of a session or of a second factor. Those of the console do: it
    /// works with temporary credentials (IAM UG "AWS global condition context keys", aws:MultiFactorAuthPresent).
    private static RequestContext withCredentials(RequestContext context, List<KeyUse> keys) {
        return keys.isEmpty() ? context
                : context.without("aws:TokenIssueTime", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge");
    }

    private static KeyUse use(AccessKey key, boolean inUse) {
        return key.lastUse() instanceof LastUse.At(Instant when, String region, String service)
                ? new KeyUse(key.slot(), inUse, service, region, Optional.of(when))
                : new KeyUse(key.slot(), inUse, "", "");
    }

    private static Optional<Arn> roleArn(Role role) {
        try {
            return Optional.of(Arn.parse(role.arn()));
        }
        catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Principal role(Role role, Arn arn, AccountEvidence evidence) {
        RequestContext context = CallerContext.ofRole(arn).with("aws:TokenIssueTime", "present")
                .without("aws:AssumedRoot");
        return new Principal(Principal.Kind.ofRole(arn), arn, role.name(), context, List.of(), false,
                evidence.events().agentsOf(arn.toString()));
    }
}
