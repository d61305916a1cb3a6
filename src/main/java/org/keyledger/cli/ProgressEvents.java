package org.keyledger.cli;

import java.time.Clock;

import org.keyledger.job.LogFields;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/// Progress for logs of events, with the figures as fields.
final class ProgressEvents extends TimedProgress {

    private static final String DONE = LogFields.PREFIX + "done";
    private static final String TOTAL = LogFields.PREFIX + "total";
    private static final String SECONDS = LogFields.PREFIX + "seconds";

    private final Logger log;
    private final String label;

    ProgressEvents(Logger log, Clock clock, String label) {
        super(clock);
        this.log = log;
        this.label = label;
    }

    @Override
    void tellStarted(String step, long total) {
        tell(step, total, log.atInfo(), "started");
    }

    @Override
    void tellDone(String step, long done, long total) {
        tell(step, total, log.atInfo().addKeyValue(DONE, done), "goes on");
    }

    @Override
    void tellFinished(String step, long done, long total, double seconds) {
        tell(step, total, (done > 0 ? log.atInfo().addKeyValue(DONE, done) : log.atInfo())
                .addKeyValue(SECONDS, seconds), "finished");
    }

    private void tell(String step, long total, LoggingEventBuilder event, String what) {
        try (LogFields.Scope _ = LogFields.with(LogFields.STEP, step)) {
            (total > 0 ? event.addKeyValue(TOTAL, total) : event).log(label + " " + step + " " + what);
        }
    }
}
