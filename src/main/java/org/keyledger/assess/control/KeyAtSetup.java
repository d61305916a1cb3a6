package org.keyledger.assess.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.Created;
import org.keyledger.iam.LastUse;

/// `key-at-setup`: the key was made together with its user and nobody has used it since. CIS 6.0 2.11.
public final class KeyAtSetup implements Control {

    /// What still counts as "together": a console wizard or a script makes the user first and the key right after.
    static final Duration TOGETHER = Duration.ofSeconds(60);

    @Override
    public ControlId id() {
        return new ControlId("key-at-setup");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.key().mayWork() || subject.entry().isRoot()
                || subject.key().lastUse() instanceof LastUse.At) {
            return Verdict.CLEAR;
        }
        Optional<Instant> userCreated = subject.entry().userCreated();
        OptionalLong age = subject.age();
        if (userCreated.isEmpty() || !(subject.key().created() instanceof Created.At(Instant created))) {
            return new Verdict.Undetermined("the report does not give both creation dates");
        }
        if (subject.isAfterRun(created)) {
            return new Verdict.Undetermined(subject.whyNoAge());
        }
        if (Duration.between(userCreated.get(), created).abs().compareTo(TOGETHER) > 0) {
            return Verdict.CLEAR;
        }
        return switch (subject.key().lastUse()) {
            case LastUse.Unknown(String reason) -> new Verdict.Undetermined(reason);
            case LastUse.At _ -> Verdict.CLEAR;
            case LastUse.NeverRecorded _ -> subject.byKind(limits -> age.getAsLong() <= limits.neverUsedGrace()
                    ? Verdict.CLEAR
                    : new Verdict.Flagged(Severity.LOW, "made with its user, never used", "no key at user setup",
                            "The key was created together with its user and has not been used in "
                                    + KeySubject.days(age.getAsLong()) + "."));
        };
    }
}
