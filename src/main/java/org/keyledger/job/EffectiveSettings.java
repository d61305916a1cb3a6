package org.keyledger.job;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.assess.AccountScope;
import org.keyledger.assess.AssessmentSettings;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.ThresholdOverride;
import org.keyledger.assess.ThresholdPolicy;
import org.keyledger.assess.exceptions.ExceptionsRegister;
import org.keyledger.iam.AccountId;
import org.keyledger.scp.advise.PhaseRule;
import org.keyledger.scp.advise.ScpSettings;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

/// Words the settings that bear on a report.
final class EffectiveSettings {

    private EffectiveSettings() {}

    static Map<String, String> of(JobSettings settings) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("name", settings.name());
        lines.put("source", describe(settings.source()));
        if (settings.source() instanceof Source.Live live) {
            add(lines, live);
        }
        lines.put("baseline", settings.baseline().map(YearMonth::toString).orElse("first period of the ledger"));
        AssessmentSettings assessment = settings.assessment();
        add(lines, assessment.thresholds());
        lines.put("owners.tags", listed(assessment.owners().userTags()));
        lines.put("owners.fromNames", listed(assessment.owners().fromNames().stream().map(Pattern::pattern).toList()));
        lines.put("owners.accountTags", listed(assessment.owners().accountTags()));
        lines.put("names.machine", listed(assessment.names().machineExpressions()));
        lines.put("names.human", listed(assessment.names().humanExpressions()));
        lines.put("userTags.machine", listed(assessment.kindTags().machine()));
        lines.put("userTags.human", listed(assessment.kindTags().human()));
        for (AcknowledgedAccount account : settings.acknowledgedAccounts()) {
            lines.put("acknowledgedAccounts." + account.account(),
                    "until " + account.until() + ": " + oneLine(account.reason()));
        }
        lines.put("trendPeriods", Integer.toString(settings.trendPeriods()));
        lines.put("exceptions", describe(settings.exceptions()));
        add(lines, settings.scp());
        lines.put("templates", describe(settings.templates()));
        // English says nothing here, so that jobs without the setting have the hash that earlier reports show.
        if (settings.templates().language() != Language.ENGLISH) {
            lines.put("language", settings.templates().language().tag());
        }
        add(lines, settings.documents());
        return Collections.unmodifiableMap(lines);
    }

    /// By its hash, so that whoever keeps registers in Git can tell which one it was.
    private static String describe(ExceptionsRegister register) {
        int entries = register.entries().size();
        return entries == 0 ? "none"
                : entries + (entries == 1 ? " entry" : " entries") + ", SHA-256 of their text "
                        + DigestUtils.sha256Hex(register.canonicalText());
    }

    /// The built-in ones belong to the release, which reports name.
    private static String describe(Templates templates) {
        int own = templates.own().size();
        return own == 0 ? "built-in"
                : own + " replaced, SHA-256 of names and texts " + DigestUtils.sha256Hex(templates.canonicalText());
    }

    private static String describe(Source source) {
        return switch (source) {
            case Source.Evidence _ -> "evidence folder";
            case Source.Sample sample -> "sample organization: " + sample.accounts() + " accounts, " + sample.users()
                    + " users each, " + sample.months() + " months to " + sample.lastPeriod() + ", seed "
                    + sample.seed();
            case Source.Organization _ -> "AWS organization";
            case Source.AccountList list -> "AWS accounts: "
                    + listed(list.accounts().stream().map(AccountId::value).sorted().toList());
            case Source.Profile _ -> "AWS account of the caller";
        };
    }

    /// What decides which evidence there is. With what role and how fast it was collected changes nothing in it.
    private static void add(Map<String, String> lines, Source.Live live) {
        if (live instanceof Source.Organization organization) {
            lines.put("source.include", organization.include().namesNone() ? "every account"
                    : organization.include().describe());
            lines.put("source.exclude", organization.exclude().describe());
            lines.put("source.accountTags", Boolean.toString(organization.accountTags()));
        }
        Collection collection = live.collection();
        lines.put("source.lastUsed", Boolean.toString(collection.lastUsed()));
        lines.put("source.keyEvents", Boolean.toString(collection.keyEvents()));
        lines.put("source.serviceSpecificCredentials", Boolean.toString(collection.serviceSpecificCredentials()));
        lines.put("source.identityStore", Boolean.toString(collection.identityStore()));
        lines.put("source.managedPolicies", Boolean.toString(collection.managedPolicies()));
        lines.put("source.identityCenter", Boolean.toString(collection.identityCenter()));
        lines.put("source.identityCenterAssignments", Boolean.toString(collection.identityCenterAssignments()));
    }

    private static void add(Map<String, String> lines, ScpSettings scp) {
        lines.put("scp.exceptionTag", scp.exceptionTag() + "=" + scp.exceptionValue());
        lines.put("scp.exceptionsBy", scp.exceptionsBy().name().toLowerCase(Locale.ROOT));
        lines.put("scp.brokerRole", scp.brokerRole());
        lines.put("scp.incidentRole", scp.incidentRole());
        lines.put("scp.deployerRole", scp.deployerRole());
        lines.put("scp.exceptionDays", Integer.toString(scp.exceptionDays()));
        lines.put("scp.maxCharacters", Integer.toString(scp.maxCharacters()));
        lines.put("scp.maxPolicies", Integer.toString(scp.maxPolicies()));
        for (PhaseRule phase : scp.phases()) {
            List<String> takesIn = new ArrayList<>(phase.units());
            phase.names().forEach(name -> takesIn.add("names like " + name.pattern()));
            lines.put("scp.phases." + phase.name(),
                    takesIn.isEmpty() ? "what no other phase takes in" : listed(takesIn));
        }
    }

    /// Only what is not as usual, so that a setting that did not exist changes no hash. Where a password lies bears on no
    /// report, and neither does the password.
    private static void add(Map<String, String> lines, DocumentSettings documents) {
        documents.protection().workbook().ifPresent(_ -> lines.put(ProtectionSettings.WORKBOOK, "password, AES-256"));
        documents.protection().pdf().ifPresent(_ -> lines.put(ProtectionSettings.PDF, "password, AES-256"));
        if (!documents.classification().isNone()) {
            lines.put("classification", documents.classification().label());
        }
        documents.maskedKeyIds().stream().sorted().forEach(output -> lines.put("keyIds." + output.setting(), "masked"));
    }

    /// Of an override only what it changes.
    private static void add(Map<String, String> lines, ThresholdPolicy thresholds) {
        add(lines, "thresholds.human.", thresholds.defaults().human());
        add(lines, "thresholds.machine.", thresholds.defaults().machine());
        int number = 1;
        for (ThresholdOverride override : thresholds.overrides()) {
            List<String> changes = new ArrayList<>();
            addChanges(changes, "human.", thresholds.defaults().human(), override.limits().human());
            addChanges(changes, "machine.", thresholds.defaults().machine(), override.limits().machine());
            lines.put("thresholds.overrides." + number++, describe(override.scope()) + ": " + listed(changes));
        }
    }

    private static String describe(AccountScope scope) {
        return switch (scope) {
            case AccountScope.Unit unit -> "unit " + unit.path();
            case AccountScope.Tagged tagged -> "account tag " + tagged.describe();
            case AccountScope.Accounts accounts -> "accounts "
                    + listed(accounts.ids().stream().map(AccountId::value).sorted().toList());
        };
    }

    private static void addChanges(List<String> changes, String prefix, KeyLimits defaults, KeyLimits limits) {
        Map<String, Integer> otherwise = LimitNames.valuesOf(defaults);
        LimitNames.valuesOf(limits).forEach((name, days) -> {
            if (!days.equals(otherwise.get(name))) {
                changes.add(prefix + name + " " + days);
            }
        });
    }

    private static void add(Map<String, String> lines, String prefix, KeyLimits limits) {
        LimitNames.valuesOf(limits).forEach((name, days) -> lines.put(prefix + name, days.toString()));
    }

    private static String listed(List<String> texts) {
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
