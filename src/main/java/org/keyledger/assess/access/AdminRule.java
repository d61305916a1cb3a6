package org.keyledger.assess.access;

import java.util.Optional;

import org.keyledger.evidence.AwsManagedPolicies;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.CredentialReportEntry;

/// Whether the holder of a key is an administrator, or can come to be one: by what its user's policies allow within the
/// boundary and are not denied, inline, attached and by groups; by the methods of `escalations.yaml`; by a role of the
/// account, one hop away. Requests are those that an access key signs: conditions on what is known of such requests are
/// decided, others leave the verdict conditional. Service control policies are not judged.
///
/// What is not in evidence is taken to grant, not to deny: a verdict found without it stands. One account at a time, by
/// one thread.
public final class AdminRule {

    private final Optional<AuthorizationDetails> details;
    private final AwsManagedPolicies managed;
    private AccountAccess account;

    /// @param details of the account, or empty where they were not collected
    public AdminRule(Optional<AuthorizationDetails> details) {
        this(details, AwsManagedPolicies.wellKnown());
    }

    /// @param managed the documents of AWS-managed policies that the account's own details lack
    public AdminRule(Optional<AuthorizationDetails> details, AwsManagedPolicies managed) {
        this.details = details;
        this.managed = managed;
    }

    public AdminAccess judge(CredentialReportEntry entry) {
        if (entry.isRoot()) {
            return new AdminAccess.Full("root user", "");
        }
        if (details.isEmpty()) {
            return new AdminAccess.Undetermined("account-authorization-details.json was not collected");
        }
        return bounds(entry).verdict();
    }

    Bounds bounds(CredentialReportEntry entry) {
        if (account == null) {
            account = new AccountAccess(details.orElseThrow(), managed, entry.arn());
        }
        return account.judge(entry);
    }
}
