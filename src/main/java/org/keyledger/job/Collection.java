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
public record Collection(Path evidence, Optional<Partition> partition, Optional<String> region,
        Optional<String> identityCenterRegion, int concurrency, OptionalInt maxFailedAccounts, Duration reportTimeout,
        Duration callTimeout, boolean lastUsed, boolean keyEvents, boolean serviceSpecificCredentials,
        boolean identityStore, boolean compress, boolean managedPolicies) {

    public static final Path DEFAULT_EVIDENCE = Path.of("evidence");

    /// Accounts mostly wait for AWS, so this has nothing to do with the number of processors.
    public static final int DEFAULT_CONCURRENCY = 64;

    public static final Duration DEFAULT_REPORT_TIMEOUT = Duration.ofMinutes(10);

    public static final Duration DEFAULT_CALL_TIMEOUT = Duration.ofMinutes(2);

    /// @param identityStore is asked for by default where the organization is the source, and only there
    public static Collection byDefault(boolean identityStore) {
        return new Collection(DEFAULT_EVIDENCE, Optional.empty(), Optional.empty(), Optional.empty(),
                DEFAULT_CONCURRENCY, OptionalInt.empty(), DEFAULT_REPORT_TIMEOUT, DEFAULT_CALL_TIMEOUT, false, false,
                false, identityStore, false, true);
    }
}
