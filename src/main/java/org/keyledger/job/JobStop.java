package org.keyledger.job;

/// Ends the jobs of this process before they are through. Implemented by `batch`. Each method takes what the one before it has
/// left, so whoever calls decides how long to wait in between; calling one twice does no harm.
public interface JobStop {

    /// Asks whatever runs to stop at its next safe point, and lets nothing begin any more. Returns at once; the job itself
    /// ends with a [JobStoppedException].
    void request();

    /// Cuts off the calls that the job is waiting for, where they can be made again.
    void cutOff();

    /// Records as stopped what still runs. It goes on running, so the process has to end now.
    ///
    /// @return what was stopped and what to do, as a [JobStoppedException] says it
    String giveUp();
}
