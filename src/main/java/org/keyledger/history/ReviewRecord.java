package org.keyledger.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// What a reviewer signed beside a finding.
///
/// @param period     of the workbook in which it was signed
/// @param comment    empty where there is none
/// @param fileSha256 of the workbook that it was imported from
public record ReviewRecord(FindingIdentity finding, YearMonth period, Disposition disposition, String reviewer,
        LocalDate reviewedOn, String comment, String fileSha256, Instant importedAt) {

    public static final int LONGEST_REVIEWER = 200;
    public static final int LONGEST_COMMENT = 4_000;

    /// @throws IllegalArgumentException when the ledger could not keep it whole
    public ReviewRecord {
        Objects.requireNonNull(disposition);
        Objects.requireNonNull(reviewedOn);
        if (reviewer.isBlank() || reviewer.length() > LONGEST_REVIEWER || comment.length() > LONGEST_COMMENT
                || (reviewer + comment).indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a review lacks its reviewer, or says more than the ledger can keep");
        }
        importedAt = importedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// Whether the other says the same of the finding: who, when and why included.
    public boolean saysTheSameAs(ReviewRecord other) {
        return finding.equals(other.finding) && disposition == other.disposition && reviewer.equals(other.reviewer)
                && reviewedOn.equals(other.reviewedOn) && comment.equals(other.comment);
    }
}
