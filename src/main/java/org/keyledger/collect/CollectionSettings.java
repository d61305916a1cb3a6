package org.keyledger.collect;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.iam.Partition;

/// How accounts are collected. Everything but the scope has a default: `CollectionSettings.of(scope).with(limits)`.
///
/// @param compress whether the large files of accounts are gzipped
public record CollectionSettings(Scope scope, Roles roles, Place place, Limits limits, Extras extras,
        boolean compress) {

    public static CollectionSettings of(Scope scope) {
        return new CollectionSettings(scope, Roles.DEFAULTS, Place.OF_THE_CALLER, Limits.DEFAULTS, Extras.NONE, false);
    }

    public CollectionSettings with(Scope other) {
        return new CollectionSettings(other, roles, place, limits, extras, compress);
    }

    public CollectionSettings with(Roles other) {
        return new CollectionSettings(scope, other, place, limits, extras, compress);
    }

    public CollectionSettings with(Place other) {
        return new CollectionSettings(scope, roles, other, limits, extras, compress);
    }

    public CollectionSettings with(Limits other) {
        return new CollectionSettings(scope, roles, place, other, extras, compress);
    }

    public CollectionSettings with(Extras other) {
        return new CollectionSettings(scope, roles, place, limits, other, compress);
    }

    public CollectionSettings compressed() {
        return new CollectionSettings(scope, roles, place, limits, extras, true);
    }

    /// The roles that are assumed.
    ///
    /// @param name        of the role in each account, with its path if it has one
    /// @param externalId  that the roles' trust asks for
    /// @param sessionName shows in the accounts' CloudTrail
    /// @param management  name of the role for the management account; without one, that account is read with the
    ///                    caller's own credentials where they are the management account's, else with the role `name`
    public record Roles(String name, Optional<String> externalId, String sessionName, Optional<String> management) {

        // IAM API reference, CreateRole (names to 64 characters, paths to 512), and STS API reference, AssumeRole.
        private static final Pattern NAME = Pattern.compile("([\\w+=,.@-]{1,512}/){0,16}[\\w+=,.@-]{1,64}");
        private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");
        private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

        /// Stands after the patterns that it is checked against.
        public static final Roles DEFAULTS = new Roles("keyledger-reader", Optional.empty(), "keyledger",
                Optional.empty());

        /// @throws IllegalArgumentException when IAM or STS would not accept a name
        public Roles {
            requireName(name);
            management.ifPresent(Roles::requireName);
            if (!SESSION.matcher(sessionName).matches()) {
                throw new IllegalArgumentException(
                        "session name '" + sessionName
                                + "' does not have 2 to 64 of the characters A-Z a-z 0-9 _+=,.@-");
            }
            if (externalId.isPresent() && !EXTERNAL_ID.matcher(externalId.get()).matches()) {
                throw new IllegalArgumentException(
                        "the external id does not have 2 to 1224 of the characters A-Z a-z 0-9 _+=,.@:/-");
            }
        }

        private static void requireName(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' is no name of an IAM role: give the name such as"
                        + " keyledger-reader, without arn: and without a leading slash");
            }
        }

        public Roles withExternalId(String id) {
            return new Roles(name, Optional.of(id), sessionName, management);
        }

        public Roles withManagement(String role) {
            return new Roles(name, externalId, sessionName, Optional.of(role));
        }
    }

    /// Where AWS is called. What is empty follows the SDK: environment, profile, instance.
    ///
    /// @param partition            that the region must belong to
    /// @param region               whose STS is called
    /// @param identityCenterRegion where IAM Identity Center lives, if not in `region`
    public record Place(Optional<Partition> partition, Optional<String> region,
            Optional<String> identityCenterRegion) {

        public static final Place OF_THE_CALLER = new Place(Optional.empty(), Optional.empty(), Optional.empty());

        private static final Pattern REGION = Pattern.compile("[a-z]{2,6}(-[a-z]+)+-[0-9]{1,2}");

        /// @throws IllegalArgumentException when a region does not look like one
        public Place {
            region.ifPresent(Place::requireRegion);
            identityCenterRegion.ifPresent(Place::requireRegion);
        }

        private static void requireRegion(String region) {
            if (!REGION.matcher(region).matches()) {
                throw new IllegalArgumentException("'" + region + "' is no AWS region such as eu-central-1");
            }
        }

        public static Place region(String region) {
            return new Place(Optional.empty(), Optional.of(region), Optional.empty());
        }
    }

    /// @param concurrency       how many accounts are collected at a time
    /// @param maxFailedAccounts how many accounts may fail before the run counts as failed
    /// @param reportTimeout     how long AWS may take to generate an account's credential report
    /// @param callTimeout       how long one call may take, its retries included
    public record Limits(int concurrency, int maxFailedAccounts, Duration reportTimeout, Duration callTimeout) {

        public static final Limits DEFAULTS = new Limits(32, Integer.MAX_VALUE, Duration.ofMinutes(10),
                Duration.ofMinutes(2));

        private static final int MOST_AT_A_TIME = 500;

        /// @throws IllegalArgumentException when a limit is out of range
        public Limits {
            if (concurrency < 1 || concurrency > MOST_AT_A_TIME) {
                throw new IllegalArgumentException("concurrency " + concurrency + " is not 1 to " + MOST_AT_A_TIME);
            }
            if (maxFailedAccounts < 0) {
                throw new IllegalArgumentException("maxFailedAccounts is negative: " + maxFailedAccounts);
            }
            requirePositive(reportTimeout, "reportTimeout");
            requirePositive(callTimeout, "callTimeout");
        }

        private static void requirePositive(Duration duration, String name) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException(name + " is not positive: " + duration);
            }
        }

        public Limits withConcurrency(int accounts) {
            return new Limits(accounts, maxFailedAccounts, reportTimeout, callTimeout);
        }
    }

    /// What is collected beyond the credential report, who may do what, and the ids of keys. Each costs further calls
    /// and its permission; where the permission is missing, the account is collected without it and a note says so.
    ///
    /// @param lastUsed                   when each key was last used, one call for each key
    /// @param keyEvents                  CloudTrail's events about keys of the last 90 days, two calls a second
    /// @param serviceSpecificCredentials passwords and API keys of single services
    /// @param identityStore              the users of IAM Identity Center, as a roster
    /// @param managedPolicies            the documents of the policies that AWS manages, from one account for all
    /// @param identityCenter             whether IAM Identity Center has an instance, and its permission sets
    /// @param assignments                who has which permission set in which account: a call for each user and two for
    ///                                   each group of the identity store, twenty a second; asked for with
    ///                                   `identityCenter` and of users that were listed only
    public record Extras(boolean lastUsed, boolean keyEvents, boolean serviceSpecificCredentials,
            boolean identityStore, boolean managedPolicies, boolean identityCenter, boolean assignments) {

        public static final Extras NONE = new Extras(false, false, false, false, false, false, false);
        public static final Extras ALL = new Extras(true, true, true, true, true, true, true);

        public Extras withoutAssignments() {
            return new Extras(lastUsed, keyEvents, serviceSpecificCredentials, identityStore, managedPolicies,
                    identityCenter, false);
        }
    }
}
