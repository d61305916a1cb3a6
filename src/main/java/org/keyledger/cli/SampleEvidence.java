package org.keyledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;

import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;

/// Writes the evidence of a sample organization, showing progress.
final class SampleEvidence {

    private static final String STEP = "sample";

    private SampleEvidence() {}

    /// Writes every month. Evidence of the same sample is written over; any other is refused.
    static void write(SampleSpec spec, Path folder, Surroundings around) {
        SampleOrganization organization = new SampleOrganization(spec);
        try (Progress progress = around.progress("evidence")) {
            progress.started(STEP, (long) spec.accounts() * spec.months());
            for (YearMonth period : spec.periods().toList()) {
                organization.writePeriod(folder, period, _ -> progress.advanced(STEP, 1));
            }
            progress.finished(STEP);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
