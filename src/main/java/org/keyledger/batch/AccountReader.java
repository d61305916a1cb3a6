package org.keyledger.batch;

import java.util.List;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.organization.Account;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/// Step `assess`: reads the accounts of a partition one after another, and after a restart goes on behind the last one
/// that was committed.
class AccountReader extends AbstractItemCountingItemStreamItemReader<AccountEvidence> {

    private final AccountEvidenceReader reader;
    private final List<Account> accounts;
    private int next;

    /// @param first id of the partition's first account
    /// @param last  id of its last
    AccountReader(PeriodEvidence evidence, String first, String last) {
        this.reader = new AccountEvidenceReader(evidence.folder(), evidence.manifest().asOf());
        this.accounts = evidence.accounts().stream().filter(account -> account.id().value().compareTo(first) >= 0
                && account.id().value().compareTo(last) <= 0).toList();
        setName("accounts");
    }

    @Override
    protected AccountEvidence doRead() {
        return next < accounts.size() ? reader.read(accounts.get(next++)) : null;
    }

    @Override
    protected void jumpToItem(int item) {
        next = item;
    }

    @Override
    protected void doOpen() {
        next = 0;
    }

    @Override
    protected void doClose() {
        // files are closed as soon as an account is read
    }
}
