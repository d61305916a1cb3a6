package org.keyledger.assess;

/// Marks findings that speak of a failed attempt to rotate. Of such attempts only key events tell, so a month without them
/// says nothing about the finding.
public final class RotationAttempts {

    /// The limit of such a finding, or the end of it.
    public static final String SUCCEED = "rotations succeed";

    private RotationAttempts() {}

    /// @param limit as [Verdict.Flagged#limit] gave it
    public static boolean areMeantBy(String limit) {
        return limit.endsWith(SUCCEED);
    }
}
