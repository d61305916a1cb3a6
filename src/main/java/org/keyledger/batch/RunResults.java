package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.keyledger.assess.Severity;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.Receipts;
import org.keyledger.job.CoverageCount;
import org.keyledger.job.RunResult;
import org.keyledger.report.ExceptionWords;
import org.keyledger.report.ManifestVerifier;
import org.keyledger.report.Violation;
import org.springframework.stereotype.Component;

/// Sums up what a run came to, from the ledger and the folder it wrote.
@Component
class RunResults {

    private static final int PROBLEMS_SHOWN = 10;
    private static final int ACCOUNTS_NAMED = 20;
    /// How the name of a destination begins that keeps files.
    private static final String BUCKET = "s3://";

    private final LedgerReader ledger;
    private final Receipts receipts;

    RunResults(LedgerReader ledger, Receipts receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /// @param notes what the operator should know besides
    RunResult of(LedgerRun run, List<String> notes) {
        return of(run, false, notes, false);
    }

    /// The result of a run that had nothing to do, the period being complete; its files are looked at all the same.
    ///
    /// @param sameSettings whether the period was worked through with the same evidence and settings
    RunResult ofEarlier(LedgerRun run, boolean sameSettings) {
        List<String> notes = new ArrayList<>();
        if (!sameSettings) {
            notes.add("These reports were made of other evidence or with other settings than those named now."
                    + " --rerun works through the period with the present ones.");
        }
        String folder = run.period() + "/";
        List<String> damage = ManifestVerifier.verify(run.settings().reports()).stream()
                .filter(violation -> violation.file().startsWith(folder)
                        || violation.kind() == Violation.Kind.NOTHING_TO_VERIFY)
                .map(Violation::describe).toList();
        if (Files.isDirectory(run.folder())) {
            notes.addAll(damage);
            return of(run, true, notes, !damage.isEmpty());
        }
        Optional<ReceiptRecord> elsewhere = inBucket(run.period());
        notes.add(elsewhere.map(receipt -> "The reports are not on this disk; they were put into "
                + receipt.destination() + " at " + receipt.begun() + ".")
                .orElse("The folder " + run.folder() + " is gone. --rerun writes it again."));
        return of(run, true, notes, elsewhere.isEmpty());
    }

    private Optional<ReceiptRecord> inBucket(YearMonth period) {
        return receipts.of(period).stream().filter(receipt -> receipt.state() == ReceiptRecord.State.DELIVERED)
                .filter(receipt -> receipt.destination().startsWith(BUCKET)).findFirst();
    }

    private RunResult of(LedgerRun run, boolean alreadyComplete, List<String> notes, boolean damaged) {
        YearMonth period = run.period();
        Map<Severity, Long> open = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            open.put(severity, 0L);
        }
        long[] undetermined = new long[1];
        long[] excepted = new long[1];
        OpenFindingsTally byControl = new OpenFindingsTally(run.record().controls());
        ledger.forEachFindingCount(period, count -> {
            if (count.status().isOpen()) {
                count.severity().ifPresent(severity -> {
                    open.merge(severity, count.findings(), Long::sum);
                    byControl.add(count.control(), severity, count.findings());
                });
            }
            excepted[0] += count.status().isExcepted() ? count.findings() : 0;
            undetermined[0] += count.status() == FindingStatus.UNDETERMINED ? count.findings() : 0;
        });
        Map<String, Long> findings = new LinkedHashMap<>();
        open.forEach((severity, count) -> findings.put(severity.label(), count));
        List<AccountRecord> accounts = ledger.accounts(period);
        long unacknowledged = accounts.stream().filter(account -> account.outcome() == Outcome.FAILED)
                .filter(account -> !run.settings().acknowledges(account.account(), run.day())).count();
        long inPart = accounts.stream().filter(AccountRecord::readInPart).count();
        CoverageCount coverage = new CoverageCount(accounts.size(), count(accounts, Outcome.READ),
                inPart, count(accounts, Outcome.FAILED), count(accounts, Outcome.SKIPPED), unacknowledged);
        boolean periodInPart = ledger.periodProblems(period).stream()
                .anyMatch(problem -> problem.impact().reducesCoverage());
        return new RunResult(period, alreadyComplete, coverage, findings, undetermined[0], filesOf(run.folder()),
                problems(withBaseline(notes, run), period, accounts),
                damaged || unacknowledged > 0 || inPart > 0 || periodInPart,
                ExceptionWords.sentence(ledger.exceptions(period), excepted[0]),
                accounts.stream().filter(account -> account.outcome() == Outcome.FAILED).limit(ACCOUNTS_NAMED)
                        .map(RunResults::notRead).toList(),
                accounts.stream().mapToLong(AccountRecord::keys).sum(), byControl.all());
    }

    private static String notRead(AccountRecord account) {
        return "Account " + account.account() + " not read: " + account.reason() + ". " + account.remedy();
    }

    private static long count(List<AccountRecord> accounts, Outcome outcome) {
        return accounts.stream().filter(account -> account.outcome() == outcome).count();
    }

    private List<String> withBaseline(List<String> notes, LedgerRun run) {
        Optional<YearMonth> missing = run.settings().baseline()
                .filter(baseline -> !ledger.recordedPeriods().contains(baseline)
                        && !ledger.baselines(run.period()).contains(baseline));
        List<String> all = new ArrayList<>(notes);
        missing.ifPresent(baseline -> all.add("The baseline " + baseline + " is not in the ledger; reports compare with"
                + " its first period instead."));
        return all;
    }

    /// Notes first, then what could not be read: the first few, and how many more there are.
    private List<String> problems(List<String> notes, YearMonth period, List<AccountRecord> accounts) {
        FirstFew worded = new FirstFew(notes);
        accounts.stream().filter(account -> account.outcome() == Outcome.FAILED)
                .forEach(account -> worded.add(() -> notRead(account)));
        ledger.forEachProblem(period, (account, problem) -> {
            // an account that was not read has been named above
            boolean named = problem.impact() == Impact.ACCOUNT_UNREAD && !account.isEmpty();
            if (problem.impact().reducesCoverage() && !named) {
                worded.add(problem::describe);
            }
        });
        return worded.lines();
    }

    private static final class FirstFew {

        private final List<String> lines;
        private long shown;
        private long more;

        FirstFew(List<String> notes) {
            this.lines = new ArrayList<>(notes);
        }

        void add(Supplier<String> line) {
            if (shown < PROBLEMS_SHOWN) {
                lines.add(line.get());
                shown++;
            }
            else {
                more++;
            }
        }

        List<String> lines() {
            if (more > 0) {
                lines.add(more + " more on the workbook's sheet Coverage.");
            }
            return lines;
        }
    }

    /// The period's files as they lie there now: those of the folder itself, then those of the folders in it.
    static List<Path> filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
