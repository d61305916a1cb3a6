package org.keyledger.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.history.Disposition;
import org.keyledger.history.FindingIdentity;
import org.keyledger.history.PeriodRecord;
import org.keyledger.history.ReviewRecord;

/// Makes a review of what a reviewer wrote, or says by cell why it is none.
final class AnswerCheck {

    private final ReviewImport.Request request;
    private final LocalDate evidence;
    private final String sha256;
    private final List<ReviewProblem> problems = new ArrayList<>();

    AnswerCheck(ReviewImport.Request request, PeriodRecord run, String sha256) {
        this.request = request;
        this.evidence = LocalDate.ofInstant(run.asOf(), ZoneOffset.UTC);
        this.sha256 = sha256;
    }

    List<ReviewProblem> problems() {
        return problems;
    }

    /// Empty when a problem was found.
    Optional<ReviewRecord> review(ReturnedAnswer answer) {
        Optional<Disposition> disposition = disposition(answer);
        boolean reviewer = isReviewer(answer.reviewer());
        Optional<LocalDate> day = day(answer.reviewedOn());
        boolean comment = fits(answer.comment(), ReviewRecord.LONGEST_COMMENT);
        return reviewer && comment && day.isPresent()
                ? disposition.map(decided -> new ReviewRecord(FindingIdentity.parse(answer.uid()), request.period(),
                        decided, answer.reviewer().text(), day.get(), answer.comment().text(), sha256, request.now()))
                : Optional.empty();
    }

    /// Whether the answer says what the review says, which is not checked again.
    static boolean says(ReturnedAnswer answer, ReviewRecord review) {
        return Disposition.of(answer.disposition().text()).filter(review.disposition()::equals).isPresent()
                && isShownAs(answer.reviewer(), review.reviewer())
                && answer.reviewedOn().text().equals(review.reviewedOn().toString())
                && isShownAs(answer.comment(), review.comment());
    }

    /// A workbook may hide key ids, also in what was signed.
    private static boolean isShownAs(ReturnedAnswer.Cell cell, String text) {
        return cell.text().equals(text) || cell.text().equals(KeyIdMask.text(text));
    }

    private Optional<Disposition> disposition(ReturnedAnswer answer) {
        String text = answer.disposition().text();
        if (text.isEmpty()) {
            return problem(answer.disposition(),
                    "no disposition is chosen, but something is written beside it: choose one of "
                            + String.join(", ", Disposition.labels()) + ", or clear the row's other amber cells");
        }
        Optional<Disposition> disposition = Disposition.of(text);
        return disposition.isPresent() ? disposition
                : problem(answer.disposition(), quoted(text) + " is no disposition: choose one of "
                        + String.join(", ", Disposition.labels()));
    }

    private boolean isReviewer(ReturnedAnswer.Cell cell) {
        if (cell.text().isEmpty()) {
            problem(cell, "the reviewer is missing: write who decided");
            return false;
        }
        return fits(cell, ReviewRecord.LONGEST_REVIEWER);
    }

    private boolean fits(ReturnedAnswer.Cell cell, int longest) {
        if (cell.text().length() > longest) {
            problem(cell, "has " + cell.text().length() + " characters: write at most " + longest);
        }
        return cell.text().length() <= longest;
    }

    private Optional<LocalDate> day(ReturnedAnswer.Cell cell) {
        if (cell.text().isEmpty()) {
            return problem(cell, "the date is missing: write the day of the decision");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(cell.text());
        }
        catch (DateTimeException none) {
            return problem(cell, quoted(cell.text()) + " is no date that can be told for certain: write it as "
                    + request.today());
        }
        if (day.isAfter(request.today())) {
            return problem(cell, day + " is in the future: today is " + request.today());
        }
        if (day.isBefore(evidence)) {
            return problem(cell, day + " is before the evidence of " + request.period() + ", which is of " + evidence
                    + ": write the day of the decision about this month's finding");
        }
        return Optional.of(day);
    }

    private <T> Optional<T> problem(ReturnedAnswer.Cell cell, String problem) {
        problems.add(new ReviewProblem(cell.address(), problem));
        return Optional.empty();
    }

    static String quoted(String text) {
        return "\"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text).replace('\n', ' ') + "\"";
    }
}
