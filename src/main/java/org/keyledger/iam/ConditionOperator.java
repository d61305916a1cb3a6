package org.keyledger.iam;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A condition operator without its prefix and suffix, as a test of a value against one wanted value.
enum ConditionOperator {

    STRING_EQUALS("StringEquals", false, Wanted.LITERAL, String::equals),
    STRING_NOT_EQUALS("StringNotEquals", true, Wanted.LITERAL, String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, Wanted.LITERAL, String::equalsIgnoreCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, Wanted.LITERAL, String::equalsIgnoreCase),
    STRING_LIKE("StringLike", false, Wanted.PATTERN, Glob::matches),
    STRING_NOT_LIKE("StringNotLike", true, Wanted.PATTERN, Glob::matches),
    ARN_EQUALS("ArnEquals", false, Wanted.PATTERN, Glob::matchesArn),
    ARN_LIKE("ArnLike", false, Wanted.PATTERN, Glob::matchesArn),
    ARN_NOT_EQUALS("ArnNotEquals", true, Wanted.PATTERN, Glob::matchesArn),
    ARN_NOT_LIKE("ArnNotLike", true, Wanted.PATTERN, Glob::matchesArn),
    BOOL("Bool", false, Wanted.LITERAL, String::equalsIgnoreCase),
    NUMERIC_EQUALS("NumericEquals", false, Wanted.PARSED, (wanted, value) -> compare(value, wanted) == 0),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, Wanted.PARSED, (wanted, value) -> compare(value, wanted) == 0),
    NUMERIC_LESS_THAN("NumericLessThan", false, Wanted.PARSED, (wanted, value) -> compare(value, wanted) < 0),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, Wanted.PARSED,
            (wanted, value) -> compare(value, wanted) <= 0),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, Wanted.PARSED, (wanted, value) -> compare(value, wanted) > 0),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, Wanted.PARSED,
            (wanted, value) -> compare(value, wanted) >= 0),
    IP_ADDRESS("IpAddress", false, Wanted.PARSED, AddressRange::holds),
    NOT_IP_ADDRESS("NotIpAddress", true, Wanted.PARSED, AddressRange::holds),
    DATE_EQUALS("DateEquals", false, Wanted.PARSED, (wanted, value) -> dates(value, wanted) == 0),
    DATE_NOT_EQUALS("DateNotEquals", true, Wanted.PARSED, (wanted, value) -> dates(value, wanted) == 0),
    DATE_LESS_THAN("DateLessThan", false, Wanted.PARSED, (wanted, value) -> dates(value, wanted) < 0),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, Wanted.PARSED, (wanted, value) -> dates(value, wanted) <= 0),
    DATE_GREATER_THAN("DateGreaterThan", false, Wanted.PARSED, (wanted, value) -> dates(value, wanted) > 0),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, Wanted.PARSED,
            (wanted, value) -> dates(value, wanted) >= 0),
    BINARY_EQUALS("BinaryEquals", false, Wanted.LITERAL, String::equals),
    /// One that AWS added later, or a slip of the pen.
    UNKNOWN("", false, Wanted.NOT_JUDGED, (_, _) -> false);

    /// What a wanted value is.
    private enum Wanted {
        LITERAL, PATTERN, PARSED, NOT_JUDGED
    }

    private static final Map<String, ConditionOperator> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(operator -> operator.name, Function.identity()));

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

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
        String text = kind == Wanted.PATTERN ? filled.get().pattern() : Glob.literal(filled.get().pattern());
        try {
            if (filled.get().certain()) {
                return Truth.of(test.test(text, value));
            }
            // A variable of unknown value: what even any value would not match, this one does not.
            return kind == Wanted.PARSED || Glob.matches(lower(filled.get().pattern()), lower(value)) ? Truth.UNKNOWN
                    : Truth.FALSE;
        }
        catch (IllegalArgumentException | DateTimeException unreadable) {
            return Truth.UNKNOWN;
        }
    }

    private static int compare(String value, String wanted) {
        return new BigDecimal(value.trim()).compareTo(new BigDecimal(wanted.trim()));
    }

    private static int dates(String value, String wanted) {
        return instant(value).compareTo(instant(wanted));
    }

    /// ISO 8601 as the W3C profiles it, or seconds since 1970 (IAM UG "Date condition operators").
    private static Instant instant(String text) {
        if (YEAR.matcher(text).matches()) {
            throw new DateTimeException("'" + text + "' may be a year or seconds");
        }
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return text.indexOf('T') >= 0 ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(MONTH.matcher(text).matches() ? text + "-01" : text).atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
