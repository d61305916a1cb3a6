package org.keyledger.batch;

import java.nio.file.Path;

@RunsBatch
class PruneOnH2Tests extends PruneContract {

    @Override
    LedgerContext open(Path folder) {
        return LedgerContext.onH2(folder.resolve("ledger"));
    }
}
