package org.keyledger.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;
import org.springframework.stereotype.Component;

/// Remembers accounts that evidence without a listing of the organization may have forgotten. Where the organization is
/// listed, an account that is missing is gone; where it is not, a missing folder only says that nobody looked.
@Component
class KnownAccounts {

    private final LedgerReader ledger;

    KnownAccounts(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /// The evidence with the previous period's accounts added, unless it lists the organization.
    PeriodEvidence addedTo(PeriodEvidence evidence) {
        if (!evidence.organization().accounts().isEmpty()) {
            return evidence;
        }
        Map<AccountId, Account> accounts = new TreeMap<>();
        ledger.previous(evidence.manifest().period()).ifPresent(previous -> ledger.accounts(previous)
                .forEach(known -> accounts.put(known.account(), accountOf(known))));
        evidence.accounts().forEach(account -> accounts.put(account.id(), account));
        return new PeriodEvidence(evidence.folder(), evidence.manifest(), evidence.organization(),
                List.copyOf(accounts.values()), evidence.people(), evidence.problems(), evidence.files(),
                evidence.managed(), evidence.identityCenter());
    }

    private static Account accountOf(AccountRecord known) {
        return new Account(known.account(), known.name(), "", AccountState.UNKNOWN, known.unit(), Map.of(), true,
                false);
    }
}
