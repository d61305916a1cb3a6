package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.keyledger.job.RunHistory.State;

@RunsBatch
class RunHistoryOnH2Tests extends RunHistoryContract {

    @Override
    LedgerContext open(Path folder) {
        return LedgerContext.onH2(folder.resolve("history/ledger"));
    }

    /// Whoever has the file open is alone with it.
    @Test
    void whoReadsTheFileKnowsThatNoRunHoldsIt() {
        assertThat(statesWhileHeld()).containsExactly(State.KILLED, State.KILLED);
    }
}
