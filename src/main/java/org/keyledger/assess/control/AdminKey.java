package org.keyledger.assess.control;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.access.AdminAccess.Method;

/// `admin-key`: whoever holds the key is an administrator or can come to be one. CIS 7.0 2.14, Security Hub IAM.1 and
/// IAM.21. An escalation is as severe as the power it leads to, since a thief takes the extra step; what needs a condition
/// to hold is a step less.
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
            case AdminAccess.Full(String path, String note) -> flagged(Severity.HIGH, path,
                    "The key may do everything in the account, by " + path + ".", note);
            case AdminAccess.Equivalent(Method method, String path, String note) -> flagged(Severity.HIGH, path,
                    "The key may " + method.title() + ", and so everything, by " + path + ".", note);
            case AdminAccess.Escalation(Method method, String path, String note) -> flagged(Severity.HIGH, path,
                    "The key may " + method.title() + ", which leads to administrative access, by " + path + ".",
                    note);
            case AdminAccess.Conditional(Method method, String path, String note) -> flagged(Severity.MEDIUM, path,
                    "Under a condition the key may " + method.title() + ", by " + path + ".", note);
        };
    }

    private static Verdict flagged(Severity severity, String path, String statement, String note) {
        return new Verdict.Flagged(severity, path, "no administrative access by key",
                note.isEmpty() ? statement : statement + " Not all was seen: " + note + ".");
    }
}
