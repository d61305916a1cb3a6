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
        return job.section("userTags", List.of("machine", "human"))
                .map(section -> new KindTags(tags(section, "machine"), tags(section, "human"))).orElse(KindTags.NONE);
    }

    private static List<String> tags(Section section, String kind) {
        return section.texts(kind, AccountNames::mistakeInTag, AccountNames.TAG_REMEDY).orElse(List.of());
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
