package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keyledger.organization.Account;
import org.keyledger.scp.impact.Coverage;
import org.keyledger.scp.impact.Loss;
import org.keyledger.scp.impact.Reason;

/// Who else would lose access, and of whom nothing is known.
final class ImpactRemainder {

    private static final int ACCOUNTS_SHOWN = 8;
    private static final int KIND = 36;

    private final PrintWriter out;

    ImpactRemainder(PrintWriter out) {
        this.out = out;
    }

    /// By what decides: DENIED first, and of each what hits most.
    void printLosses(List<Loss> losses) {
        if (losses.isEmpty()) {
            return;
        }
        out.println();
        out.println("WHO ELSE WOULD LOSE ACCESS, OR MAY, BY WHAT DECIDES");
        Map<Reason, List<Loss>> byReason = new LinkedHashMap<>();
        losses.stream().sorted(Comparator.comparing((Loss loss) -> loss.reason().outcome())
                .thenComparing(Loss::principals, Comparator.reverseOrder()))
                .forEach(loss -> byReason.computeIfAbsent(loss.reason(), _ -> new ArrayList<>()).add(loss));
        byReason.forEach((reason, those) -> {
            WrappedText.print(out, "  ", 2, ImpactWords.of(reason));
            those.stream().sorted(Comparator.comparing(Loss::group)).forEach(this::print);
        });
    }

    private void print(Loss loss) {
        WrappedText.print(out, "    " + loss.group().title(), KIND,
                ImpactWords.number(loss.principals()) + " in "
                        + ImpactWords.count(loss.accounts(), "account", "accounts") + ", such as " + loss.example());
    }

    void printUnread(Coverage coverage) {
        if (!coverage.unread().isEmpty()) {
            out.println();
            out.println("ACCOUNTS NOT READ: WHO WOULD LOSE ACCESS THERE IS UNKNOWN");
            coverage.unread().forEach(unread -> WrappedText.print(out, "  ", 2, ImpactWords.called(unread.account())
                    + ": " + unread.code() + ": " + unread.message() + ". What to do: " + unread.remedy()));
        }
        if (!coverage.problems().isEmpty()) {
            out.println();
            out.println("ROWS AND FOLDERS NOT READ");
            coverage.problems().forEach(problem -> WrappedText.print(out, "  ", 2, problem));
            if (coverage.unreadRows() > coverage.problems().size()) {
                out.println("  " + coverage.unreadRows() + " in all");
            }
        }
        if (!coverage.silent().isEmpty() || !coverage.withoutRoles().isEmpty()) {
            out.println();
        }
        printAccounts("Suspended or closed, and not read: ", coverage.silent());
        printAccounts("Read, but their evidence holds no roles: ", coverage.withoutRoles());
    }

    private void printAccounts(String what, List<Account> accounts) {
        if (!accounts.isEmpty()) {
            WrappedText.print(out, "", 0, what + accounts.stream().limit(ACCOUNTS_SHOWN).map(ImpactWords::called)
                    .collect(Collectors.joining(", "))
                    + (accounts.size() > ACCOUNTS_SHOWN ? " and " + (accounts.size() - ACCOUNTS_SHOWN)
                            + " more: use --json" : ""));
        }
    }
}
