package org.keyledger.collect;

/// The thread was interrupted: the run is being stopped, and nobody is to blame. The thread stays interrupted.
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("the collection was stopped");
    }
}
