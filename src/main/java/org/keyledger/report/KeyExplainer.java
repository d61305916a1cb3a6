package org.keyledger.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.KeyRecord;
import org.keyledger.history.KeySearch;
import org.keyledger.history.PeriodRecord;
import org.keyledger.report.KeyExplanation.Fact;
import org.keyledger.report.KeyExplanation.Section;

/// Words what the ledger knows of one key.
final class KeyExplainer {

    private final PeriodRecord run;
    private final AccountRecord account;
    private final KeyRecord key;
    private final List<KeySearch.Month> months;
    private final ClearVerdicts clear;
    private final String report;

    /// @param months up to the period and with it, oldest first
    /// @param clear  of the key
    /// @param report the name of the file that the credential report was read of
    KeyExplainer(PeriodRecord run, KeySearch.Found found, List<KeySearch.Month> months, ClearVerdicts clear,
            String report) {
        this.run = run;
        this.account = found.account();
        this.key = found.key();
        this.months = List.copyOf(months);
        this.clear = clear;
        this.report = report;
    }

    KeyExplanation explain() {
        return new KeyExplanation(LedgerLines.keyId(key.keyId(), key.keyNote()) + ", key " + key.slot() + " of "
                + key.identity().user() + ", " + run.period(),
                List.of(identity(), judged(), replacement(), controls(), history(), sources()));
    }

    private Section identity() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("user", key.arn()));
        facts.add(new Fact("account", account.account() + " " + account.name()
                + (account.unit().isEmpty() ? "" : ", in " + account.unit())));
        facts.add(new Fact("status", key.status() + key.inactiveSince().map(since -> ", by reports since " + day(since))
                .orElse("")));
        facts.add(new Fact("created", key.created().map(KeyExplainer::second).orElse("unknown")
                + (key.ageDays().isPresent() ? ", " + days(key.ageDays().getAsInt()) + " before the run" : "")));
        facts.add(new Fact("last used", key.lastUsed().map(this::used).orElse(key.lastUsedNote())));
        facts.add(new Fact("console", "password: " + lower(key.console()) + ", MFA: " + lower(key.mfa())));
        return new Section("Key", facts);
    }

    private String used(Instant when) {
        return second(when) + (key.usedService().isEmpty() ? "" : " for " + key.usedService())
                + (key.usedRegion().isEmpty() ? "" : " in " + key.usedRegion()) + ", "
                + days(Math.max(0, ChronoUnit.DAYS.between(when, run.asOf()))) + " before the run";
    }

    private Section judged() {
        return new Section("What it is taken for", List.of(
                new Fact("kind", key.kind() + ": " + key.kindReason()),
                new Fact("owner", (key.owner().isEmpty() ? "" : key.owner() + ": ") + key.ownerStatus()),
                new Fact("administrator", key.admin())));
    }

    private Section replacement() {
        if (key.advice().action().isEmpty()) {
            return new Section("What it should become", List.of(new Fact("", "The month was recorded before Keyledger"
                    + " advised on keys.")));
        }
        AdviceLine advice = new AdviceLines(run.asOf()).of(key);
        return new Section("What it should become", List.of(new Fact("replacement", advice.replacement()),
                new Fact("why", advice.reason()), new Fact("action", advice.action())));
    }

    private Section controls() {
        List<Fact> facts = new ArrayList<>();
        List<FindingRecord> findings = months.getLast().findings();
        for (int i = 0; i < run.controls().size(); i++) {
            String control = run.controls().get(i);
            char letter = key.verdicts().charAt(i);
            List<FindingRecord> ofControl = findings.stream().filter(finding -> finding.control().equals(control))
                    .toList();
            facts.add(new Fact(control, ofControl.isEmpty() ? verdict(letter, control)
                    : verdict(letter, ofControl.getFirst())));
        }
        if (clear.limits().isEmpty()) {
            facts.add(new Fact("", "Of clear verdicts no limit is told: the settings of the job file are not those of"
                    + " the run."));
        }
        return new Section("Verdicts", facts);
    }

    private String verdict(char letter, String control) {
        String why = letter == 'C' ? clear.why(control) : "";
        return LedgerLines.verdict(letter) + (why.isEmpty() ? "." : ": " + why + ".");
    }

    private String verdict(char letter, FindingRecord finding) {
        if (finding.status() == FindingStatus.UNDETERMINED) {
            return "Undetermined: " + finding.statement() + ".";
        }
        String lifecycle = finding.severity().map(severity -> severity.label().toLowerCase(Locale.ROOT) + ", ")
                .orElse("") + lower(LedgerLines.status(finding, ExceptionMark.covering(finding))) + ", first seen "
                + finding.firstSeen() + ", "
                + Figures.count(ChronoUnit.MONTHS.between(finding.firstSeen(), run.period()) + 1, "month", "months");
        return LedgerLines.verdict(letter) + " (" + lifecycle + "). " + finding.statement()
                + (finding.observed().isEmpty() ? ""
                        : " Observed: " + finding.observed() + ". Limit: " + finding.limit() + ".")
                + " Source: " + finding.source() + ".";
    }

    private Section history() {
        return new Section("Month by month", months.stream()
                .map(month -> new Fact(month.period().toString(), KeyMonths.words(month))).toList());
    }

    private Section sources() {
        return new Section("Where this comes from", List.of(
                new Fact("evidence", key.source(report) + ", generated "
                        + account.reportTime().map(KeyExplainer::second).orElse("at an unknown time")),
                new Fact("run", "as of " + second(run.asOf()) + ", source " + run.source()),
                new Fact("settings", "SHA-256 " + run.settingsHash())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String days(long count) {
        return Figures.count(count, "day", "days");
    }
}
