package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keyledger.assess.CatalogueEntry;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.history.Disposition;
import org.keyledger.history.FindingIdentity;
import org.keyledger.history.KeySearch;
import org.keyledger.history.LedgerLock;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.history.ReviewRecord;
import org.keyledger.history.Reviews;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Imports reviews into the ledger.
@Component
final class LedgerReviewImport implements ReviewImport {

    private static final int MOST_LOOKED_UP = 20;

    private final LedgerReader ledger;
    private final Reviews reviews;
    private final KeySearch search;
    private final LedgerLock lock;
    private final ReturnedWorkbookReader reader;
    private final String version;
    private final Map<String, CatalogueEntry> catalogue = new LinkedHashMap<>();

    LedgerReviewImport(LedgerReader ledger, Reviews reviews, KeySearch search, LedgerLock lock,
            ReturnedWorkbookReader reader, @Value("${keyledger.version}") String version) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.search = search;
        this.lock = lock;
        this.reader = reader;
        this.version = version;
        ControlCatalogue.load().entries().forEach((id, entry) -> catalogue.put(id.value(), entry));
    }

    @Override
    public ReviewImportResult importFrom(Request request) {
        try (LedgerLock.Held _ = lock.tryAcquire().orElseThrow(
                () -> new ReviewImportException("another run holds the ledger. Wait until it has ended."))) {
            return locked(request);
        }
    }

    private ReviewImportResult locked(Request request) {
        PeriodRecord run = ledger.period(request.period()).filter(PeriodRecord::recorded)
                .orElseThrow(() -> new ReviewImportException("the ledger does not hold " + request.period()
                        + "; it holds " + months(ledger.recordedPeriods()) + "."));
        String sha256 = sha256(request.file());
        ReturnedWorkbook returned = reader.read(request.file(), ReportBuilder.frameworks(catalogue), findings(run),
                version, request.passwords());
        requireFindingsOf(request, returned);
        AnswerSorter sorter = new AnswerSorter(request, new AnswerCheck(request, run, sha256));
        sorter.sort(returned.answers(), reviews);
        List<ReviewProblem> problems = new ArrayList<>(returned.problems());
        problems.addAll(unknown(returned.unknown(), request.period()));
        problems.addAll(sorter.problems());
        if (!problems.isEmpty() || returned.unlisted() > 0) {
            return ReviewImportResult.refused(request.period(), sha256, problems, returned.unlisted());
        }
        reviews.keep(sorter.fresh(), sorter.replacing());
        return new ReviewImportResult(request.period(), sha256, List.of(), 0, sorter.counts(returned),
                dispositions(sorter.counting()), notes(returned),
                new ExceptionProposals(search, run).of(sorter.counting()));
    }

    private Rows<FindingLine> findings(PeriodRecord run) {
        Tally tally = new Tally();
        ledger.forEachFindingCount(run.period(), tally::add);
        return new LedgerLines(ledger, run, catalogue, ReportBuilder.frameworks(catalogue), tally,
                ledger.exceptions(run.period())).findings();
    }

    private static void requireFindingsOf(Request request, ReturnedWorkbook returned) {
        if (returned.rows() == 0 && !returned.unknown().isEmpty()) {
            throw new ReviewImportException(
                    request.file() + " is the workbook of another month or another ledger: none of"
                            + " its findings is one of " + request.period() + ". Name its month with --period.");
        }
    }

    private List<ReviewProblem> unknown(List<ReturnedAnswer.Cell> ids, YearMonth period) {
        List<ReviewProblem> problems = new ArrayList<>();
        for (ReturnedAnswer.Cell id : ids) {
            String elsewhere = problems.size() < MOST_LOOKED_UP ? elsewhere(id.text()) : "";
            problems.add(new ReviewProblem(id.address(), AnswerCheck.quoted(id.text()) + " is no finding of " + period
                    + " that is open or excepted" + elsewhere + ": put its ID back, or remove the row"));
        }
        return problems;
    }

    private String elsewhere(String uid) {
        Optional<FindingIdentity> finding = parsed(uid);
        List<YearMonth> months = finding.isEmpty() ? List.of()
                : ledger.recordedPeriods().stream().filter(month -> search.month(month, finding.get().key()).findings()
                        .stream().anyMatch(found -> found.control().equals(finding.get().control()))).toList();
        return months.isEmpty() ? "" : "; the ledger knows it in " + months(months);
    }

    private static Optional<FindingIdentity> parsed(String uid) {
        try {
            return Optional.of(FindingIdentity.parse(uid));
        }
        catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<String> notes(ReturnedWorkbook returned) {
        List<String> notes = new ArrayList<>();
        if (!returned.otherVersion().isEmpty()) {
            notes.add("The workbook was written by Keyledger " + returned.otherVersion() + ", and this is " + version
                    + ": titles, remediation, replacement, command and control IDs may be worded differently, and"
                    + " were not compared.");
        }
        if (!returned.cleared().isEmpty()) {
            notes.add("Sign-offs of earlier months stay where the workbook has none: "
                    + returned.cleared().stream().limit(MOST_LOOKED_UP).collect(Collectors.joining(", "))
                    + (returned.cleared().size() > MOST_LOOKED_UP ? " and more." : "."));
        }
        return notes;
    }

    private static Map<String, Long> dispositions(List<ReviewRecord> answers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Disposition.labels().forEach(label -> counts.put(label, 0L));
        answers.forEach(answer -> counts.merge(answer.disposition().label(), 1L, Long::sum));
        return counts;
    }

    private static String sha256(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ReviewImportException("there is no file " + file + ".");
        }
        try {
            return Sha256.entry("workbook.xlsx", file).sha256();
        }
        catch (IOException unreadable) {
            throw new ReviewImportException(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static String months(List<YearMonth> months) {
        return months.isEmpty() ? "nothing"
                : months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}
