package org.keyledger.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keyledger.collect.AccountFilter;
import org.keyledger.collect.CollectionException;
import org.keyledger.collect.CollectionSettings;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.collect.CollectionSettings.Limits;
import org.keyledger.collect.CollectionSettings.Place;
import org.keyledger.collect.CollectionSettings.Roles;
import org.keyledger.collect.Scope;
import org.keyledger.job.Collection;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ReaderRole;
import org.keyledger.job.Source;

/// A job file's source as `collect` takes it. `job` knows nothing of `collect`, nor the other way round.
final class LiveSource {

    /// Codes of [CollectionException] that are no matter of AWS.
    private static final Set<String> CONFIGURATION = Set.of("NoRegion", "WrongPartition", "OtherEvidence");

    private LiveSource() {}

    static CollectionSettings settings(Source.Live source) {
        return switch (source) {
            case Source.Organization organization -> with(organization.collection(),
                    new Scope.Organization(filter(organization.include()), filter(organization.exclude()),
                            organization.accountTags()),
                    roles(organization.role(), organization.managementRoleName()));
            case Source.AccountList list -> with(list.collection(), new Scope.Accounts(list.accounts()),
                    roles(list.role(), Optional.empty()));
            case Source.Profile profile -> with(profile.collection(), new Scope.Profile(), Roles.DEFAULTS);
        };
    }

    /// As [#settings] says, but without what only the evidence needs: listing tags, and assignments in Identity Center, takes
    /// long in a large organization.
    static CollectionSettings settingsOfCheck(Source.Live source) {
        CollectionSettings wanted = settings(source);
        CollectionSettings settings = wanted.with(wanted.extras().withoutAssignments());
        return source instanceof Source.Organization organization && !organization.selectsByTag()
                ? new CollectionSettings(
                        new Scope.Organization(filter(organization.include()), filter(organization.exclude()), false),
                        settings.roles(), settings.place(), settings.limits(), settings.extras(), settings.compress())
                : settings;
    }

    static LedgerJobException failure(CollectionException unable) {
        return CONFIGURATION.contains(unable.code())
                ? LedgerJobException.ofConfiguration(unable.getMessage(), unable)
                : new LedgerJobException(unable.getMessage(), unable);
    }

    private static CollectionSettings with(Collection collection, Scope scope, Roles roles) {
        return new CollectionSettings(scope, roles,
                new Place(collection.partition(), collection.region(), collection.identityCenterRegion()),
                new Limits(collection.concurrency(), collection.maxFailedAccounts().orElse(Integer.MAX_VALUE),
                        collection.reportTimeout(), collection.callTimeout()),
                new Extras(collection.lastUsed(), collection.keyEvents(), collection.serviceSpecificCredentials(),
                        collection.identityStore(), collection.managedPolicies(), collection.identityCenter(),
                        collection.identityCenterAssignments()),
                collection.compress());
    }

    private static Roles roles(ReaderRole role, Optional<String> management) {
        return new Roles(role.name(), role.externalId(), role.sessionName(), management);
    }

    private static AccountFilter filter(org.keyledger.job.AccountFilter filter) {
        List<AccountFilter.Tag> tags = filter.tags().entrySet().stream()
                .flatMap(tag -> tag.getValue().isEmpty()
                        ? Stream.of(new AccountFilter.Tag(tag.getKey(), Optional.empty()))
                        : tag.getValue().stream().map(
                                value -> new AccountFilter.Tag(tag.getKey(), Optional.of(value))))
                .toList();
        return new AccountFilter(Set.copyOf(filter.ous()), tags, Set.copyOf(filter.accounts()));
    }
}
