package org.keyledger.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import org.keyledger.assess.CatalogueEntry;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.assess.RiskScore;
import org.keyledger.assess.Severity;
import org.keyledger.assess.replacement.ReplacementRule;
import org.keyledger.assess.replacement.ReplacementRules;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.AccountRecord.VerdictCount;
import org.keyledger.history.ExceptionRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.report.words.Words;
import org.keyledger.trends.KeyScore;

/// Makes the report of a period out of the ledger.
public final class ReportBuilder {

    private final LedgerReader ledger;
    private final Map<String, CatalogueEntry> catalogue = new LinkedHashMap<>();
    private final String version;

    /// @param version of Keyledger, for the report's cover
    public ReportBuilder(LedgerReader ledger, ControlCatalogue controls, String version) {
        this.ledger = ledger;
        this.version = version;
        controls.entries().forEach((id, entry) -> catalogue.put(id.value(), entry));
    }

    /// A report that says nothing about how confidential it is.
    public AuditReport build(YearMonth period, Optional<YearMonth> baseline, int trendPeriods,
            List<Setting> settings) {
        return build(period, baseline, trendPeriods, settings, Classification.NONE);
    }

    /// @param baseline     what to compare with, where it is in the ledger; else the ledger's first period
    /// @param trendPeriods how many periods the trends show at most
    /// @throws IllegalStateException when the ledger does not hold the period completely
    public AuditReport build(YearMonth period, Optional<YearMonth> baseline, int trendPeriods,
            List<Setting> settings, Classification classification) {
        PeriodRecord run = ledger.period(period).filter(PeriodRecord::recorded)
                .orElseThrow(() -> new IllegalStateException("the ledger does not hold " + period));
        List<YearMonth> upToNow = ledger.recordedPeriods().stream().filter(month -> !month.isAfter(period)).toList();
        List<YearMonth> before = upToNow.subList(0, upToNow.size() - 1);
        List<YearMonth> baselines = ledger.baselines(period);
        Optional<YearMonth> base = baseline.filter(baselines::contains).or(() -> baselines.stream().findFirst());
        Heading heading = new Heading(
                run.organization().isEmpty() ? Heading.NO_ORGANIZATION : run.organization(), period,
                before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()), base, run.asOf(), run.partition(),
                run.source(), run.settingsHash(), version, classification);
        List<AccountRecord> accounts = ledger.accounts(period);
        Tally tally = new Tally();
        ledger.forEachFindingCount(period, tally::add);
        Coverage coverage = coverage(accounts, ledger.periodProblems(period).stream()
                .anyMatch(problem -> problem.impact().reducesCoverage()));
        MetricLines lines = new MetricLines(ledger);
        List<MetricLine> metrics = lines.compare(period, base, CoverageWords.accounts(Words.english(), coverage));
        Score score = new Scores(ledger).of(period, accounts, before);
        List<String> frameworks = frameworks();
        List<ExceptionRecord> register = ledger.exceptions(period);
        LedgerLines rows = new LedgerLines(ledger, run, catalogue, frameworks, tally, register);
        Rows<FindingLine> findings = rows.findings();
        return new AuditReport(heading, coverage,
                new SummaryWords(metrics, coverage, heading, score, tally.all().undetermined(),
                        Words.english()).summary(),
                score,
                metrics, lines.trends(upToNow.subList(Math.max(0, upToNow.size() - trendPeriods), upToNow.size())),
                controls(run, accounts, tally, frameworks), units(accounts, tally), frameworks, definitions(), settings,
                Rows.of(accounts.stream().map(account -> line(account, tally)).toList()), findings,
                rows.undetermined(), rows.keys(coverage.keys()), before.isEmpty() ? Rows.of(List.of()) : rows.changes(),
                rows.problems(), rows.files(),
                FindingFlow.of(ledger, period, before, tally.all()),
                ExceptionWords.of(register, tally.all().excepted()), ScpAdvice.of(ledger, run),
                SignOffs.of(findings, ledger.reviews().accountsReviewedBefore(period)));
    }

    private static Coverage coverage(List<AccountRecord> accounts, boolean periodInPart) {
        long read = accounts.stream().filter(account -> account.outcome() == Outcome.READ).count();
        long failed = accounts.stream().filter(account -> account.outcome() == Outcome.FAILED).count();
        long skipped = accounts.stream().filter(account -> account.outcome() == Outcome.SKIPPED).count();
        long inPart = accounts.stream().filter(AccountRecord::readInPart).count();
        long rowsUnread = accounts.stream().mapToLong(AccountRecord::rowsUnread).sum();
        List<Instant> times = accounts.stream().flatMap(account -> account.reportTime().stream()).sorted().toList();
        return CoverageWords.in(Words.english(),
                new Coverage(accounts.size(), read, inPart, failed, skipped, rowsUnread,
                        accounts.stream().mapToLong(AccountRecord::users).sum(),
                        accounts.stream().mapToLong(AccountRecord::keys).sum(), times.stream().findFirst(),
                        times.isEmpty() ? Optional.empty() : Optional.of(times.getLast()),
                        failed == 0 && inPart == 0 && !periodInPart, ""));
    }

    private List<String> frameworks() {
        return frameworks(catalogue);
    }

    static List<String> frameworks(Map<String, CatalogueEntry> catalogue) {
        List<String> frameworks = new ArrayList<>();
        catalogue.values().forEach(entry -> entry.frameworks().keySet().stream()
                .filter(framework -> !frameworks.contains(framework)).forEach(frameworks::add));
        frameworks.sort(Comparator.comparing((String name) -> !name.startsWith("CIS")).thenComparing(name -> name));
        return frameworks;
    }

    private List<ControlLine> controls(PeriodRecord run, List<AccountRecord> accounts, Tally tally,
            List<String> frameworks) {
        List<ControlLine> lines = new ArrayList<>();
        for (int i = 0; i < run.controls().size(); i++) {
            CatalogueEntry entry = catalogue.get(run.controls().get(i));
            Tally.Counts counts = tally.ofControl(entry.id());
            int control = i;
            ToLongFunction<ToLongFunction<VerdictCount>> sum = what -> accounts.stream()
                    .filter(account -> !account.verdicts().isEmpty())
                    .mapToLong(account -> what.applyAsLong(account.verdicts().get(control))).sum();
            lines.add(new ControlLine(entry.id(), entry.title(), entry.severity(),
                    sum.applyAsLong(VerdictCount::flagged), sum.applyAsLong(VerdictCount::undetermined),
                    sum.applyAsLong(VerdictCount::clear),
                    counts.with(FindingStatus.NEW) + counts.with(FindingStatus.REOPENED),
                    counts.with(FindingStatus.CLOSED) + counts.with(FindingStatus.NEWLY_EXCEPTED), entry.risk(),
                    entry.remediation(), entry.replacement(),
                    entry.reference(), LedgerLines.controlIds(entry, frameworks)));
        }
        return lines;
    }

    private static List<UnitLine> units(List<AccountRecord> accounts, Tally tally) {
        Map<String, List<AccountRecord>> byUnit = new TreeMap<>();
        accounts.forEach(account -> byUnit.computeIfAbsent(topUnit(account.unit()), _ -> new ArrayList<>())
                .add(account));
        List<UnitLine> lines = new ArrayList<>();
        byUnit.forEach((unit, members) -> {
            Tally.Counts counts = new Tally.Counts();
            members.forEach(account -> counts.add(tally.ofAccount(account.account().value())));
            lines.add(new UnitLine(unit, members.size(),
                    members.stream().filter(account -> account.outcome() == Outcome.READ).count(),
                    members.stream().mapToLong(AccountRecord::keys).sum(),
                    members.stream().mapToLong(AccountRecord::activeKeys).sum(), counts.open(Severity.CRITICAL),
                    counts.open(Severity.HIGH), counts.open(Severity.MEDIUM), counts.open(Severity.LOW),
                    counts.undetermined()));
        });
        lines.sort(Comparator.comparingLong(UnitLine::critical).thenComparingLong(UnitLine::high)
                .thenComparingLong(UnitLine::medium).thenComparingLong(UnitLine::low).reversed()
                .thenComparing(UnitLine::name));
        return lines;
    }

    private static String topUnit(String path) {
        int slash = path.indexOf('/');
        String top = slash < 0 ? path : path.substring(0, slash);
        return top.isEmpty() ? UnitLine.NO_UNIT : top;
    }

    private static AccountLine line(AccountRecord account, Tally tally) {
        Tally.Counts counts = tally.ofAccount(account.account().value());
        String outcome = switch (account.outcome()) {
            case READ -> account.readInPart() ? "Read in part" : "Read";
            case FAILED -> "Failed";
            case SKIPPED -> "Skipped";
        };
        String reason = account.errorCode().isEmpty() ? account.reason()
                : account.errorCode() + ": " + account.reason();
        return new AccountLine(account.account().value(), account.name(), account.unit(), account.state(), outcome,
                account.readInPart() ? "See the coverage sheet" : reason, account.remedy(), account.reportTime(),
                account.timeInferred(), account.users(), account.keys(), account.activeKeys(),
                counts.open(Severity.CRITICAL), counts.open(Severity.HIGH), counts.open(Severity.MEDIUM),
                counts.open(Severity.LOW), counts.undetermined(), account.rowsUnread());
    }

    private static List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>(words());
        int number = 1;
        for (ReplacementRule rule : ReplacementRules.ALL) {
            definitions.add(new Definition("Replacement, rule " + number++, rule.statement()));
        }
        return definitions;
    }

    private static List<Definition> words() {
        return List.of(
                new Definition("Access key", "A long-lived credential of an IAM user or of the root user."
                        + " One row each, active or not."),
                new Definition("Active", "Not shown to be inactive: requests signed with the key may work."),
                new Definition("Flagged", "The key fails the control."),
                new Definition("Clear", "The evidence shows that the key meets the control."),
                new Definition("Undetermined", "The evidence does not tell. Neither a pass nor a finding."),
                new Definition("Age", "Whole days from the key's creation to the instant of the run."),
                new Definition("Coverage", "Listed accounts = read + failed + skipped. Accounts read in part count as"
                        + " read and are named on the coverage sheet."),
                new Definition("Cohort",
                        "The accounts read in both periods of a comparison. Figures on the cohort change"
                                + " because keys changed, not because coverage did."),
                new Definition("New, carried, reopened", "A finding seen for the first time; seen before and still"
                        + " there; closed in an earlier period and back."),
                new Definition("Not read this period", "Open before; its key could not be read, so it stays open."),
                new Definition("Times opened", "1, and one more each time a finding is reopened. First month and months"
                        + " open are of the current opening."),
                new Definition("Closed",
                        "Open before and gone, for one of these reasons: key deleted; user deleted; key"
                                + " deactivated; key rotated (deleted or deactivated, and the user has a newer one made while the"
                                + " finding was open); owner found; permissions reduced; used again; key activated again;"
                                + " resolved (the key meets the control for a reason that the evidence does not name); recognized"
                                + " as another finding (its creation date can be read again); account no longer listed; exception granted."
                                + " Open before + new + reopened = open + closed."),
                new Definition("Excepted",
                        "Flagged, and covered by an entry of the exceptions register in force: shown,"
                                + " but not among the open findings. The key's own verdict stays Flagged, and figures and score that"
                                + " speak of keys count it as before. Once no entry covers it, the"
                                + " finding is reopened with its first month."),
                new Definition("Sign-off",
                        "What a reviewer decided about a finding, in the workbook of an earlier month:"
                                + " revoke, rotate, migrate, accept with exception or false positive. It is carried for as long as"
                                + " the finding stays open, and closes nothing: that takes evidence, or an exception in force."),
                new Definition("Score", KeyScore.FORMULA + " One more key in order lowers the shares, so it may raise"
                        + " the score; the risk of all keys, added up, it cannot lower."),
                new Definition("Risk score of a key", RiskScore.FORMULA),
                new Definition("Replacement",
                        "What the key should become, by the first of the numbered rules that fits."
                                + " Strong evidence is what AWS records, weak evidence what people chose, such as names."),
                new Definition("*", "After a control ID: a mapping of our own that no publisher states."));
    }
}
