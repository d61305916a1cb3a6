package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.keyledger.deliver.Alarm;
import org.keyledger.deliver.Delivery;
import org.keyledger.job.JobSettings;
import org.keyledger.job.RunResult;

/// Sees to it that somebody hears of a run that failed, read too little or did not deliver.
interface Watch {

    /// Tells nobody.
    Watch ASLEEP = new Watch() {};

    /// @param file    the job file
    /// @param command that is running: `run` or `collect`
    /// @param period  that it most likely works on; see [#worksOn]
    static Watch over(Surroundings around, WatchedLedgers ledgers, JobSettings settings, Path file, String command,
            YearMonth period) {
        return settings.delivery().alerts()
                .<Watch>map(alerts -> new AlarmWatch(around, ledgers, settings, alerts, file, command, period))
                .orElse(ASLEEP);
    }

    /// From now on this month is worked on.
    default void worksOn(YearMonth month) {}

    /// @param message what the operator was told
    default void failed(String message, ExitCode code) {}

    /// A run has come to its end: what there was of failures is over.
    ///
    /// @return whether whoever had to be told was told
    default ExitCode completed(RunResult result, Alarm alarm) {
        return ExitCode.COMPLETE;
    }

    /// Deliveries have been tried.
    default void delivered(List<Delivery> deliveries, Alarm alarm) {}
}
