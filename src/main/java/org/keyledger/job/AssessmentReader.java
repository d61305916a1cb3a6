package org.keyledger.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.keyledger.assess.AssessmentSettings;
import org.keyledger.assess.owner.KindTags;
import org.keyledger.assess.owner.NamingRules;

/// Reads what a job file says about the assessment.
final class AssessmentReader {

    private AssessmentReader() {}

    static AssessmentSettings read(Section job) {
        AssessmentSettings defaults = AssessmentSettings.DEFAULTS;
        return new AssessmentSettings(ThresholdsReader.read(job, defaults.thresholds().defaults()),
                names(job, defaults.names()), kindTags(job), OwnerSourcesReader.read(job, defaults.owners()));
    }

    private static KindTags kindTags(Section job) {
        Section section = job.group("userTags", List.of("machine", "human"));
        return new KindTags(tags(section, "machine"), tags(section, "human"));
    }

    private static List<String> tags(Section section, String kind) {
        return section.orDefault(kind, section.texts(kind, AccountNames::mistakeInTag, AccountNames.TAG_REMEDY),
                List.of());
    }

    private static NamingRules names(Section job, NamingRules defaults) {
        Section names = job.group("names", List.of("machine", "human"));
        return new NamingRules(
                names.orDefault("machine", expressions(names, "machine"), defaults.machineExpressions()),
                names.orDefault("human", expressions(names, "human"), defaults.humanExpressions()));
    }

    /// Without those that are wrong, which have been reported.
    private static Optional<List<String>> expressions(Section names, String kind) {
        return names.texts(kind, AssessmentReader::mistakeIn,
                "Write an expression in single quotes that matches the whole name: '.*-svc'.").map(
                        expressions -> expressions.stream().filter(text -> mistakeIn(text).isEmpty()).toList());
    }

    /// What is wrong with a regular expression, if anything is.
    static Optional<String> mistakeIn(String expression) {
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
