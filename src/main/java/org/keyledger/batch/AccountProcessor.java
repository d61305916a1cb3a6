package org.keyledger.batch;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.history.AccountEntry;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PriorAccount;
import org.keyledger.job.LogFields;
import org.keyledger.trends.AccountMeasures;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/// Step `assess`: judges an account's keys, follows its findings from the earlier periods, counts, and says what denying
/// IAM users would do.
@Component
class AccountProcessor implements ItemProcessor<AccountEvidence, AccountEntry> {

    private final CurrentRun run;
    private final LedgerReader ledger;
    private final EarlierExceptions exceptions;

    AccountProcessor(CurrentRun run, LedgerReader ledger, EarlierExceptions exceptions) {
        this.run = run;
        this.ledger = ledger;
        this.exceptions = exceptions;
    }

    @Override
    public AccountEntry process(AccountEvidence evidence) {
        try (LogFields.Scope _ = LogFields.with(LogFields.ACCOUNT, evidence.account().id().value())) {
            return entry(evidence);
        }
    }

    private AccountEntry entry(AccountEvidence evidence) {
        LedgerRun current = run.get();
        PriorAccount prior = ledger.prior(evidence.account().id(), current.period());
        AccountAssessment assessment = current.assessor().assess(evidence, prior);
        AccountExceptions register =
                AccountExceptions.of(current.settings().exceptions(), assessment, current.day());
        AccountEntry entry = AccountEntry.of(current.numberOf(evidence.account()), assessment, prior, current.period(),
                current.asOf(), register);
        return entry.withMeasures(AccountMeasures.of(assessment, entry.findings(), current.asOf(), entry.keys()))
                .withPrincipals(current.scp().accounts().advise(assessment, register,
                        exceptions.of(evidence.account().id())));
    }
}
