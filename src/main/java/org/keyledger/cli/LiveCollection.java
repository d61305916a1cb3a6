package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;

import org.keyledger.job.CollectionRequest;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.JobSettings;
import org.keyledger.job.Source;

/// Collects a period of a source that is AWS itself, and sums it up.
final class LiveCollection {

    private final Surroundings around;

    LiveCollection(Surroundings around) {
        this.around = around;
    }

    /// @throws UsageException when the job reads files
    static Source.Live sourceOf(JobSettings settings, Path job) {
        if (settings.source() instanceof Source.Live live) {
            return live;
        }
        throw new UsageException("the source of " + job + " is not AWS. Name an organization, accounts or a profile as"
                + " its source; jobs/monthly/job.yaml is an example.");
    }

    /// The month that is collected unless another is named: the present one.
    YearMonth thisMonth() {
        return YearMonth.now(around.clock());
    }

    /// AWS tells only how things are now. The month before is allowed because whoever reports on October may well start on
    /// the first of November.
    ///
    /// @throws UsageException when what AWS says now cannot be told of that month
    YearMonth requireCollectable(YearMonth period, Source.Live source) {
        boolean begun = source.collection().evidence().resolve(period.toString()).toFile().isDirectory();
        if (!begun && (period.isAfter(thisMonth()) || period.isBefore(thisMonth().minusMonths(1)))) {
            throw new UsageException("there is no evidence of " + period + " in "
                    + source.collection().evidence().toAbsolutePath().normalize()
                    + ", and AWS tells only how things are now. Name " + thisMonth() + " or "
                    + thisMonth().minusMonths(1) + ".");
        }
        return period;
    }

    ExitCode run(LedgerJobFactory.OpenLedger ledger, JobSettings settings, Source.Live source, YearMonth period) {
        CollectionResult result;
        try (Progress progress = around.progress(period.toString())) {
            result = ledger.collection().collect(new CollectionRequest(settings, source, period), progress);
        }
        new CollectionSummary().print(result, around.out());
        return result.isPartial() ? ExitCode.PARTIAL : ExitCode.COMPLETE;
    }
}
