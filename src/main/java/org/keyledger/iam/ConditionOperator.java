package org.keyledger.iam;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A condition operator without its prefix and suffix, as a test of a value against one wanted value. Dates, addresses
/// and binary data are never known of a request, so they are not told apart here.
enum ConditionOperator {

    STRING_EQUALS("StringEquals", false, Wanted.LITERAL, String::equals),
    STRING_NOT_EQUALS("StringNotEquals", true, Wanted.LITERAL, String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, Wanted.LITERAL, String::equalsIgnoreCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, Wanted.LITERAL, String::equalsIgnoreCase),
    STRING_LIKE("StringLike", false, Wanted.PATTERN, Glob::matches),
    STRING_NOT_LIKE("StringNotLike", true, Wanted.PATTERN, Glob::matches),
    ARN_EQUALS("ArnEquals", false, Wanted.PATTERN, ConditionOperator::arnMatches),
    ARN_LIKE("ArnLike", false, Wanted.PATTERN, ConditionOperator::arnMatches),
    ARN_NOT_EQUALS("ArnNotEquals", true, Wanted.PATTERN, ConditionOperator::arnMatches),
    ARN_NOT_LIKE("ArnNotLike", true, Wanted.PATTERN, ConditionOperator::arnMatches),
    BOOL("Bool", false, Wanted.LITERAL, String::equalsIgnoreCase),
    NUMERIC_EQUALS("NumericEquals", false, Wanted.NUMBER, (wanted, value) -> compare(value, wanted) == 0),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, Wanted.NUMBER, (wanted, value) -> compare(value, wanted) == 0),
    NUMERIC_LESS_THAN("NumericLessThan", false, Wanted.NUMBER, (wanted, value) -> compare(value, wanted) < 0),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, Wanted.NUMBER,
            (wanted, value) -> compare(value, wanted) <= 0),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, Wanted.NUMBER, (wanted, value) -> compare(value, wanted) > 0),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, Wanted.NUMBER,
            (wanted, value) -> compare(value, wanted) >= 0),
    IP_ADDRESS("IpAddress", false, Wanted.NOT_JUDGED, (_, _) -> false),
    NOT_IP_ADDRESS("NotIpAddress", true, Wanted.NOT_JUDGED, (_, _) -> false),
    DATE_EQUALS("DateEquals", false, Wanted.NOT_JUDGED, (_, _) -> false),
    DATE_NOT_EQUALS("DateNotEquals", true, Wanted.NOT_JUDGED, (_, _) -> false),
    DATE_LESS_THAN("DateLessThan", false, Wanted.NOT_JUDGED, (_, _) -> false),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, Wanted.NOT_JUDGED, (_, _) -> false),
    DATE_GREATER_THAN("DateGreaterThan", false, Wanted.NOT_JUDGED, (_, _) -> false),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, Wanted.NOT_JUDGED, (_, _) -> false),
    BINARY_EQUALS("BinaryEquals", false, Wanted.NOT_JUDGED, (_, _) -> false),
    /// One that AWS added later, or a slip of the pen.
    UNKNOWN("", false, Wanted.NOT_JUDGED, (_, _) -> false);

    /// What a wanted value is.
    private enum Wanted {
        LITERAL, PATTERN, NUMBER, NOT_JUDGED
    }

    private static final Map<String, ConditionOperator> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(operator -> operator.name, Function.identity()));

    private final String name;
    private final boolean negated;
    private final Wanted kind;
    private final BiPredicate<String, String> test;

    ConditionOperator(String name, boolean negated, Wanted kind, BiPredicate<String, String> test) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.negated = negated;
        this.kind = kind;
        this.test = test;
    }

    /// @param name in lower case
    static ConditionOperator of(String name) {
        return BY_NAME.getOrDefault(name, UNKNOWN);
    }

    boolean isNegated() {
        return negated;
    }

    /// Whether the value is what is wanted; for a negated operator, whether it is what is not wanted.
    Truth matches(String value, String wanted, RequestContext request, boolean variables) {
        if (kind == Wanted.NOT_JUDGED) {
            return Truth.UNKNOWN;
        }
        Optional<PolicyVariables.Filled> filled = variables ? PolicyVariables.fill(wanted, request)
                : Optional.of(new PolicyVariables.Filled(wanted, true));
        if (filled.isEmpty()) {
            return Truth.FALSE;
        }
        String text = kind == Wanted.PATTERN ? filled.get().pattern() : Glob.example(filled.get().pattern(), "*");
        try {
            if (filled.get().certain()) {
                return Truth.of(test.test(text, value));
            }
            // A variable of unknown value: what even any value would not match, this one does not.
            return Glob.matches(filled.get().pattern(), value) ? Truth.UNKNOWN : Truth.FALSE;
        }
        catch (NumberFormatException noNumber) {
            return Truth.UNKNOWN;
        }
    }

    /// The six components one by one, wildcards keeping to theirs; the sixth holds the rest.
    private static boolean arnMatches(String pattern, String value) {
        String[] wanted = pattern.split(":", 6);
        String[] found = value.split(":", 6);
        if (wanted.length < 6 || found.length < 6) {
            return pattern.equals("*") || pattern.equals(value);
        }
        for (int i = 0; i < 6; i++) {
            if (!Glob.matches(wanted[i], found[i])) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String value, String wanted) {
        return new BigDecimal(value.trim()).compareTo(new BigDecimal(wanted.trim()));
    }
}
