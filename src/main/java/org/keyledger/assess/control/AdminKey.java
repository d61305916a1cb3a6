package org.keyledger.assess.control;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.assess.access.AdminAccess;

/// `admin-key`: whoever holds the key is an administrator. CIS 7.0 2.14, Security Hub IAM.1 and IAM.21.
public final class AdminKey implements Control {

    @Override
    public ControlId id() {
        return new ControlId("admin-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (subject.entry().isRoot() || !subject.key().mayWork()) {
            return Verdict.CLEAR; // root-key and dormant-inactive-key speak of these
        }
        return switch (subject.access()) {
            case AdminAccess.NotAdmin _ -> Verdict.CLEAR;
            case AdminAccess.Undetermined(String reason) -> new Verdict.Undetermined(reason);
            case AdminAccess.Admin(AdminAccess.Level level, String route) -> new Verdict.Flagged(Severity.HIGH,
                    route, "no administrative access by key", switch (level) {
                        case FULL -> "The key may do everything in the account, by " + route + ".";
                        case EQUIVALENT -> "The key may grant itself everything in the account, by " + route + ".";
                    });
        };
    }
}
