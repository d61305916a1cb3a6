package org.keyledger.cli;

/// Why a command ends before it is through. Exit codes are those that shells know: 128 and the signal's number, and 124 as
/// `timeout` of the GNU coreutils has it.
enum StopCause {

    TERMINATED("SIGTERM", "stopped by SIGTERM", ExitCode.STOPPED.code()),
    INTERRUPTED("SIGINT", "stopped by SIGINT", 130),
    HUNG_UP("SIGHUP", "stopped by SIGHUP", 129),
    TIMED_OUT("--timeout is over", "stopped because --timeout is over", ExitCode.TIMED_OUT.code());

    private final String event;
    private final String outcome;
    private final int code;

    StopCause(String event, String outcome, int code) {
        this.event = event;
        this.outcome = outcome;
        this.code = code;
    }

    /// What has happened.
    String event() {
        return event;
    }

    /// What became of the command, such as `stopped by SIGTERM`.
    String outcome() {
        return outcome;
    }

    int code() {
        return code;
    }
}
