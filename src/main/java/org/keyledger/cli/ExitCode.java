package org.keyledger.cli;

/// How a command ended, for schedules to act on.
enum ExitCode {

    COMPLETE(0, "complete"),
    FAILED(1, "failed; the message says why"),
    USAGE(2, "wrong usage, job file or evidence; the message says what to change"),
    PARTIAL(3, "reports written, but something could not be read"),
    UNDELIVERED(4, "reports written, but not delivered, or nobody can tell");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
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
