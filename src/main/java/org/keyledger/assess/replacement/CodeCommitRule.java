package org.keyledger.assess.replacement;

import java.util.Optional;

/// Git with CodeCommit needs no key: `git-remote-codecommit` signs with a role's credentials.
final class CodeCommitRule implements ReplacementRule {

    @Override
    public String statement() {
        return "Last used for CodeCommit: git-remote-codecommit with a role.";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        return subject.lastService().equals("codecommit")
                ? Optional.of(subject.advice(Strength.STRONG, subject.use(), Replacement.CODECOMMIT))
                : Optional.empty();
    }
}
