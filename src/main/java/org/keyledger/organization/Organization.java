package org.keyledger.organization;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;

/// The organization, or what is known of it.
///
/// @param id         such as `o-exampleorgid`; empty where the evidence has no organization
/// @param management the management account, to which SCPs do not apply
/// @param accounts   in the order of their ids
public record Organization(String id, Optional<AccountId> management, List<Account> accounts) {

    public Organization {
        accounts = List.copyOf(accounts);
    }
}
