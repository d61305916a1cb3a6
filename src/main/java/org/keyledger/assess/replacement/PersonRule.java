package org.keyledger.assess.replacement;

import java.util.Optional;

import org.keyledger.assess.owner.KeyKind.Kind;
import org.keyledger.iam.Answer;
import org.keyledger.iam.CredentialReportEntry;

/// People sign in through Identity Center, for the AWS CLI with `aws configure sso`.
final class PersonRule implements ReplacementRule {

    @Override
    public String statement() {
        return "A person's key: IAM Identity Center (aws configure sso). Evidence is strong where the user has a console"
                + " password or an MFA device, else weak.";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        if (subject.key().kind().kind() != Kind.HUMAN) {
            return Optional.empty();
        }
        CredentialReportEntry entry = subject.key().entry();
        boolean recorded = entry.password().enabled() == Answer.YES || entry.mfaActive() == Answer.YES;
        return Optional.of(subject.advice(recorded ? Strength.STRONG : Strength.WEAK, subject.key().kind().reason()
                + "; " + subject.use(), Replacement.IDENTITY_CENTER));
    }
}
