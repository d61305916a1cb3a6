package org.keyledger.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.keyledger.assess.AssessmentSettings;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.Thresholds;
import org.keyledger.assess.owner.NamingRules;

/// Reads `thresholds`, `owners` and `names` of a job file.
final class AssessmentReader {

    private static final int MOST_DAYS = 36_500;

    private AssessmentReader() {}

    static AssessmentSettings read(Section job) {
        AssessmentSettings defaults = AssessmentSettings.DEFAULTS;
        Optional<Section> thresholds = job.section("thresholds", List.of("human", "machine"));
        List<String> tags = job.section("owners", List.of("tags"))
                .flatMap(owners -> owners.texts("tags", _ -> Optional.empty(), "Write the tag's name in quotes."))
                .orElse(defaults.ownerTags());
        return new AssessmentSettings(
                new Thresholds(limits(thresholds, "human", defaults.thresholds().human()),
                        limits(thresholds, "machine", defaults.thresholds().machine())),
                names(job, defaults.names()), List.copyOf(tags));
    }

    private static KeyLimits limits(Optional<Section> thresholds, String kind, KeyLimits defaults) {
        return thresholds
                .flatMap(section -> section.section(kind, List.copyOf(LimitNames.valuesOf(defaults).keySet())))
                .map(section -> limits(section, defaults)).orElse(defaults);
    }

    private static KeyLimits limits(Section section, KeyLimits defaults) {
        int maxAge = days(section, LimitNames.MAX_AGE, defaults.maxAge());
        // Whoever allows a greater age than the default of highAge and leaves that alone means no high finding before.
        int highAge = days(section, LimitNames.HIGH_AGE, Math.max(maxAge, defaults.highAge()));
        if (highAge < maxAge) {
            section.mistake(LimitNames.HIGH_AGE, highAge + " days are fewer than the " + maxAge + " of maxAge",
                    "A key is stale first and highly stale later: raise highAge or lower maxAge.");
        }
        return new KeyLimits(maxAge, highAge, days(section, LimitNames.MAX_IDLE, defaults.maxIdle()),
                days(section, LimitNames.NEVER_USED_GRACE, defaults.neverUsedGrace()),
                days(section, LimitNames.MAX_DORMANT, defaults.maxDormant()),
                days(section, LimitNames.ROTATION_OVERLAP, defaults.rotationOverlap()));
    }

    private static int days(Section section, String name, int otherwise) {
        return section.number(name, 0, MOST_DAYS).map(Math::toIntExact).orElse(otherwise);
    }

    private static NamingRules names(Section job, NamingRules defaults) {
        Optional<Section> names = job.section("names", List.of("machine", "human"));
        Optional<List<String>> machine = names.flatMap(section -> expressions(section, "machine"));
        Optional<List<String>> human = names.flatMap(section -> expressions(section, "human"));
        return new NamingRules(machine.orElse(defaults.machineExpressions()),
                human.orElse(defaults.humanExpressions()));
    }

    /// Without those that are wrong, which have been reported.
    private static Optional<List<String>> expressions(Section names, String kind) {
        return names.texts(kind, AssessmentReader::mistakeIn,
                "Write an expression in single quotes that matches the whole name: '.*-svc'.").map(
                        expressions -> expressions.stream().filter(text -> mistakeIn(text).isEmpty()).toList());
    }

    private static Optional<String> mistakeIn(String expression) {
        try {
            Pattern.compile(expression);
            return Optional.empty();
        }
        catch (PatternSyntaxException wrong) {
            return Optional.of(Problems.quote(expression) + " is not a regular expression: "
                    + wrong.getDescription());
        }
    }
}
