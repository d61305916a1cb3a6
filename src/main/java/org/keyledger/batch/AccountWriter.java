package org.keyledger.batch;

import org.keyledger.history.AccountEntry;
import org.keyledger.history.Ledger;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/// Step `assess`: records a chunk of accounts in the transaction that also records how far the partition has come.
@Component
class AccountWriter implements ItemWriter<AccountEntry> {

    private final CurrentRun run;
    private final Ledger ledger;

    AccountWriter(CurrentRun run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public void write(Chunk<? extends AccountEntry> accounts) {
        ledger.record(run.get().period(), accounts.getItems());
        run.get().progress().advanced("assess", accounts.size());
    }
}
