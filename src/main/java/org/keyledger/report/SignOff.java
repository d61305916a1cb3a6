package org.keyledger.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.keyledger.history.ReviewRecord;

/// What a reviewer signed beside a finding in the workbook of an earlier month. It stands until somebody signs anew, or
/// the finding is closed; it closes nothing itself.
///
/// @param disposition the label of a [org.keyledger.history.Disposition]; empty where nobody has signed
/// @param period      the month whose workbook was signed
public record SignOff(String disposition, String reviewer, Optional<LocalDate> reviewedOn, String comment,
        Optional<YearMonth> period) {

    public static final SignOff NONE = new SignOff("", "", Optional.empty(), "", Optional.empty());

    static SignOff of(ReviewRecord review) {
        return new SignOff(review.disposition().label(), review.reviewer(), Optional.of(review.reviewedOn()),
                review.comment(), Optional.of(review.period()));
    }

    public boolean isSigned() {
        return !disposition.isEmpty();
    }
}
