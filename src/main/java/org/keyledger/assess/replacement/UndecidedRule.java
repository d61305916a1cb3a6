package org.keyledger.assess.replacement;

import java.util.Optional;

import org.keyledger.assess.owner.KeyKind.Kind;

/// What is left. A guess would send somebody the wrong way, so the advice is what would tell.
final class UndecidedRule implements ReplacementRule {

    @Override
    public String statement() {
        return "Else undecided: a role for the workload, once the CloudTrail events of the key (sourceIPAddress,"
                + " userAgent) and the services last accessed tell where it runs.";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        String missing = subject.key().kind().kind() == Kind.MACHINE
                ? "a role for the workload, but where it runs is not in the evidence"
                : "neither whether a person or a machine uses the key nor where is in the evidence";
        return Optional.of(subject.advice(Strength.NONE, missing + " (" + subject.use() + "). The key's CloudTrail"
                + " events (sourceIPAddress, userAgent) and the services last accessed would tell",
                Replacement.UNDECIDED));
    }
}
