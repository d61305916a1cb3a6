package org.keyledger.architecture.offenders.assess;

/// Prints what belongs into a log.
public class StackTrace {

    void forbidden(IllegalStateException failure) {
        failure.printStackTrace();
    }
}
