package org.keyledger.scp.impact;

import java.util.List;

import org.keyledger.iam.AccountId;
import org.keyledger.scp.simulate.Decision;
import org.keyledger.scp.simulate.Outcome;

/// An outcome and what decided it, or would, without the account that it fell in: equal for all accounts that a statement
/// treats alike.
///
/// @param by   statements, such as `deny-iam-users, statement DenyIamUsers, on Production`
/// @param keys what would decide an unknown outcome
public record Reason(Outcome outcome, String by, List<String> keys) {

    public Reason {
        keys = List.copyOf(keys);
    }

    static Reason of(AccountId account, Decision decision) {
        return new Reason(decision.outcome(), decision.by().replace(", on account " + account, "")
                .replace("account " + account, "the account"),
                decision.keys().stream().map(key -> key.replace("account " + account, "the account")).toList());
    }
}
