package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.scp.simulate.Outcome;

/// Counts the principals of a phase, and says whether it is ready.
final class PhaseCount {

    private final String name;
    private long accounts;
    private long unread;
    private long principals;
    private long inUse;
    private long exempt;
    private long granted;
    private long migrate;
    private long delete;
    private long undecided;
    private long unused;
    private long console;
    private long denied;
    private long exemptDenied;
    private long undetermined;

    PhaseCount(String name) {
        this.name = name;
    }

    /// A suspended or closed account calls nothing, read or not.
    void add(AccountRecord account) {
        accounts++;
        boolean silent = account.outcome() == AccountRecord.Outcome.SKIPPED
                && (account.state().equals("Suspended") || account.state().equals("Closed"));
        unread += !silent && (account.outcome() != AccountRecord.Outcome.READ || account.rowsUnread() > 0) ? 1 : 0;
    }

    /// @param spared  whether the policies that are to spare the principal do so once the exception is granted
    /// @param already whether they do so with what is granted today
    void add(PrincipalRecord principal, boolean spared, boolean already) {
        principals++;
        if (!principal.inUse()) {
            unused += principal.workingKeys() > 0 ? 1 : 0;
            console += principal.workingKeys() == 0 ? 1 : 0;
            return;
        }
        inUse++;
        switch (principal.treatment()) {
            case EXEMPT -> {
                exempt++;
                granted += already ? 1 : 0;
            }
            case MIGRATE -> migrate++;
            case DELETE -> delete++;
            case DECIDE -> undecided++;
            case NOT_BOUND -> {
                // Its account is in no phase.
            }
        }
        judge(principal, spared);
    }

    private void judge(PrincipalRecord principal, boolean spared) {
        Outcome afterwards = Outcome.valueOf(principal.outcomes().afterwards());
        boolean exempt = principal.treatment() == Treatment.EXEMPT;
        boolean lost = afterwards == Outcome.DENIED || exempt && !spared;
        denied += lost ? 1 : 0;
        exemptDenied += lost && exempt ? 1 : 0;
        undetermined += afterwards == Outcome.UNKNOWN ? 1 : 0;
    }

    /// @param targets  what the policies are attached to
    /// @param noRoom   what is against it at the targets, in words; empty where there is room for the policies
    PhaseRecord record(List<String> targets, List<String> noRoom) {
        List<String> against = against();
        against.addAll(noRoom);
        boolean ready = against.isEmpty();
        String statement = accounts == 0 ? "No account belongs to this phase."
                : ready ? ready() : "Not ready: " + String.join("; ", against) + ".";
        return new PhaseRecord(name, targets, accounts, unread, principals, inUse, exempt, granted, migrate, delete,
                undecided, unused, console, denied, undetermined, ready && accounts > 0, statement);
    }

    private String ready() {
        long toGrant = exempt - granted;
        return (toGrant == 0 ? "Ready: "
                : "Ready once " + count(toGrant, "exception is", "exceptions are")
                        + " granted: ")
                + "no key in use would stop working"
                + (unused + console == 0 ? "."
                        : "; " + count(unused + console, "IAM user", "IAM users")
                                + " without a key in use would lose access.");
    }

    private List<String> against() {
        List<String> against = new ArrayList<>();
        add(against, migrate, "person still uses a key", "people still use keys");
        add(against, delete, "key in use has nobody who answers for it",
                "keys in use have nobody who answers for them");
        add(against, undecided, "user of unknown purpose is in use", "users of unknown purpose are in use");
        add(against, undetermined, "key in use may call what is denied", "keys in use may call what is denied");
        add(against, exemptDenied, "exempt key would be denied all the same",
                "exempt keys would be denied all the same");
        add(against, unread, "account could not be read whole", "accounts could not be read whole");
        return against;
    }

    private static void add(List<String> list, long count, String one, String many) {
        if (count > 0) {
            list.add(count(count, one, many));
        }
    }

    private static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
