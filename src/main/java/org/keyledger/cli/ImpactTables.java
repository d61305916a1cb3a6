package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.scp.impact.Impact;
import org.keyledger.scp.impact.ImpactStudy;
import org.keyledger.scp.impact.OutcomeCount;
import org.keyledger.scp.impact.PrincipalGroup;

/// The counts of an impact: principals by kind, and by the program that they may use.
final class ImpactTables {

    private static final List<PrincipalGroup> OF_CLIENTS =
            List.of(PrincipalGroup.KEY_IN_USE, PrincipalGroup.IDENTITY_CENTER_ROLE, PrincipalGroup.ROLE);

    private final PrintWriter out;
    private final ImpactStudy study;

    ImpactTables(PrintWriter out, ImpactStudy study) {
        this.study = study;
        this.out = out;
    }

    void print(Impact impact) {
        out.println();
        line("%-31s%33s%33s", "", "TODAY", "WITH THESE POLICIES");
        line("%-31s%s%s", "PRINCIPALS", heads(), heads());
        impact.today().forEach((group, today) -> line("%-31s%s%s", group.title(), counts(today),
                counts(impact.afterwards().get(group))));
        WrappedText.print(out, "", 0, "A key is in use unless its last use is more than " + study.longestIdle()
                + " days ago, or it was made more than " + study.grace() + " days ago and never used. UNKNOWN: what the"
                + " evidence shows does not decide. Of roles, root users and users without a key in use it does not"
                + " show what they call, so that a policy against some actions leaves them unknown.");
        if (!impact.byClient().isEmpty()) {
            printClients(impact);
        }
    }

    private void printClients(Impact impact) {
        out.println();
        WrappedText.print(out, "", 0, "A policy asks which program calls. This is what the policies alone would do with"
                + " each, if it were the one used; that is supposed, not seen. Callers choose what they send.");
        line("%-17s%27s%27s%27s", "", "IAM USERS, KEY IN USE", "IDENTITY CENTER ROLES", "OTHER ROLES");
        String heads = String.format(Locale.ROOT, "%9s%9s%9s", "ALLOWED", "DENIED", "UNKNOWN");
        line("%-17s%s%s%s", "PROGRAM", heads, heads, heads);
        impact.byClient().forEach((client, counts) -> line("%-17s%s%s%s", client.title(),
                OF_CLIENTS.stream().map(group -> narrow(counts, group)).toArray()));
    }

    private void line(String format, String label, Object... cells) {
        Object[] all = new Object[cells.length + 1];
        all[0] = label;
        System.arraycopy(cells, 0, all, 1, cells.length);
        out.println(String.format(Locale.ROOT, format, all).stripTrailing());
    }

    private static String heads() {
        return String.format(Locale.ROOT, "%11s%11s%11s", "ALLOWED", "DENIED", "UNKNOWN");
    }

    private static String counts(OutcomeCount count) {
        return String.format(Locale.ROOT, "%,11d%,11d%,11d", count.allowed(), count.denied(), count.unknown());
    }

    private static String narrow(Map<PrincipalGroup, OutcomeCount> counts, PrincipalGroup group) {
        OutcomeCount count = counts.getOrDefault(group, OutcomeCount.NONE);
        return String.format(Locale.ROOT, "%,9d%,9d%,9d", count.allowed(), count.denied(), count.unknown());
    }
}
