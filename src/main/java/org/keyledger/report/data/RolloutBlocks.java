package org.keyledger.report.data;

import java.util.List;
import java.util.stream.Collectors;

import org.keyledger.report.AuditReport;
import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpPlace;
import org.keyledger.report.ScpPolicyLine;
import org.keyledger.report.ScpReadiness;

/// What a rollout note tells of the month.
final class RolloutBlocks {

    private final ScpReadiness scp;

    RolloutBlocks(AuditReport report) {
        this.scp = report.scp();
    }

    String phases() {
        return "| | Phase | Ready | Accounts | With a key in use | Exceptions | To grant | People to move | To decide |\n"
                + "|---|---|---|---|---|---|---|---|---|\n"
                + numbered(scp.phases().stream().map(RolloutBlocks::row).toList()) + "\n"
                + scp.phases().stream().map(phase -> "- " + Markdown.text(phase.name()) + ": "
                        + Markdown.text(phase.statement()) + "\n").collect(Collectors.joining());
    }

    private static String row(PhaseLine phase) {
        return " | " + Markdown.text(phase.name()) + " | " + (phase.ready() ? "yes" : "no") + " | " + phase.accounts()
                + " | " + phase.inUse() + " | " + phase.exempt() + " | " + phase.toGrant() + " | " + phase.migrate()
                + " | " + phase.undecided() + " |\n";
    }

    private static String numbered(List<String> rows) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < rows.size(); at++) {
            text.append("| ").append(at + 1).append(rows.get(at));
        }
        return text.toString();
    }

    String policies() {
        return "| File | What it does | Phase | Characters | Left of the limit |\n|---|---|---|---|---|\n"
                + scp.policies().stream().map(RolloutBlocks::row).collect(Collectors.joining());
    }

    private static String row(ScpPolicyLine policy) {
        return "| `" + policy.file() + "` | " + Markdown.text(policy.title()) + " | "
                + (policy.phase().isEmpty() ? "all" : Markdown.text(policy.phase())) + " | " + policy.characters()
                + " | " + policy.headroom() + " of " + policy.limit() + " |\n";
    }

    String places() {
        return scp.places().stream().map(RolloutBlocks::place).collect(Collectors.joining());
    }

    private static String place(ScpPlace place) {
        return "- " + Markdown.text(place.name())
                + (place.phase().isEmpty() ? "" : " (" + Markdown.text(place.phase()) + ")") + ": "
                + (place.files().isEmpty() ? "nothing"
                        : place.files().stream().map(file -> "`" + file + "`").collect(Collectors.joining(", ")))
                + "; " + slots(place) + "\n";
    }

    private static String slots(ScpPlace place) {
        if (place.left().isEmpty()) {
            return "slots left: unknown";
        }
        int left = place.left().getAsInt();
        return "slots: " + place.taken().getAsInt() + " of " + place.limit() + " taken by others, "
                + (left < 0 ? -left + " too few" : left + " left over");
    }

    String losses() {
        return scp.totals().losses() == 0 ? "Nobody who was read would lose access."
                : scp.totals().losing() + " users would lose access for certain, and of " + scp.totals().mayLose()
                        + " nobody can tell; " + scp.totals().losingInUse()
                        + " of them all have a key in use. The workbook's sheet \"Who loses access\" names them.";
    }

    String exceptions() {
        Grants grants = new Grants();
        scp.exceptions().forEach(line -> grants.add(line.command(), line.granted(), line.means()));
        return grants.text();
    }

    /// Exceptions by what is left to do about them.
    private static final class Grants {

        private long all;
        private long toTag;
        private long tagged;
        private long listed;
        private long byHand;
        private String example = "";

        void add(String command, String granted, String means) {
            all++;
            if (means.startsWith("Listed")) {
                listed++;
            }
            else if (granted.equals("Yes")) {
                tagged++;
            }
            else if (!command.isEmpty()) {
                toTag++;
                example = example.isEmpty() ? command : example;
            }
            else {
                byHand++;
            }
        }

        String text() {
            if (all == 0) {
                return "No exception is advised: no machine that was read needs its key.\n";
            }
            return "Exceptions advised: " + all + ".\n\n- " + toTag + " to be tagged, each with the command in column"
                    + " `command` of `exceptions.csv`, run with credentials for the user's account"
                    + (example.isEmpty() ? ".\n" : ", such as\n\n  ```\n  " + example + "\n  ```\n\n") + "- " + tagged
                    + " carry the tag already.\n"
                    + (listed == 0 ? "" : "- " + listed + " are listed in a policy, and need no tag.\n")
                    + (byHand == 0 ? ""
                            : "- " + byHand + " have no command: see the columns `exempt_by` and `user`.\n");
        }
    }
}
