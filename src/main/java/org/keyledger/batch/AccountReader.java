package org.keyledger.batch;

import java.util.List;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.job.LogFields;
import org.keyledger.organization.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/// Step `assess`: reads the accounts of a partition one after another, and after a restart goes on behind the last one
/// that was committed.
class AccountReader extends AbstractItemCountingItemStreamItemReader<AccountEvidence> {

    private static final Logger LOG = LoggerFactory.getLogger(AccountReader.class);

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
        if (next == accounts.size()) {
            return null;
        }
        Account account = accounts.get(next++);
        try (LogFields.Scope _ = LogFields.with(LogFields.ACCOUNT, account.id().value())) {
            AccountEvidence evidence = reader.read(account);
            if (evidence.outcome() instanceof CollectionOutcome.Failed failed) {
                LOG.warn("There is no evidence of the account: {} failed with {}: {}.", failed.stage(), failed.code(),
                        failed.message());
            }
            return evidence;
        }
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
