package org.keyledger.scp.impact;

import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.organization.Account;

/// An account that the policies would reach and of which nothing is known.
///
/// @param code    AWS's error code, or Keyledger's own; `Skipped` for one that was left out on purpose
/// @param message why
/// @param remedy  what an operator does about it
public record UnreadAccount(Account account, String code, String message, String remedy) {

    static UnreadAccount of(Account account, CollectionOutcome outcome) {
        return switch (outcome) {
            case CollectionOutcome.Failed(String _, String code, String message, String remedy) ->
                    new UnreadAccount(account, code, message, remedy);
            case CollectionOutcome.Skipped(String reason) -> new UnreadAccount(account, "Skipped", reason,
                    "Collect it too to know who would lose access there.");
            case CollectionOutcome.Collected _ -> throw new IllegalArgumentException(
                    "account " + account.id() + " was read");
        };
    }
}
