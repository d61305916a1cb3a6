package org.keyledger.batch;

import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;
import org.keyledger.scp.advise.ScpAdvisor;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `advise`: recommends the policies that end access keys, and the phases of their rollout, and keeps whether people
/// can sign in through Identity Center.
@Component
class AdvisePeriod implements Tasklet {

    private final CurrentRun run;
    private final Ledger ledger;
    private final ScpAdvisor advisor;

    AdvisePeriod(CurrentRun run, Ledger ledger, LedgerReader reader) {
        this.run = run;
        this.ledger = ledger;
        this.advisor = new ScpAdvisor(ledger, reader);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LedgerRun current = run.get();
        advisor.advise(current.period(), current.scp().set(), current.evidence().organization().management(),
                current.scp().attached());
        ledger.recordIdentityCenter(current.period(), current.scp().signIn().record());
        return RepeatStatus.FINISHED;
    }
}
