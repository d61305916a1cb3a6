package org.keyledger.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keyledger.history.FindingIdentity;
import org.keyledger.history.ReviewRecord;
import org.keyledger.history.Reviews;

/// Sorts the answers of a workbook by what they mean for the ledger: new, as it is already, carried over untouched, or in
/// conflict.
final class AnswerSorter {

    private final ReviewImport.Request request;
    private final AnswerCheck check;
    private final Map<FindingIdentity, List<ReviewRecord>> earlier = new HashMap<>();
    private final Map<FindingIdentity, ReviewRecord> standing = new HashMap<>();
    private final Map<FindingIdentity, Signed> signed = new LinkedHashMap<>();
    private final List<ReviewProblem> conflicts = new ArrayList<>();
    private final List<ReviewRecord> fresh = new ArrayList<>();
    private final List<ReviewRecord> replacing = new ArrayList<>();
    private final List<ReviewRecord> same = new ArrayList<>();
    private long agreed;
    private long carried;

    private record Signed(ReturnedAnswer.Cell cell, ReviewRecord review) {}

    AnswerSorter(ReviewImport.Request request, AnswerCheck check) {
        this.request = request;
        this.check = check;
    }

    void sort(List<ReturnedAnswer> answers, Reviews reviews) {
        look(answers, reviews);
        for (ReturnedAnswer answer : answers) {
            FindingIdentity finding = FindingIdentity.parse(answer.uid());
            if (earlier.getOrDefault(finding, List.of()).stream().anyMatch(old -> AnswerCheck.says(answer, old))) {
                carried++;
            }
            else {
                check.review(answer).ifPresent(review -> sign(answer.disposition(), review));
            }
        }
        signed.values().forEach(this::compareWithLedger);
    }

    private void look(List<ReturnedAnswer> answers, Reviews reviews) {
        Set<FindingIdentity> findings = new HashSet<>();
        answers.forEach(answer -> findings.add(FindingIdentity.parse(answer.uid())));
        if (findings.isEmpty()) {
            return;
        }
        reviews.forEachUpTo(request.period(), review -> {
            if (findings.contains(review.finding())) {
                if (review.period().equals(request.period())) {
                    standing.put(review.finding(), review);
                }
                else {
                    earlier.computeIfAbsent(review.finding(), _ -> new ArrayList<>()).add(review);
                }
            }
        });
    }

    private void sign(ReturnedAnswer.Cell cell, ReviewRecord review) {
        Signed other = signed.putIfAbsent(review.finding(), new Signed(cell, review));
        if (other != null && !other.review().saysTheSameAs(review)) {
            conflicts.add(new ReviewProblem(cell.address(), "says " + words(review) + ", and " + other.cell().address()
                    + " says " + words(other.review()) + " of the same finding: leave one of the two rows"));
        }
    }

    private void compareWithLedger(Signed answer) {
        ReviewRecord review = answer.review();
        Optional<ReviewRecord> known = Optional.ofNullable(standing.get(review.finding()));
        if (known.isEmpty()) {
            fresh.add(review);
        }
        else if (known.get().saysTheSameAs(review)) {
            same.add(review);
        }
        else if (request.replace()) {
            replacing.add(review);
        }
        else if (known.get().disposition() == review.disposition()
                && !known.get().reviewer().equals(review.reviewer())) {
            agreed++;
        }
        else {
            conflicts.add(new ReviewProblem(answer.cell().address(), "says " + words(review)
                    + ", and the ledger has " + words(known.get())
                    + " already: settle which one counts, then clear this one or import with --replace"));
        }
    }

    private static String words(ReviewRecord review) {
        return "\"" + review.disposition().label() + "\" by " + AnswerCheck.quoted(review.reviewer()) + " on "
                + review.reviewedOn() + (review.comment().isEmpty() ? ""
                        : " with the comment "
                                + AnswerCheck.quoted(review.comment()));
    }

    List<ReviewProblem> problems() {
        return Stream.concat(check.problems().stream(), conflicts.stream()).toList();
    }

    List<ReviewRecord> fresh() {
        return fresh;
    }

    List<ReviewRecord> replacing() {
        return replacing;
    }

    /// What counts in the ledger once the file is imported and what the file says.
    List<ReviewRecord> counting() {
        return Stream.of(fresh, replacing, same).flatMap(List::stream).toList();
    }

    ReviewImportResult.Counts counts(ReturnedWorkbook returned) {
        return new ReviewImportResult.Counts(returned.rows(), fresh.size(), replacing.size(), same.size(), agreed,
                carried, returned.rows() - returned.answers().size(), returned.missing());
    }
}
