package org.keyledger.cli;

import org.keyledger.job.ProgressListener;

/// Progress shown to an operator. Closing it ends what an exception left unfinished.
interface Progress extends ProgressListener, AutoCloseable {

    @Override
    void close();
}
