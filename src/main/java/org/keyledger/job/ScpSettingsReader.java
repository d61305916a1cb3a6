package org.keyledger.job;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.keyledger.scp.advise.PhaseRule;
import org.keyledger.scp.advise.ScpSettings;
import org.keyledger.scp.advise.ScpSettings.Mechanism;

/// Reads `scp` of a job file: how exceptions are made, and in which order units lose their IAM users.
final class ScpSettingsReader {

    private static final List<String> KNOWN = List.of("exceptionTag", "exceptionValue", "exceptionsBy", "brokerRole",
            "incidentRole", "deployerRole", "exceptionDays", "maxCharacters", "maxPolicies", "phases");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9+=._:/@ -]{1,128}");
    /// A role's name with its path; wildcards as in ARNs of policies.
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9+=,.@_/*-]{1,512}");
    private static final int LONGEST_EXCEPTION = 365;
    private static final int MOST_CHARACTERS = 10_240;
    private static final int FEWEST_CHARACTERS = 1_024;
    private static final int MOST_POLICIES = 10;

    private ScpSettingsReader() {}

    static ScpSettings read(Section job) {
        return settings(job.group("scp", KNOWN));
    }

    private static ScpSettings settings(Section scp) {
        ScpSettings otherwise = ScpSettings.DEFAULTS;
        return new ScpSettings(text(scp, "exceptionTag", TAG, otherwise.exceptionTag()),
                text(scp, "exceptionValue", TAG, otherwise.exceptionValue()), mechanism(scp),
                text(scp, "brokerRole", ROLE, otherwise.brokerRole()),
                text(scp, "incidentRole", ROLE, otherwise.incidentRole()),
                text(scp, "deployerRole", ROLE, otherwise.deployerRole()),
                number(scp, "exceptionDays", 1, LONGEST_EXCEPTION, otherwise.exceptionDays()),
                number(scp, "maxCharacters", FEWEST_CHARACTERS, MOST_CHARACTERS, otherwise.maxCharacters()),
                number(scp, "maxPolicies", 2, MOST_POLICIES, otherwise.maxPolicies()), phases(scp));
    }

    private static Mechanism mechanism(Section scp) {
        return scp.orDefault("exceptionsBy", scp.parsed("exceptionsBy", text -> switch (text) {
            case "tag" -> Mechanism.TAG;
            case "arn" -> Mechanism.ARN;
            default -> throw new IllegalArgumentException();
        }, "tag or arn", "Write tag, or arn for a list of users in the policy."), Mechanism.TAG);
    }

    private static String text(Section scp, String name, Pattern form, String otherwise) {
        return scp.orDefault(name, scp.text(name).filter(text -> {
            boolean fits = form.matcher(text).matches();
            if (!fits) {
                scp.mistake(name, Problems.quote(text) + " holds characters that IAM does not take there",
                        "Write it as IAM shows it.");
            }
            return fits;
        }), otherwise);
    }

    private static int number(Section scp, String name, int least, int most, int otherwise) {
        return scp.orDefault(name, scp.number(name, least, most).map(Math::toIntExact), otherwise);
    }

    private static List<PhaseRule> phases(Section scp) {
        scp.otherwise("phases", PhaseRule.DEFAULTS.stream().map(ScpSettingsReader::describe)
                .collect(Collectors.joining("; ")));
        if (!scp.has("phases")) {
            return PhaseRule.DEFAULTS;
        }
        List<PhaseRule> phases = new ArrayList<>();
        for (Section phase : scp.sections("phases", List.of("name", "units", "names"))) {
            phase.require("name", "Give the phase a name; reports show it.");
            String name = phase.text("name").orElse("");
            if (!name.isEmpty() && phases.stream().anyMatch(other -> other.name().equals(name))) {
                phase.mistake("name", Problems.quote(name) + " is the name of an earlier phase, too",
                        "Give each phase a name of its own, or put their units together.");
            }
            phases.add(new PhaseRule(name,
                    phase.texts("units", AccountNames::mistakeInUnit, AccountNames.UNIT_REMEDY).orElse(List.of()),
                    names(phase)));
        }
        if (phases.isEmpty()) {
            scp.mistake("phases", "names no phase", "Name at least one, or remove it.");
        }
        return phases.isEmpty() ? PhaseRule.DEFAULTS : phases;
    }

    private static String describe(PhaseRule phase) {
        List<String> takesIn = new ArrayList<>(phase.units());
        phase.names().forEach(name -> takesIn.add("'" + name.pattern() + "'"));
        return phase.name() + (takesIn.isEmpty() ? "" : " " + takesIn);
    }

    /// Without those that are wrong, which have been reported.
    private static List<Pattern> names(Section phase) {
        return phase.texts("names", AssessmentReader::mistakeIn,
                "Write an expression in single quotes that matches the whole name of a unit: '.*sandbox.*'.")
                .orElse(List.of()).stream().filter(text -> AssessmentReader.mistakeIn(text).isEmpty())
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE)).toList();
    }
}
