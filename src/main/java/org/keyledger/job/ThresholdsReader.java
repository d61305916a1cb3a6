package org.keyledger.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keyledger.assess.AccountScope;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.ThresholdOverride;
import org.keyledger.assess.ThresholdPolicy;
import org.keyledger.assess.Thresholds;

/// Reads `thresholds` of a job file: the limits for people and machines, and the overrides for some accounts.
final class ThresholdsReader {

    private static final List<String> KINDS = List.of("human", "machine");
    private static final String OVERRIDES = "overrides";
    private static final String UNIT = "unit";
    private static final String TAG = "accountTag";
    private static final String ACCOUNTS = "accounts";
    private static final int MOST_DAYS = 36_500;

    private ThresholdsReader() {}

    static ThresholdPolicy read(Section job, Thresholds defaults) {
        Section section = job.group("thresholds", with(KINDS, List.of(OVERRIDES)));
        Thresholds everywhere = new Thresholds(
                limits(section.group("human", limitNames(defaults.human())), defaults.human()),
                limits(section.group("machine", limitNames(defaults.machine())), defaults.machine()));
        return new ThresholdPolicy(everywhere, overrides(section, everywhere));
    }

    private static List<ThresholdOverride> overrides(Section thresholds, Thresholds everywhere) {
        thresholds.otherwise(OVERRIDES, "[]");
        List<ThresholdOverride> overrides = new ArrayList<>();
        for (Section section : thresholds.sections(OVERRIDES, with(List.of(UNIT, TAG, ACCOUNTS), KINDS))) {
            if (KINDS.stream().noneMatch(section::mentions)) {
                section.mistake("changes no limit", "Name limits for human, machine or both, or remove it.");
            }
            Thresholds limits = limits(section, everywhere);
            scope(section).ifPresent(scope -> overrides.add(new ThresholdOverride(scope, limits)));
        }
        return overrides;
    }

    private static Optional<AccountScope> scope(Section section) {
        long named = Stream.of(UNIT, TAG, ACCOUNTS).filter(section::mentions).count();
        if (named != 1) {
            section.mistake(
                    named == 0 ? "does not say which accounts it is for" : "says twice which accounts it is for",
                    "Name one of " + UNIT + ", " + TAG + " and " + ACCOUNTS + ".");
            return Optional.empty();
        }
        Optional<AccountScope> unit = checked(section, UNIT, AccountNames::mistakeInUnit, AccountNames.UNIT_REMEDY)
                .map(AccountScope.Unit::new);
        Optional<AccountScope> tag = checked(section, TAG, AccountNames::mistakeInTag, AccountNames.TAG_REMEDY)
                .map(ThresholdsReader::tagged);
        Optional<AccountScope> accounts = Optional.of(AccountNames.ids(section, ACCOUNTS)).filter(ids -> !ids.isEmpty())
                .map(AccountScope.Accounts::new);
        return unit.or(() -> tag).or(() -> accounts);
    }

    private static Optional<String> checked(Section section, String name,
            Function<String, Optional<String>> check, String remedy) {
        return section.text(name).filter(text -> {
            Optional<String> mistake = check.apply(text);
            mistake.ifPresent(problem -> section.mistake(name, problem, remedy));
            return mistake.isEmpty();
        });
    }

    private static AccountScope tagged(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? new AccountScope.Tagged(text, Optional.empty())
                : new AccountScope.Tagged(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
    }

    private static Thresholds limits(Section section, Thresholds otherwise) {
        return new Thresholds(limits(section, "human", otherwise.human()),
                limits(section, "machine", otherwise.machine()));
    }

    private static KeyLimits limits(Section section, String kind, KeyLimits otherwise) {
        section.otherwise(kind, "as everywhere");
        return section.section(kind, limitNames(otherwise)).map(limits -> limits(limits, otherwise)).orElse(otherwise);
    }

    private static List<String> limitNames(KeyLimits limits) {
        return List.copyOf(LimitNames.valuesOf(limits).keySet());
    }

    private static KeyLimits limits(Section section, KeyLimits otherwise) {
        int maxAge = days(section, LimitNames.MAX_AGE, otherwise.maxAge());
        // Whoever allows a greater age than the default of highAge and leaves that alone means no high finding before.
        int highAge = days(section, LimitNames.HIGH_AGE, Math.max(maxAge, otherwise.highAge()));
        if (highAge < maxAge) {
            section.mistake(LimitNames.HIGH_AGE, highAge + " days are fewer than the " + maxAge + " of maxAge",
                    "A key is stale first and highly stale later: raise highAge or lower maxAge.");
        }
        return new KeyLimits(maxAge, highAge, days(section, LimitNames.MAX_IDLE, otherwise.maxIdle()),
                days(section, LimitNames.NEVER_USED_GRACE, otherwise.neverUsedGrace()),
                days(section, LimitNames.MAX_DORMANT, otherwise.maxDormant()),
                days(section, LimitNames.ROTATION_OVERLAP, otherwise.rotationOverlap()));
    }

    private static int days(Section section, String name, int otherwise) {
        return section.orDefault(name, section.number(name, 0, MOST_DAYS).map(Math::toIntExact), otherwise);
    }

    private static List<String> with(List<String> names, List<String> more) {
        return Stream.of(names, more).flatMap(List::stream).toList();
    }
}
