package org.keyledger.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.iam.Partition;

/// How evidence is collected, whichever accounts it is of.
///
/// @param evidence                   the folder of periods that the evidence goes to
/// @param partition                  empty for the one that the credentials belong to
/// @param region                     empty for the one that the AWS SDK finds
/// @param identityCenterRegion       where IAM Identity Center lives; empty for the same Region
/// @param concurrency                how many accounts are called at a time
/// @param maxFailedAccounts          more failed accounts than this fail the run; empty for any number
/// @param reportTimeout              how long AWS may take to make one account's credential report
/// @param callTimeout                how long one call may take, its retries included
/// @param lastUsed                   whether each key's last use is asked for, a call for each key
/// @param keyEvents                  whether CloudTrail is asked for what happened to keys, at two calls a second
/// @param serviceSpecificCredentials whether passwords and keys of single services are listed
/// @param identityStore              whether the users of IAM Identity Center are listed
/// @param compress                   whether the large files of accounts are gzipped
/// @param managedPolicies            whether the policies that AWS manages are read, once for all accounts
/// @param identityCenter             whether IAM Identity Center's instance and permission sets are read
/// @param identityCenterAssignments  whether its assignments are, twenty people a second
public record Collection(Path evidence, Optional<Partition> partition, Optional<String> region,
        Optional<String> identityCenterRegion, int concurrency, OptionalInt maxFailedAccounts, Duration reportTimeout,
        Duration callTimeout, boolean lastUsed, boolean keyEvents, boolean serviceSpecificCredentials,
        boolean identityStore, boolean compress, boolean managedPolicies, boolean identityCenter,
        boolean identityCenterAssignments) {

    public static final Path DEFAULT_EVIDENCE = Path.of("evidence");

    /// Accounts mostly wait for AWS. A call takes the processor more than a millisecond all the same: where AWS answers within
    /// 50 ms, two processors keep up with about so many accounts, and more would wait for each other.
    public static final int DEFAULT_CONCURRENCY = 48;

    public static final Duration DEFAULT_REPORT_TIMEOUT = Duration.ofMinutes(10);

    public static final Duration DEFAULT_CALL_TIMEOUT = Duration.ofMinutes(2);

    /// @param ofOrganization whether the organization is the source: there, and only there, Identity Center and its identity
    ///                       store are asked by default
    public static Collection byDefault(boolean ofOrganization) {
        return new Collection(DEFAULT_EVIDENCE, Optional.empty(), Optional.empty(), Optional.empty(),
                DEFAULT_CONCURRENCY, OptionalInt.empty(), DEFAULT_REPORT_TIMEOUT, DEFAULT_CALL_TIMEOUT, false, false,
                false, ofOrganization, false, true, ofOrganization, ofOrganization);
    }
}
