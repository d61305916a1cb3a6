package org.keyledger.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.assess.ApplicableThresholds;
import org.keyledger.assess.KeyLimits;
import org.keyledger.history.KeyRecord;

/// Words why verdicts on a key are clear. The ledger keeps sentences of those that are not; of these it keeps the facts,
/// which are worded here as the controls read them.
///
/// @param other  the user's other key, if it has one
/// @param limits what holds for the account, or empty where it is unknown what held in the month
record ClearVerdicts(KeyRecord key, Optional<KeyRecord> other, Instant asOf, Optional<ApplicableThresholds> limits) {

    private static final String ROOT = "Root";

    /// One clause, or nothing for a control of which nothing is known here.
    String why(String control) {
        if (!key.mayWork() && !control.equals("dormant-inactive-key")) {
            return "the key is inactive";
        }
        return switch (control) {
            case "root-key" -> "the user is not the root user";
            case "admin-key" -> isRoot() ? "what the root user's key may do is root-key's matter"
                    : "no policy in the evidence gives administrative access or leads to it";
            case "orphaned-key" -> isRoot() ? "the account answers for its root user"
                    : key.owner() + " answers for the key: " + lowerFirst(key.ownerStatus());
            case "stale-key" -> days(key.ageDays().orElseThrow()) + " old" + limit(KeyLimits::maxAge);
            case "unused-key" -> use();
            case "stuck-rotation" -> rotation();
            case "human-key" -> isRoot() ? "the key is the root user's" : "the user is taken for a machine";
            case "no-mfa" -> key.console().equals("No") ? "the user has no console password"
                    : "the user has an MFA device";
            case "dormant-inactive-key" -> key.mayWork() ? "the key is active"
                    : days(sinceLastSign()) + " since it was made or last used" + limit(KeyLimits::maxDormant);
            case "key-at-setup" -> setup();
            default -> ""; // a month may have been judged by a control that is no more
        };
    }

    private boolean isRoot() {
        return key.kind().equals(ROOT);
    }

    private String use() {
        return key.lastUsed().map(when -> "last used " + days(daysSince(when)) + " before the run"
                + limit(KeyLimits::maxIdle))
                .orElseGet(() -> "no use is recorded, and the key is " + days(key.ageDays().orElseThrow()) + " old"
                        + limit(KeyLimits::neverUsedGrace));
    }

    private String rotation() {
        String failures = ", and no failed attempt is known";
        if (other.isEmpty()) {
            return "the user has no other key" + failures;
        }
        if (!other.get().mayWork()) {
            return "the user's other key is inactive" + failures;
        }
        return isOlder() ? "the newer of the user's two keys is " + days(other.get().ageDays().orElse(0)) + " old"
                + limit(KeyLimits::rotationOverlap) + failures
                : "of the user's two keys this is the newer one";
    }

    private boolean isOlder() {
        Instant mine = key.created().orElse(Instant.MAX);
        int order = mine.compareTo(other.orElseThrow().created().orElse(Instant.MAX));
        return order < 0 || order == 0 && key.slot() < other.get().slot();
    }

    /// When the user was made is not in the ledger, so only a key beyond its grace tells which of the two it was.
    private String setup() {
        if (isRoot()) {
            return "the key is the root user's";
        }
        if (key.lastUsed().isPresent()) {
            return "the key has been used";
        }
        List<Integer> graces = values(KeyLimits::neverUsedGrace);
        return !graces.isEmpty() && key.ageDays().orElse(0) > graces.getLast()
                ? "the key was not made together with its user"
                : "the key was not made together with its user, or may still wait for its first use";
    }

    private long sinceLastSign() {
        return Stream.concat(key.created().stream(), key.lastUsed().stream()).mapToLong(this::daysSince).min()
                .orElse(0);
    }

    private long daysSince(Instant when) {
        return Math.max(0, Duration.between(when, asOf).toDays());
    }

    private String limit(ToIntFunction<KeyLimits> which) {
        List<Integer> values = values(which);
        return values.isEmpty() ? ""
                : "; the limit is " + values.stream().map(String::valueOf)
                        .collect(Collectors.joining(" or ")) + (values.equals(List.of(1)) ? " day" : " days");
    }

    /// More than one where the evidence did not tell which holds, and the verdict is clear by all of them.
    private List<Integer> values(ToIntFunction<KeyLimits> which) {
        return limits.stream().flatMap(there -> there.candidates().stream())
                .flatMap(candidate -> switch (key.kind()) {
                    case "Human" -> Stream.of(candidate.limits().human());
                    case "Machine", ROOT -> Stream.of(candidate.limits().machine());
                    default -> Stream.of(candidate.limits().human(), candidate.limits().machine());
                }).map(which::applyAsInt).distinct().sorted().toList();
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String days(long count) {
        return Figures.count(count, "day", "days");
    }
}
