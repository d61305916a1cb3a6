package org.keyledger.trends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.organization.Person;

/// The sample organization's months, into a ledger.
public final class SampleMonths {

    private final SampleSpec spec;
    private final Path evidence;

    public SampleMonths(SampleSpec spec, Path evidence) throws IOException {
        this.spec = spec;
        this.evidence = evidence;
        new SampleOrganization(spec).write(evidence);
    }

    public List<YearMonth> periods() {
        return spec.periods().toList();
    }

    public List<AccountEvidence> accounts(YearMonth period) {
        PeriodEvidence opened = PeriodEvidence.open(evidence, period);
        AccountEvidenceReader reader = new AccountEvidenceReader(opened.folder());
        return opened.accounts().stream().map(reader::read).toList();
    }

    /// @param change of one month's accounts
    public void into(LedgerOfMonths ledger, YearMonth period, UnaryOperator<List<AccountEvidence>> change) {
        PeriodEvidence.open(evidence, period).people().map(Collection::stream)
                .ifPresent(people -> ledger.knowing(people.toArray(Person[]::new)));
        ledger.month(period, change.apply(accounts(period)).toArray(AccountEvidence[]::new));
    }

    /// The account as it stands in the ledger when it cannot be read.
    public static AccountEvidence failed(AccountEvidence account) {
        return new AccountEvidence(account.account(),
                new CollectionOutcome.Failed("AssumeRole", "AccessDenied", "not authorized", "Create the role."),
                Optional.empty(), account.keyIds(), Optional.empty(), List.of(), List.of(), account.events());
    }
}
