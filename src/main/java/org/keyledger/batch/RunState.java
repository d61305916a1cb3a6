package org.keyledger.batch;

import org.keyledger.job.RunHistory.State;
import org.springframework.batch.core.BatchStatus;

/// How a run or a step stands, from the word that Batch has for it.
///
/// @param status Batch's
/// @param held   whether a run holds the ledger that this may be: the latest of those that have not ended
record RunState(String status, boolean held) {

    State get() {
        return switch (BatchStatus.valueOf(status)) {
            case COMPLETED -> State.COMPLETE;
            case FAILED -> State.FAILED;
            case STOPPED -> State.STOPPED;
            case STARTING, STARTED, STOPPING -> held ? State.RUNNING : State.KILLED;
            case ABANDONED -> State.KILLED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    boolean isUnended() {
        return BatchStatus.valueOf(status).isRunning();
    }
}
