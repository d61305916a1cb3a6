package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.keyledger.iam.AccountId;
import org.keyledger.job.AccessReport;
import org.keyledger.job.AccessReport.AccountAccess;
import org.keyledger.job.AccessReport.Lacking;

/// What a job may read, as a table, and what is to be done about the rest.
final class AccessTable {

    private static final List<String> HEAD = List.of("ACCOUNT", "NAME", "UNIT", "READY", "LACKS");
    private static final int ACCOUNTS_SHOWN = 3;
    private static final int WIDEST = 32;

    /// The session of an assumed role is often an e-mail address, and tells nothing about what the role may do.
    private static final Pattern SESSION = Pattern.compile("(arn:[^:]*:sts::[0-9]*:assumed-role/.+/).*");

    private final AccessReport report;

    AccessTable(AccessReport report) {
        this.report = report;
    }

    void print(PrintWriter out) {
        SummaryLines.line(out, "caller", masked(report.callerArn()));
        SummaryLines.line(out, "in", "account " + report.callerAccount() + ", partition " + report.partition());
        SummaryLines.line(out, "reads", report.source() + ", " + count(report.listed(), "account"));
        SummaryLines.lines(out, "notes", report.notes());
        out.println();
        printRows(out);
        out.println();
        long ready = report.accounts().stream().filter(AccountAccess::isReady).count();
        out.println(ready + " of " + count(report.accounts().size(), "account") + " tried "
                + (ready == 1 ? "is" : "are")
                + " ready" + (report.accounts().size() < report.listed() ? "; --accounts all tries every one" : ""));
        printRemedies(out);
        out.flush();
    }

    private void printRows(PrintWriter out) {
        TextTable table = new TextTable(HEAD);
        report.accounts().forEach(account -> table.row(List.of(account.account().value(), shortened(account.name()),
                shortened(account.ou()), account.isReady() ? "yes" : "no", account.lacking().stream()
                        .map(lacking -> lacking.api() + " (" + lacking.code() + ")")
                        .collect(Collectors.joining(", ")))));
        table.print(out);
    }

    /// What several accounts lack is put right once.
    private void printRemedies(PrintWriter out) {
        Map<Lacking, List<AccountId>> lacking = new LinkedHashMap<>();
        report.accounts().forEach(account -> account.lacking()
                .forEach(what -> lacking.computeIfAbsent(what, _ -> new ArrayList<>()).add(account.account())));
        if (!lacking.isEmpty()) {
            out.println();
        }
        lacking.forEach((what, accounts) -> out
                .println(what.api() + " (" + what.code() + ") in " + shown(accounts) + ": " + what.remedy()));
    }

    private static String shown(List<AccountId> accounts) {
        String shown = accounts.stream().limit(ACCOUNTS_SHOWN).map(AccountId::value).collect(Collectors.joining(", "));
        return shown + (accounts.size() > ACCOUNTS_SHOWN ? " and " + (accounts.size() - ACCOUNTS_SHOWN)
                + " more" : "");
    }

    static String masked(String arn) {
        Matcher session = SESSION.matcher(arn);
        return session.matches() ? session.group(1) + "…" : arn;
    }

    private static String shortened(String text) {
        return text.isEmpty() ? "-" : text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
