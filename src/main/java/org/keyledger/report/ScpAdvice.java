package org.keyledger.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.report.words.Words;

/// Puts the advice that the ledger holds of a period into lines and words.
final class ScpAdvice {

    private ScpAdvice() {}

    static ScpReadiness of(LedgerReader ledger, PeriodRecord period) {
        List<PhaseRecord> phases = ledger.phases(period.period());
        if (phases.isEmpty()) {
            return ScpReadiness.NONE;
        }
        List<ScpPolicyRecord> policies = ledger.scpPolicies(period.period());
        Optional<PeriodRecord> before = ledger.previous(period.period())
                .filter(earlier -> !ledger.phases(earlier).isEmpty()).flatMap(ledger::period);
        ScpPlaces places = new ScpPlaces(phases);
        ScpLines lines = new ScpLines(ledger, period.period(), before.map(PeriodRecord::period),
                new ExceptionHistory(day(period), before.map(ScpAdvice::day)), places,
                ExceptionMeans.of(policies));
        ScpTally tally = lines.tally();
        List<PhaseLine> phaseLines = phases.stream().map(ScpAdvice::line).toList();
        return new ScpReadiness(PhaseVerdict.of(phaseLines, Words.english()), phaseLines,
                policies.stream().map(ScpAdvice::line).toList(),
                places.with(policies, ledger.scpTargets(period.period())), tally.totals(),
                tally.diff(before.map(PeriodRecord::period)), lines.exceptions(tally.exceptions()),
                lines.losses(tally.losses()), lines.changes(tally.changes()),
                SignIns.of(ledger, period.period(), tally.people()));
    }

    private static LocalDate day(PeriodRecord period) {
        return LocalDate.ofInstant(period.asOf(), ZoneOffset.UTC);
    }

    private static PhaseLine line(PhaseRecord phase) {
        return new PhaseLine(phase.name(), phase.targets(), phase.accounts(), phase.unread(), phase.principals(),
                phase.inUse(), phase.exempt(), phase.exempt() - phase.granted(), phase.migrate(), phase.delete(),
                phase.undecided(), phase.unused(), phase.console(), phase.denied(), phase.undetermined(),
                phase.ready(), phase.statement());
    }

    private static ScpPolicyLine line(ScpPolicyRecord policy) {
        return new ScpPolicyLine(policy.file(), policy.title(), policy.phase(), policy.targets(),
                policy.text().length(), policy.sizeLimit(), policy.headroom(), policy.text());
    }
}
