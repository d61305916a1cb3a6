package org.keyledger.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;

import org.keyledger.assess.Assessor;
import org.keyledger.assess.Controls;
import org.keyledger.assess.owner.Roster;
import org.keyledger.evidence.EvidenceFingerprint;
import org.keyledger.evidence.EvidenceManifest;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.history.PeriodRecord;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.organization.Account;

/// What the steps of one run share.
///
/// @param record how the ledger will know the period, with the evidence as it was when the run began: a file that changes
///               after that makes a run that is resumed start afresh
record LedgerRun(JobSettings settings, PeriodEvidence evidence, Assessor assessor, ProgressListener progress,
        PeriodRecord record, Optional<Roster> roster, ScpAdvice scp) {

    static LedgerRun of(JobSettings settings, PeriodEvidence evidence, ProgressListener progress) {
        Optional<Roster> roster = evidence.people().map(Roster::new);
        Assessor assessor = new Assessor(settings.assessment(), roster, evidence.manifest().asOf(),
                evidence.managed());
        return new LedgerRun(settings, evidence, assessor, progress, recordOf(settings, evidence), roster,
                ScpAdvice.of(settings.scp(), settings.templates(), evidence));
    }

    YearMonth period() {
        return evidence.manifest().period();
    }

    Instant asOf() {
        return evidence.manifest().asOf();
    }

    /// The day on which exceptions and acknowledgements have to be in force.
    LocalDate day() {
        return LocalDate.ofInstant(asOf(), ZoneOffset.UTC);
    }

    /// An account's place among the period's accounts, which are in the order of their ids.
    int numberOf(Account account) {
        return Collections.binarySearch(evidence.accounts(), account, Comparator.comparing(Account::id));
    }

    /// Where the period's reports go.
    Path folder() {
        return settings.reports().resolve(period().toString());
    }

    private static PeriodRecord recordOf(JobSettings settings, PeriodEvidence evidence) {
        EvidenceManifest manifest = evidence.manifest();
        return new PeriodRecord(manifest.period(), manifest.asOf(), manifest.inferred(), manifest.partition().id(),
                manifest.source(), evidence.organization().id(), settings.hash(),
                EvidenceFingerprint.of(evidence),
                Controls.ALL.stream().map(control -> control.id().value()).toList(), false);
    }
}
