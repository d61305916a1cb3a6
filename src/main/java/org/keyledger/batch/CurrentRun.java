package org.keyledger.batch;

import org.springframework.stereotype.Component;

/// The run that this process is working on. Steps are beans made before anyone knows what will be run, and Batch hands
/// them parameters of text only, so they ask here.
@Component
class CurrentRun {

    private volatile LedgerRun run;

    void set(LedgerRun current) {
        run = current;
    }

    LedgerRun get() {
        LedgerRun current = run;
        if (current == null) {
            throw new IllegalStateException("no run has begun");
        }
        return current;
    }
}
