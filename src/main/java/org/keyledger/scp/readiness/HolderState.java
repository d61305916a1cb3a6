package org.keyledger.scp.readiness;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.IdentityUser;

/// Whether the person who holds a key can work in the key's account without it.
public sealed interface HolderState {

    /// @param roles names of the permission sets, sorted; those whose names are unknown are left out
    record InStoreWithAssignment(IdentityUser user, AccountId account, List<String> roles) implements HolderState {

        public InStoreWithAssignment {
            roles = List.copyOf(roles);
        }
    }

    record InStoreWithoutAssignment(IdentityUser user, AccountId account) implements HolderState {}

    /// @param named what was looked for: an e-mail address or a user name
    record NotInStore(String named, AccountId account) implements HolderState {}

    record Disabled(IdentityUser user, AccountId account) implements HolderState {}

    /// There is nothing to be in.
    ///
    /// @param region in which was asked for an instance
    record NoInstance(Optional<String> region) implements HolderState {}

    /// @param reason one clause
    /// @param remedy what an operator does about it: one sentence
    record Unknown(String reason, String remedy) implements HolderState {}

    /// In one word, for whoever filters by it.
    default String label() {
        return switch (this) {
            case InStoreWithAssignment _ -> "IN_STORE_WITH_ASSIGNMENT";
            case InStoreWithoutAssignment _ -> "IN_STORE_WITHOUT_ASSIGNMENT";
            case NotInStore _ -> "NOT_IN_STORE";
            case Disabled _ -> "DISABLED";
            case NoInstance _ -> "NO_INSTANCE";
            case Unknown _ -> "UNKNOWN";
        };
    }

    /// Whether the person can sign in today and work where the key works.
    default boolean isReady() {
        return this instanceof InStoreWithAssignment;
    }

    /// What is to be done next, so that the key can go.
    default String nextStep() {
        return switch (this) {
            case InStoreWithAssignment ready -> ready.user().signInName() + " signs in to account " + ready.account()
                    + (ready.roles().isEmpty() ? "" : " as " + String.join(" or ", ready.roles()))
                    + " with aws configure sso; then deactivate the key, and delete it later.";
            case InStoreWithoutAssignment user -> "Assign a permission set in account " + user.account() + " to "
                    + user.user().signInName() + ", or to a group that " + user.user().signInName() + " is in.";
            case NotInStore missing -> "Add " + missing.named()
                    + " to the identity store, or to the identity provider that fills it, and assign a permission set in"
                    + " account " + missing.account() + ".";
            case Disabled disabled -> "The identity store has " + disabled.user().signInName()
                    + " disabled: deactivate the key, unless the person still works here; then enable the user.";
            case NoInstance none -> new InstanceAnswer.No(none.region()).sentence();
            case Unknown unknown -> "Unknown: " + unknown.reason() + ". " + unknown.remedy();
        };
    }
}
