package org.keyledger.cli;

import java.util.Arrays;

/// How a command ended, for schedules to act on.
enum ExitCode {

    COMPLETE(0, "complete"),
    FAILED(1, "failed; the message says why"),
    USAGE(2, "wrong usage, job file or evidence, or the ledger is held; the message says what to do"),
    PARTIAL(3, "reports written, but something could not be read"),
    UNDELIVERED(4, "reports written, but not delivered, or nobody can tell"),
    TIMED_OUT(124, "stopped because --timeout is over; started again, it goes on from there"),
    STOPPED(143, "stopped by SIGTERM; 130 by SIGINT, 129 by SIGHUP; started again, it goes on from there");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /// @param code that some of these has
    static ExitCode of(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst().orElseThrow();
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    /// The one that a schedule should hear of when both happened.
    ExitCode orWorse(ExitCode other) {
        return other.ordinal() > ordinal() ? other : this;
    }
}
