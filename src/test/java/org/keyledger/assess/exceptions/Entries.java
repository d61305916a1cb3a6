package org.keyledger.assess.exceptions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.assess.ControlId;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccountId;

/// Entries of a register, said in a few words. Left alone one lifts `stale-key` from July to the end of January.
public final class Entries {

    public static final LocalDate GRANTED = LocalDate.of(2026, 7, 1);
    public static final LocalDate EXPIRES = LocalDate.of(2027, 1, 31);

    private String id = "EXC-1";
    private final ExceptionScope scope;
    private CoveredControls controls = new CoveredControls.Named(List.of(new ControlId("stale-key")));
    private String owner = "jane.doe@example.com";
    private String approver = "ciso@example.com";
    private LocalDate granted = GRANTED;
    private LocalDate expires = EXPIRES;

    private Entries(ExceptionScope scope) {
        this.scope = scope;
    }

    public static Entries forPrincipal(String pattern) {
        return new Entries(new ExceptionScope.Principal(PrincipalPattern.parse(pattern)));
    }

    public static Entries forKey(String id) {
        return new Entries(new ExceptionScope.Key(new AccessKeyId(id)));
    }

    public static Entries forAccount(String account) {
        return new Entries(new ExceptionScope.WholeAccount(new AccountId(account)));
    }

    public Entries named(String name) {
        id = name;
        return this;
    }

    public Entries lifting(String... names) {
        controls = new CoveredControls.Named(Stream.of(names).map(ControlId::new).toList());
        return this;
    }

    public Entries liftingEverything() {
        controls = new CoveredControls.Every();
        return this;
    }

    public Entries ownedBy(String name) {
        owner = name;
        return this;
    }

    public Entries approvedBy(String name) {
        approver = name;
        return this;
    }

    public Entries granted(LocalDate day) {
        granted = day;
        return this;
    }

    public Entries until(LocalDate day) {
        expires = day;
        return this;
    }

    public ExceptionEntry entry() {
        return new ExceptionEntry(id, scope, controls, ExceptionReason.SES_SMTP, "agreed", owner, approver, "SEC-123",
                granted, expires);
    }

    public static ExceptionsRegister register(Entries... entries) {
        return new ExceptionsRegister(Stream.of(entries).map(Entries::entry).toList());
    }
}
