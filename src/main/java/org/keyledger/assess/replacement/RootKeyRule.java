package org.keyledger.assess.replacement;

import java.util.Optional;

/// No policy limits the root user, so nothing of a root key is worth keeping.
final class RootKeyRule implements ReplacementRule {

    @Override
    public String statement() {
        return "A key of the root user: none. It is deleted by signing in as root, or centrally with AssumeRoot.";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        return subject.key().entry().isRoot()
                ? Optional.of(subject.advice(Strength.STRONG, "the key is the root user's", Replacement.DELETE_NOW))
                : Optional.empty();
    }
}
