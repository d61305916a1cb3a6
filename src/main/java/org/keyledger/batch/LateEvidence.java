package org.keyledger.batch;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.springframework.stereotype.Component;

/// Notices evidence that came after the ledger was written: a collection that is started again calls the accounts that
/// failed before, and whoever fills the folder by hand adds what was missing. Such a period is neither complete nor to be
/// resumed, whatever Batch remembers of it.
@Component
class LateEvidence {

    private final LedgerReader ledger;

    LateEvidence(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /// Whether an account that the ledger has as failed can be read by now.
    boolean hasComeFor(LedgerRun run) {
        Map<AccountId, Account> accounts = run.evidence().accounts().stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        AccountEvidenceReader reader = new AccountEvidenceReader(run.evidence().folder());
        return ledger.accounts(run.period()).stream().filter(then -> then.outcome() == AccountRecord.Outcome.FAILED)
                .map(then -> accounts.get(then.account())).anyMatch(account -> account != null
                        && reader.read(account).outcome() instanceof CollectionOutcome.Collected);
    }
}
