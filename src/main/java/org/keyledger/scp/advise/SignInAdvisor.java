package org.keyledger.scp.advise;

import java.util.List;
import java.util.Optional;

import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.history.IdentityCenterRecord;
import org.keyledger.history.OwnerText;
import org.keyledger.history.PrincipalRecord.SignIn;
import org.keyledger.organization.Account;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.scp.readiness.HolderState;
import org.keyledger.scp.readiness.InstanceAnswer;
import org.keyledger.scp.readiness.MigrationNote;
import org.keyledger.scp.readiness.Readiness;
import org.keyledger.scp.readiness.SessionFinding;

/// Says of each person who holds a key whether IAM Identity Center can take the key's place.
public final class SignInAdvisor {

    private final IdentityCenter known;
    private final Readiness readiness;

    public SignInAdvisor(IdentityCenter known) {
        this.known = known;
        this.readiness = Readiness.of(known);
    }

    /// @param keys that may work, of one user; machines and the root user sign in nowhere
    SignIn of(Account account, List<AssessedKey> keys) {
        Optional<AssessedKey> persons =
                keys.stream().filter(key -> key.kind().kind() == KeyKind.Kind.HUMAN).findFirst();
        return persons.map(key -> of(account, key)).orElse(SignIn.NONE);
    }

    private SignIn of(Account account, AssessedKey key) {
        HolderState holder = readiness.holder(key.owner(), account.id());
        String owner = OwnerText.owner(key.owner());
        MigrationNote note = readiness.note(holder, owner.isEmpty() ? key.entry().user() : owner, account);
        return new SignIn(holder.label(), note.user(), note.roles(), holder.nextStep());
    }

    /// What concerns everybody.
    public IdentityCenterRecord record() {
        InstanceAnswer answer = readiness.instance();
        return new IdentityCenterRecord(switch (answer) {
            case InstanceAnswer.Yes _ -> IdentityCenterRecord.Instance.YES;
            case InstanceAnswer.No _ -> IdentityCenterRecord.Instance.NO;
            case InstanceAnswer.Unknown _ -> IdentityCenterRecord.Instance.UNKNOWN;
        }, answer.sentence(), known.startUrl(), known.region(),
                readiness.sessions().map(found -> found.stream().map(SessionFinding::describe).toList()));
    }
}
