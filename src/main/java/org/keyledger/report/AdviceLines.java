package org.keyledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.keyledger.assess.replacement.KeyAction;
import org.keyledger.history.KeyAdvice;
import org.keyledger.history.KeyRecord;

/// Words the advice on keys and dates its steps.
public final class AdviceLines {

    /// How many days a key stays inactive before it is deleted: what runs once a month would have missed it by then.
    static final int WAIT = 31;

    private final Instant asOf;

    public AdviceLines(Instant asOf) {
        this.asOf = asOf;
    }

    public AdviceLine of(KeyRecord key) {
        LocalDate deleteFrom = LocalDate.ofInstant(key.inactiveSince().orElse(asOf), ZoneOffset.UTC).plusDays(WAIT);
        KeyAdvice advice = key.advice();
        return new AdviceLine(advice.replacement(), advice.reason(),
                advice.action().map(action -> words(action, advice.replacement(), deleteFrom)).orElse(""),
                advice.action(), deleteFrom);
    }

    private String words(KeyAction action, String replacement, LocalDate deleteFrom) {
        return switch (action) {
            case DELETE_AS_ROOT -> "Sign in as root and delete the key, or delete it centrally with AssumeRoot.";
            case DEACTIVATE -> "Deactivate; delete from " + deleteFrom + " on if nothing has missed it.";
            case DELETE -> deleteFrom.isAfter(LocalDate.ofInstant(asOf, ZoneOffset.UTC))
                    ? "Delete from " + deleteFrom + " on if nothing has missed it."
                    : "Delete.";
            case REPLACE -> "Replace (" + replacement + "), then deactivate, and delete " + WAIT + " days later.";
            case FIND_OUT -> "Find out what uses the key, then replace it by a role.";
        };
    }
}
