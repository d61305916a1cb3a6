package org.keyledger.job;

import org.slf4j.MDC;

/// What log events carry beside their message while a run is at work on something. A log of text leaves the fields out; one in
/// the format of the Elastic Common Schema shows them below `keyledger`, a name of its own because the schema has none for
/// them: its `cloud.account.id` is the account that a program runs in, not the one it reads.
public final class LogFields {

    /// Above all of them.
    public static final String PREFIX = "keyledger.";

    /// Of one start of the program.
    public static final String RUN = PREFIX + "run";
    public static final String PERIOD = PREFIX + "period";
    /// The job file's name for it.
    public static final String JOB = PREFIX + "job";
    public static final String STEP = PREFIX + "step";
    public static final String ACCOUNT = PREFIX + "account";

    private LogFields() {}

    /// From now on in this thread, until the scope is closed; then what was there before is there again.
    public static Scope with(String field, String value) {
        String before = MDC.get(field);
        MDC.put(field, value);
        return () -> set(field, before);
    }

    /// @param value null for none
    private static void set(String field, String value) {
        if (value == null) {
            MDC.remove(field);
        }
        else {
            MDC.put(field, value);
        }
    }

    /// For as long as a field has a value.
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
