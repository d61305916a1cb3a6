package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;

/// Where a job's evidence comes from.
public sealed interface Source {

    /// Evidence that is already there.
    ///
    /// @param folder of periods, such as `evidence`, or one period's folder
    record Evidence(Path folder) implements Source {}

    /// An invented organization, written before the job runs.
    ///
    /// @param users       of an account, about, on average
    /// @param months      how many periods of evidence are written, up to and with `lastPeriod`
    /// @param lastPeriods how many of them, counted from the last, the job runs
    /// @param folder      that the evidence is written into
    record Sample(int accounts, int users, int months, long seed, YearMonth lastPeriod, int lastPeriods,
            Path folder) implements Source {

        /// @throws IllegalArgumentException when more periods are to be run than written
        public Sample {
            if (lastPeriods > months) {
                throw new IllegalArgumentException(lastPeriods + " periods of " + months + " months");
            }
        }

        public YearMonth firstPeriod() {
            return lastPeriod.minusMonths(months - 1L);
        }
    }
}
