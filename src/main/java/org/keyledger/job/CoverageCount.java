package org.keyledger.job;

/// How many accounts a run could speak of. `listed = read + failed + skipped`, always.
///
/// @param readInPart             accounts of `read` with rows or values that could not be read
/// @param unacknowledgedFailures accounts of `failed` that the job file does not acknowledge on the day of the run
public record CoverageCount(long listed, long read, long readInPart, long failed, long skipped,
        long unacknowledgedFailures) {

    public CoverageCount {
        if (listed != read + failed + skipped || readInPart > read || unacknowledgedFailures > failed) {
            throw new IllegalArgumentException("coverage does not add up: " + listed + " listed, " + read + " read, "
                    + readInPart + " of them in part, " + failed + " failed, " + unacknowledgedFailures
                    + " of them unacknowledged, " + skipped + " skipped");
        }
    }
}
