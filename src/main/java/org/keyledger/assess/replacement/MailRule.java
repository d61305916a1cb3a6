package org.keyledger.assess.replacement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.owner.SesMark;
import org.keyledger.iam.AuthorizationDetails;

/// Keys that send mail through SES.
final class MailRule implements ReplacementRule {

    private static final Set<String> SERVICES = Set.of("ses", "email");

    @Override
    public String statement() {
        return "Last used for SES, or the user has the tag InvokedBy=SESConsole, the group " + SesMark.GROUP
                + " or a name that begins with ses-smtp-user: the SES API with a role. SMTP passwords cannot be temporary,"
                + " so mail that must go by SMTP is an exception. Evidence is weak where only the name tells.";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        if (SERVICES.contains(subject.lastService())) {
            return Optional.of(subject.advice(Strength.STRONG, subject.use(), Replacement.SES_EXCEPTION));
        }
        Optional<String> mark = markOf(subject);
        return mark.map(found -> subject.advice(
                isName(subject) && markOf(subject.user()).isEmpty() ? Strength.WEAK : Strength.STRONG,
                found + "; " + subject.use(), Replacement.SES_EXCEPTION));
    }

    /// What marks the user as a sender of mail, one clause.
    static Optional<String> markOf(ReplacementSubject subject) {
        return markOf(subject.user()).or(() -> isName(subject)
                ? Optional.of("the name is one that the SES console gives to users for SMTP")
                : Optional.empty());
    }

    private static Optional<String> markOf(Optional<AuthorizationDetails.User> user) {
        return user.flatMap(SesMark::of);
    }

    private static boolean isName(ReplacementSubject subject) {
        return subject.key().entry().user().toLowerCase(Locale.ROOT).startsWith("ses-smtp-user");
    }
}
