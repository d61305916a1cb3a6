package org.keyledger.job;

/// A job has stopped because it was asked to. The message says which, where, and how to go on: `the run of 2026-11 at step
/// 'assess'. Start it again to go on from there.`
public final class JobStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobStoppedException(String message) {
        super(message);
    }
}
