package org.keyledger.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.organization.Account;
import org.keyledger.scp.impact.Impact;
import org.keyledger.scp.impact.ImpactOutput;
import org.keyledger.scp.impact.ImpactStudy;
import org.keyledger.scp.impact.PrincipalImpact;
import org.keyledger.scp.impact.Reason;
import org.keyledger.scp.simulate.KeyUse;
import org.keyledger.scp.simulate.Outcome;

/// What policies would do, as text of at most a hundred columns: a sentence, counts, then whom it concerns. The sentence
/// comes first, so that lines are kept until all is counted.
final class ImpactText implements ImpactOutput {

    /// Nobody reads more, and memory has to hold them.
    private static final int KEYS_KEPT = 10_000;

    private static final int LABEL = 12;

    private record Line(Account account, Reason reason, String user, KeyUse key) {}

    private final PrintWriter out;
    private final List<Line> lines = new ArrayList<>();
    private long more;
    private ImpactStudy study;

    ImpactText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(ImpactStudy begun) {
        study = begun;
    }

    @Override
    public void add(PrincipalImpact impact) {
        impact.keysAtRisk().forEach(key -> {
            if (lines.size() < KEYS_KEPT) {
                lines.add(new Line(impact.account(), impact.reason(key), impact.principal().name(), key.key()));
            }
            else {
                more++;
            }
        });
    }

    @Override
    public void end(Impact impact) {
        WrappedText.print(out, "", 0, ImpactWords.headline(impact));
        out.println();
        printSupposition();
        new ImpactTables(out, study).print(impact);
        printKeys();
        ImpactRemainder remainder = new ImpactRemainder(out);
        remainder.printLosses(impact.losses());
        remainder.printUnread(impact.coverage());
    }

    private void printSupposition() {
        WrappedText.print(out, "policies", LABEL, study.proposal().policies().stream().map(PolicyFile::name)
                .collect(Collectors.joining(", ")));
        WrappedText.print(out, "attached to", LABEL, study.proposal().place()
                + (study.managementKnown() ? ""
                        : "; the evidence does not tell which account manages the organization, so that all count as"
                                + " bound"));
        WrappedText.print(out, "evidence", LABEL, study.manifest().period() + ", as of " + study.manifest().asOf()
                + (study.attachedKnown() ? ""
                        : "; it does not tell what is attached today, so that FullAWSAccess alone counts"));
    }

    private void printKeys() {
        if (lines.isEmpty()) {
            return;
        }
        out.println();
        out.println("KEYS IN USE THAT WOULD STOP WORKING, OR MAY");
        Map<Account, Map<Reason, List<Line>>> byAccount = new LinkedHashMap<>();
        lines.forEach(line -> byAccount.computeIfAbsent(line.account(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(line.reason(), _ -> new ArrayList<>()).add(line));
        byAccount.forEach((account, reasons) -> {
            WrappedText.print(out, "", 0, ImpactWords.called(account));
            for (Outcome outcome : List.of(Outcome.DENIED, Outcome.UNKNOWN)) {
                reasons.forEach((reason, keys) -> print(outcome, reason, keys));
            }
        });
        if (more > 0) {
            out.println("and " + more + " more: use --json");
        }
    }

    private void print(Outcome outcome, Reason reason, List<Line> keys) {
        if (reason.outcome() == outcome) {
            WrappedText.print(out, "  ", 2, ImpactWords.of(reason));
            keys.forEach(line -> WrappedText.print(out, "    ", 4, line.user() + ", key " + line.key().slot() + ": "
                    + use(line.key())));
        }
    }

    private static String use(KeyUse key) {
        return key.lastUsed().map(when -> (key.service().isEmpty() ? "an unknown service" : key.service())
                + (key.region().isEmpty() ? ", no region recorded," : " in " + key.region()) + " on "
                + LocalDate.ofInstant(when, ZoneOffset.UTC)).orElse("no last use is recorded");
    }
}
