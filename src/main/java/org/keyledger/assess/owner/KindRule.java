package org.keyledger.assess.owner;

import java.util.Optional;

import org.keyledger.assess.owner.KeyKind.Kind;
import org.keyledger.iam.Answer;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.LastUse;

/// Tells people from machines by what the credential report and the roster show. A heuristic: the reason travels with
/// each answer, and where nothing speaks for either side the answer is unknown.
public final class KindRule {

    private final NamingRules names;
    private final Optional<Roster> roster;

    public KindRule(NamingRules names, Optional<Roster> roster) {
        this.names = names;
        this.roster = roster;
    }

    public KeyKind judge(CredentialReportEntry entry) {
        if (entry.isRoot()) {
            return new KeyKind(Kind.ROOT, "the account's root user");
        }
        Optional<String> humanName = names.humanRuleFor(entry.user());
        if (humanName.isPresent()) {
            return new KeyKind(Kind.HUMAN, "the name matches " + humanName.get());
        }
        if (entry.password().enabled() == Answer.YES) {
            return new KeyKind(Kind.HUMAN, "the user has a console password");
        }
        if (entry.mfaActive() == Answer.YES) {
            return new KeyKind(Kind.HUMAN, "the user has an MFA device");
        }
        Optional<String> machineName = names.machineRuleFor(entry.user());
        boolean listed = roster.isPresent() && !roster.get().find(entry.user()).isEmpty();
        if (listed) {
            // A person of that name is as likely as a machine that was entered in the directory.
            return machineName.map(rule -> new KeyKind(Kind.UNKNOWN,
                    "the name stands in the directory, yet it matches " + rule + " as machines' names do"))
                    .orElseGet(() -> new KeyKind(Kind.HUMAN, "the name stands in the directory"));
        }
        if (machineName.isPresent()) {
            return new KeyKind(Kind.MACHINE, "the name matches " + machineName.get());
        }
        if (entry.keys().stream().anyMatch(key -> key.lastUse() instanceof LastUse.At used
                && (used.service().equals("ses") || used.service().equals("email")))) {
            return new KeyKind(Kind.MACHINE, "its key sends mail through SES");
        }
        return new KeyKind(Kind.UNKNOWN, "no console password, MFA device, directory entry or telling name");
    }
}
