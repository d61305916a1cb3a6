package org.keyledger.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keyledger.assess.exceptions.EntryReview;
import org.keyledger.assess.exceptions.RegisterReview;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;
import org.keyledger.trends.AccountMeasures;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `record`: closes what went with vanished accounts, reviews the exceptions register, and completes the period in the
/// ledger.
@Component
class RecordPeriod implements Tasklet {

    private final CurrentRun run;
    private final Ledger ledger;
    private final LedgerReader reader;

    RecordPeriod(CurrentRun run, Ledger ledger, LedgerReader reader) {
        this.run = run;
        this.ledger = ledger;
        this.reader = reader;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LedgerRun current = run.get();
        int listed = current.evidence().accounts().size();
        int recorded = reader.accountCount(current.period());
        if (recorded != listed) {
            throw new IllegalStateException(recorded + " accounts are recorded where " + listed + " are listed");
        }
        ledger.closeVanished(current.period(), current.asOf(),
                findings -> AccountMeasures.ofVanished(findings, current.asOf()));
        ledger.recordExceptions(current.period(), reviewOf(current));
        ledger.seal(current.period());
        return RepeatStatus.FINISHED;
    }

    /// Counts come from the ledger: an earlier process may have assessed some of the accounts.
    private List<EntryReview> reviewOf(LedgerRun current) {
        Map<AccountId, Boolean> readWhole = reader.accounts(current.period()).stream()
                .collect(Collectors.toMap(AccountRecord::account,
                        account -> account.outcome() == AccountRecord.Outcome.READ && account.rowsUnread() == 0));
        return new RegisterReview(current.day(), readWhole, current.roster())
                .of(current.settings().exceptions(), reader.exceptionMatches(current.period()));
    }
}
