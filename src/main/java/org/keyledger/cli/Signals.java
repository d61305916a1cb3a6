package org.keyledger.cli;

import java.util.function.Consumer;

/// The signals that ask a process to end.
interface Signals {

    /// Hears none.
    Signals NONE = _ -> () -> {};

    /// Until it is closed, the process ends only if the listener ends it.
    Listening to(Consumer<StopCause> listener);

    /// Closing it leaves signals to whoever heard them before.
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
