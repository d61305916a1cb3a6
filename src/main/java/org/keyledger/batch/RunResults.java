package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.keyledger.assess.Severity;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader;
import org.keyledger.job.CoverageCount;
import org.keyledger.job.RunResult;
import org.springframework.stereotype.Component;

/// Sums up what a run came to, from the ledger and the folder it wrote.
@Component
class RunResults {

    private static final int PROBLEMS_SHOWN = 10;

    private final LedgerReader ledger;

    RunResults(LedgerReader ledger) {
        this.ledger = ledger;
    }

    RunResult of(LedgerRun run) {
        return of(run, false, List.of());
    }

    /// The result of a run that had nothing to do, the period being complete.
    ///
    /// @param sameRun whether the period was worked through with the same evidence and settings
    RunResult ofEarlier(LedgerRun run, boolean sameRun) {
        return of(run, true, sameRun ? List.of()
                : List.of("These reports were made of other evidence or with other settings than those named now."
                        + " --rerun works through the period with the present ones."));
    }

    private RunResult of(LedgerRun run, boolean alreadyComplete, List<String> notes) {
        YearMonth period = run.period();
        Map<Severity, Long> open = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            open.put(severity, 0L);
        }
        long[] undetermined = new long[1];
        ledger.forEachFindingCount(period, count -> {
            if (count.status().isOpen()) {
                count.severity().ifPresent(severity -> open.merge(severity, count.findings(), Long::sum));
            }
            undetermined[0] += count.status() == FindingStatus.UNDETERMINED ? count.findings() : 0;
        });
        Map<String, Long> findings = new LinkedHashMap<>();
        open.forEach((severity, count) -> findings.put(severity.label(), count));
        List<AccountRecord> accounts = ledger.accounts(period);
        List<AccountRecord> unacknowledged = accounts.stream()
                .filter(account -> account.outcome() == Outcome.FAILED || account.readInPart())
                .filter(account -> !run.settings().acknowledges(account.account(), dayOf(run))).toList();
        CoverageCount coverage = new CoverageCount(accounts.size(), count(accounts, Outcome.READ),
                accounts.stream().filter(AccountRecord::readInPart).count(), count(accounts, Outcome.FAILED),
                count(accounts, Outcome.SKIPPED), count(unacknowledged, Outcome.FAILED));
        return new RunResult(period, alreadyComplete, coverage, findings, undetermined[0], filesOf(run.folder()),
                problems(notes, period, accounts), !unacknowledged.isEmpty() || ledger.periodProblems(period)
                        .stream().anyMatch(problem -> problem.impact().reducesCoverage()));
    }

    private static LocalDate dayOf(LedgerRun run) {
        return LocalDate.ofInstant(run.asOf(), ZoneOffset.UTC);
    }

    private static long count(List<AccountRecord> accounts, Outcome outcome) {
        return accounts.stream().filter(account -> account.outcome() == outcome).count();
    }

    private List<String> problems(List<String> notes, YearMonth period, List<AccountRecord> accounts) {
        List<String> worded = new ArrayList<>(notes);
        accounts.stream().filter(account -> account.outcome() == Outcome.FAILED)
                .forEach(account -> worded.add("Account " + account.account() + " not read: " + account.reason() + ". "
                        + account.remedy()));
        ledger.forEachProblem(period, (account, problem) -> {
            // an account that was not read has been named above
            boolean named = problem.impact() == Impact.ACCOUNT_UNREAD && !account.isEmpty();
            if (problem.impact().reducesCoverage() && !named) {
                worded.add(problem.describe());
            }
        });
        if (worded.size() <= PROBLEMS_SHOWN) {
            return worded;
        }
        List<String> shown = new ArrayList<>(worded.subList(0, PROBLEMS_SHOWN));
        shown.add((worded.size() - PROBLEMS_SHOWN) + " more on the workbook's sheet Coverage.");
        return shown;
    }

    /// The period's files as they lie there now.
    static List<Path> filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
