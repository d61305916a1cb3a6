package org.keyledger.report.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.keyledger.report.ReturnedAnswer;
import org.keyledger.report.ReturnedWorkbook;
import org.keyledger.report.ReviewProblem;

/// Gathers what the sheets of a returned workbook say. What is wrong is listed up to a limit and counted beyond it.
final class ReturnedFindings {

    private static final int MOST_LISTED = 500;

    final FindingColumns columns;
    final FindingFacts facts;
    final FindingIndex index;
    final boolean since1904;

    private final List<ReturnedAnswer> answers = new ArrayList<>();
    private final List<ReviewProblem> problems = new ArrayList<>();
    private final List<AlteredRow> altered = new ArrayList<>();
    private final List<ReturnedAnswer.Cell> unknown = new ArrayList<>();
    private final List<String> cleared = new ArrayList<>();
    private long unlisted;
    private long rows;
    private boolean found;

    ReturnedFindings(FindingColumns columns, FindingFacts facts, FindingIndex index, boolean since1904) {
        this.columns = columns;
        this.facts = facts;
        this.index = index;
        this.since1904 = since1904;
    }

    /// A row that does not say what the ledger says.
    ///
    /// @param addresses of the facts' cells
    record AlteredRow(List<String> texts, List<String> addresses) {}

    void foundTable() {
        found = true;
    }

    boolean hasTable() {
        return found;
    }

    long rows() {
        return rows;
    }

    void row() {
        rows++;
    }

    void answer(ReturnedAnswer answer) {
        answers.add(answer);
    }

    void problem(String cell, String problem) {
        if (problems.size() < MOST_LISTED) {
            problems.add(new ReviewProblem(cell, problem));
        }
        else {
            unlisted++;
        }
    }

    void altered(AlteredRow row) {
        if (altered.size() < MOST_LISTED) {
            altered.add(row);
        }
        else {
            unlisted++;
        }
    }

    void unknown(ReturnedAnswer.Cell id) {
        if (unknown.size() < MOST_LISTED) {
            unknown.add(id);
        }
        else {
            unlisted++;
        }
    }

    void cleared(String cell) {
        if (cleared.size() < MOST_LISTED) {
            cleared.add(cell);
        }
    }

    ReturnedWorkbook result(String otherVersion) {
        List<ReviewProblem> all = new ArrayList<>(alterations());
        all.addAll(problems);
        return new ReturnedWorkbook(answers, all, unlisted, unknown, rows, index.unseen(), cleared, otherVersion);
    }

    private List<ReviewProblem> alterations() {
        Set<String> ids = new HashSet<>();
        altered.forEach(row -> ids.add(row.texts().getLast()));
        Map<String, List<List<String>>> expected = new HashMap<>(index.facts(ids));
        List<ReviewProblem> alterations = new ArrayList<>();
        for (AlteredRow row : altered) {
            List<String> written = expected.get(row.texts().getLast()).stream()
                    .min(Comparator.comparingInt(each -> differences(row.texts(), each))).orElseThrow();
            for (int at = 0; at < written.size(); at++) {
                if (index.isCompared(at) && !written.get(at).equals(row.texts().get(at))) {
                    alterations.add(new ReviewProblem(row.addresses().get(at),
                            Difference.of(row.texts().get(at), written.get(at))));
                }
            }
        }
        return alterations;
    }

    private int differences(List<String> texts, List<String> written) {
        return (int) IntStream.range(0, written.size())
                .filter(at -> index.isCompared(at) && !written.get(at).equals(texts.get(at))).count();
    }
}
