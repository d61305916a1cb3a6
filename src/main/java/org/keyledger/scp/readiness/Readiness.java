package org.keyledger.scp.readiness;

import java.util.List;
import java.util.Optional;

import org.keyledger.assess.owner.Ownership;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityUser;
import org.keyledger.organization.PermissionSet;
import org.keyledger.organization.Person;

/// Whether IAM Identity Center is ready to take the place of people's keys. Pure: it looks at nothing but what it is given.
public final class Readiness {

    private static final String COLLECT = "Collect the period with identityStore, identityCenter and"
            + " identityCenterAssignments.";

    private final IdentityCenter known;
    private final InstanceAnswer instance;
    private final Optional<IdentityUsers> users;

    private Readiness(IdentityCenter known) {
        this.known = known;
        this.instance = InstanceAnswer.of(known);
        this.users = known.users().map(IdentityUsers::new);
    }

    public static Readiness of(IdentityCenter known) {
        return new Readiness(known);
    }

    public InstanceAnswer instance() {
        return instance;
    }

    /// Permission sets whose sessions last less than an hour, or more than eight, or nobody knows how long; in AWS's order.
    ///
    /// @return empty where the permission sets themselves are unknown; where there is no instance, there are none
    public Optional<List<SessionFinding>> sessions() {
        return switch (instance) {
            case InstanceAnswer.No _ -> Optional.of(List.of());
            case InstanceAnswer.Yes _,InstanceAnswer.Unknown _ -> known.permissionSets()
                    .map(sets -> sets.stream().flatMap(set -> SessionFinding.of(set).stream()).toList());
        };
    }

    /// @param owner   who answers for the key, which is a person's
    /// @param account in which the key works
    public HolderState holder(Ownership owner, AccountId account) {
        return switch (owner) {
            case Ownership.Owned owned -> holder(owned.person(), account);
            // The directory may know fewer people than the identity store.
            case Ownership.NotInDirectory named -> holderNamed(named.named(), account);
            // Who answers for the account need not be who works with the key.
            case Ownership.FallenBack fallen -> holder(fallen.ofKey(), account);
            case Ownership.Ambiguous several -> new HolderState.Unknown(
                    several.named() + " may be any of " + several.candidates().size() + " people",
                    "Name the owner by e-mail address in the user's tag.");
            case Ownership.Nobody _ -> new HolderState.Unknown("nobody is known to hold the key",
                    "Tag the user with its owner.");
            case Ownership.Undetermined unknown -> new HolderState.Unknown(unknown.reason(), COLLECT);
            case Ownership.AccountItself _ -> new HolderState.Unknown("the root user belongs to no person",
                    "Delete the key.");
        };
    }

    public HolderState holder(Person person, AccountId account) {
        return judge(person.contact(), users.map(all -> all.find(person)), account);
    }

    /// @param name an e-mail address or a user name
    public HolderState holderNamed(String name, AccountId account) {
        return judge(name, users.map(all -> all.find(name)), account);
    }

    private HolderState judge(String name, Optional<List<IdentityUser>> found, AccountId account) {
        return switch (instance) {
            case InstanceAnswer.No no -> new HolderState.NoInstance(no.region());
            case InstanceAnswer.Unknown unknown -> new HolderState.Unknown(unknown.reason(), COLLECT);
            case InstanceAnswer.Yes _ when found.isEmpty() -> new HolderState.Unknown(
                    "the evidence has no list of the identity store's users (identity-store-users.json)", COLLECT);
            case InstanceAnswer.Yes _ -> among(name, found.get(), account);
        };
    }

    private HolderState among(String name, List<IdentityUser> found, AccountId account) {
        return switch (found.size()) {
            case 0 -> new HolderState.NotInStore(name, account);
            case 1 -> ofUser(found.getFirst(), account);
            default -> new HolderState.Unknown(name + " may be any of " + found.size()
                    + " users of the identity store", "Give them addresses or names that differ.");
        };
    }

    private HolderState ofUser(IdentityUser user, AccountId account) {
        return switch (user.person().status()) {
            case DISABLED, DEPARTED -> new HolderState.Disabled(user, account);
            case UNKNOWN -> new HolderState.Unknown("the identity store's list does not tell whether "
                    + user.signInName() + " is enabled", "Collect the period again; the AWS CLI must know UserStatus.");
            case ACTIVE -> assigned(user, account);
        };
    }

    private HolderState assigned(IdentityUser user, AccountId account) {
        if (known.assignments().isEmpty()) {
            return new HolderState.Unknown("the evidence does not tell who is assigned what in Identity Center",
                    COLLECT);
        }
        Optional<List<String>> sets = known.assignments().get().permissionSets(user.id(), account);
        if (sets.isEmpty()) {
            return new HolderState.Unknown("the evidence does not tell which groups " + user.signInName() + " is in",
                    COLLECT);
        }
        return sets.get().isEmpty() ? new HolderState.InStoreWithoutAssignment(user, account)
                : new HolderState.InStoreWithAssignment(user, account, sets.get().stream()
                        .flatMap(arn -> known.permissionSet(arn).stream()).map(PermissionSet::name).sorted().toList());
    }

    /// What the holder of a key has to know to work without it.
    ///
    /// @param holder as [#holder] judged
    /// @param named  what the person is called where the identity store does not tell
    public MigrationNote note(HolderState holder, String named, Account account) {
        return switch (holder) {
            case HolderState.InStoreWithAssignment ready ->
                    new MigrationNote(known.startUrl(), known.region(), account.id(), account.name(),
                            ready.user().signInName(), ready.roles());
            case HolderState.InStoreWithoutAssignment user -> note(user.user().signInName(), account);
            case HolderState.Disabled user -> note(user.user().signInName(), account);
            case HolderState.NotInStore _,HolderState.NoInstance _,HolderState.Unknown _ -> note(named, account);
        };
    }

    private MigrationNote note(String user, Account account) {
        return new MigrationNote(known.startUrl(), known.region(), account.id(), account.name(), user, List.of());
    }
}
