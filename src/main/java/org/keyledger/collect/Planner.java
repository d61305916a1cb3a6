package org.keyledger.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.collect.CollectionPlan.SkippedAccount;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceManifest;
import org.keyledger.evidence.EvidenceWriter;
import org.keyledger.evidence.ManifestReader;
import org.keyledger.evidence.OrganizationReader;
import org.keyledger.evidence.OutcomeReader;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.Organization;

/// Finds out which accounts one period's collection has to collect, and writes what is of the period as a whole.
final class Planner {

    private final CollectionSettings settings;
    private final AccountAccess access;
    private final Clients clients;
    private final EvidenceFolder folder;
    private final EvidenceWriter writer;
    private final List<String> notes = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    Planner(CollectionSettings settings, Clients clients, AccountAccess access, EvidenceFolder folder) {
        this.settings = settings;
        this.clients = clients;
        this.access = access;
        this.folder = folder;
        this.writer = EvidenceWriter.durable(folder);
    }

    CollectionPlan plan(Caller caller, YearMonth period, Instant asOf) throws IOException {
        return switch (settings.scope()) {
            case Scope.Organization scope -> ofOrganization(scope, caller, period, asOf);
            case Scope.Accounts(List<AccountId> ids) ->
                    plan(caller, manifest(period, asOf, "accounts named in the job file"), Optional.empty(),
                            ids.stream().map(Account::unlisted).toList(), List.of());
            case Scope.Profile() -> plan(caller, manifest(period, asOf, "account " + caller.account()),
                    Optional.empty(), List.of(Account.unlisted(caller.account())), List.of());
        };
    }

    private CollectionPlan ofOrganization(Scope.Organization scope, Caller caller, YearMonth period, Instant asOf)
            throws IOException {
        if (!Files.exists(folder.manifest()) || !Files.exists(folder.organization())) {
            collectOrganization(scope, caller);
        }
        Organization organization = new OrganizationReader().read(folder.organization());
        if (organization.accounts().stream().noneMatch(account -> account.id().equals(caller.account()))) {
            throw otherEvidence("of organization " + organization.id() + ", which account " + caller.account()
                    + " of the caller does not belong to");
        }
        if (settings.extras().identityStore() && !Files.exists(folder.identityStoreUsers())
                && organization.management().isPresent()) {
            collectRoster(organization.management().get(), caller);
        }
        if (settings.extras().identityCenter() && organization.management().isPresent()) {
            AccountId management = organization.management().get();
            new IdentityCenterCollection(clients, new Calls(access.toManagement(management, caller), access.pause()),
                    management, unread::add).collect(writer, settings.extras().assignments());
        }
        EvidenceManifest manifest = manifest(period, asOf, "organization " + organization.id());
        List<Account> accounts = new ArrayList<>();
        List<SkippedAccount> skipped = new ArrayList<>();
        for (Account account : organization.accounts()) {
            reasonToSkip(account, scope).ifPresentOrElse(
                    reason -> skipped.add(new SkippedAccount(account, reason)), () -> accounts.add(account));
        }
        return plan(caller, manifest, organization.management(), accounts, skipped);
    }

    private CollectionPlan plan(Caller caller, EvidenceManifest manifest, Optional<AccountId> management,
            List<Account> accounts, List<SkippedAccount> skipped) throws IOException {
        OutcomeReader outcomes = new OutcomeReader(folder);
        for (SkippedAccount account : skipped) {
            CollectionOutcome outcome = new CollectionOutcome.Skipped(account.reason());
            if (!outcomes.read(account.account().id()).equals(Optional.of(outcome))) {
                writer.writeOutcome(account.account().id(), outcome, access.now(), access.now());
            }
        }
        return new CollectionPlan(folder, manifest, caller, management, accounts, skipped, notes, unread);
    }

    private static Optional<String> reasonToSkip(Account account, Scope.Organization scope) {
        Optional<String> unusable = switch (account.state()) {
            // An account that is being closed answers until it is closed.
            case ACTIVE, PENDING_CLOSURE, UNKNOWN -> Optional.empty();
            case SUSPENDED, CLOSED, PENDING_ACTIVATION -> Optional.of("the account is " + account.state());
        };
        if (unusable.isPresent()) {
            return unusable;
        }
        Optional<String> excluded = scope.exclude().matchOf(account);
        if (excluded.isPresent()) {
            return excluded.map(match -> "excluded by the job file: " + match);
        }
        return scope.include().isEmpty() || scope.include().matchOf(account).isPresent() ? Optional.empty()
                : Optional.of("not included by the job file");
    }

    private void collectOrganization(Scope.Organization scope, Caller caller) throws IOException {
        Map<String, Object> organization = AwsJson.of(access.own().call(Api.DESCRIBE_ORGANIZATION,
                as -> clients.organizations.describeOrganization(request -> request.overrideConfiguration(as)))
                .organization());
        AccountId management = new AccountId((String) organization.get("MasterAccountId"));
        Calls calls = new Calls(access.toManagement(management, caller), access.pause());
        writer.writeJson(folder.organization(),
                new OrganizationTree(clients.organizations, calls, unread::add).read(organization, scope.withTags()));
    }

    private void collectRoster(AccountId management, Caller caller) throws IOException {
        try {
            Calls calls = new Calls(access.toManagement(management, caller), access.pause());
            List<Map<String, Object>> users = new Roster(clients, calls).users();
            if (users.isEmpty()) {
                notes.add("The identity store lists nobody, so there is no roster.");
            }
            else {
                writer.writeJson(folder.identityStoreUsers(), Map.of("Users", users));
            }
        }
        catch (ApiFault fault) {
            unread.add("The identity store was not read: " + fault.describe() + ".");
        }
    }

    /// The manifest in force: that of an earlier attempt, else a new one, which is written.
    private EvidenceManifest manifest(YearMonth period, Instant asOf, String source) throws IOException {
        Optional<EvidenceManifest> earlier = new ManifestReader().read(folder, period);
        if (earlier.isPresent()) {
            if (!earlier.get().source().equals(source)) {
                throw otherEvidence("of " + earlier.get().source());
            }
            return earlier.get();
        }
        EvidenceManifest manifest = new EvidenceManifest(EvidenceManifest.FORMAT_VERSION, period, asOf, source,
                clients.partition, false);
        writer.writeManifest(manifest);
        return manifest;
    }

    private CollectionException otherEvidence(String whose) {
        return new CollectionException("OtherEvidence", folder.root() + " already holds evidence " + whose,
                "Choose another folder for evidence, or remove this one.");
    }
}
