package org.keyledger.iam;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// One line of a `Condition` element. Values are ORed, those of a negated operator NORed (IAM UG "Multiple context keys or
/// values"); what an absent key means depends on the operator (IAM UG "Condition operators").
///
/// @param operator as written, such as `ForAnyValue:StringLikeIfExists`
/// @param key      such as `aws:PrincipalArn`
public record Condition(String operator, String key, List<String> values) {

    private static final String FOR_ALL = "forallvalues:";
    private static final String FOR_ANY = "foranyvalue:";
    private static final String IF_EXISTS = "ifexists";

    public Condition {
        values = List.copyOf(values);
    }

    /// @param variables whether the document's version knows variables
    public Truth holds(RequestContext request, boolean variables) {
        String name = operator.toLowerCase(Locale.ROOT);
        ContextValue value = valueIn(request);
        if (name.equals("null")) {
            return isNull(value);
        }
        boolean forAll = name.startsWith(FOR_ALL);
        boolean forAny = name.startsWith(FOR_ANY);
        String plain = name.substring(forAll ? FOR_ALL.length() : forAny ? FOR_ANY.length() : 0);
        boolean ifExists = plain.endsWith(IF_EXISTS);
        ConditionOperator test =
                ConditionOperator.of(ifExists ? plain.substring(0, plain.length() - IF_EXISTS.length()) : plain);
        return switch (value) {
            case ContextValue.Unknown _ -> Truth.UNKNOWN;
            case ContextValue.Absent _ -> test == ConditionOperator.UNKNOWN ? Truth.UNKNOWN
                    : Truth.of(ifExists || forAll || !forAny && test.isNegated());
            case ContextValue.Known(var known) -> forAll ? all(known, one -> test(test, one, request, variables))
                    : any(known, one -> test(test, one, request, variables));
        };
    }

    /// The keys whose values would decide, where the request does not tell: this one's own, or those of variables.
    public List<String> undecidedBy(RequestContext request, boolean variables) {
        if (holds(request, variables) != Truth.UNKNOWN) {
            return List.of();
        }
        if (request.valueOf(key) instanceof ContextValue.Unknown) {
            return List.of(key);
        }
        List<String> missing = PolicyVariables.unknownIn(values, request);
        return missing.isEmpty() ? List.of(key) : missing;
    }

    /// A key with an empty set of values is none (IAM UG "Condition operators", Null: "the key exists and its value is not
    /// null").
    private ContextValue valueIn(RequestContext request) {
        return switch (request.valueOf(key)) {
            case ContextValue.Known(var known) when known.isEmpty() -> new ContextValue.Absent();
            case ContextValue value -> value;
        };
    }

    private Truth isNull(ContextValue value) {
        Truth absent = switch (value) {
            case ContextValue.Unknown _ -> Truth.UNKNOWN;
            case ContextValue.Absent _ -> Truth.TRUE;
            case ContextValue.Known _ -> Truth.FALSE;
        };
        Truth holds = Truth.FALSE;
        for (String wanted : values) {
            holds = holds.or(wanted.equalsIgnoreCase("true") ? absent
                    : wanted.equalsIgnoreCase("false") ? absent.not() : Truth.UNKNOWN);
        }
        return holds;
    }

    private Truth test(ConditionOperator test, String value, RequestContext request, boolean variables) {
        Truth matches = any(values, wanted -> test.matches(value, wanted, request, variables));
        return test.isNegated() ? matches.not() : matches;
    }

    private static Truth any(List<String> texts, Function<String, Truth> test) {
        return texts.stream().map(test).reduce(Truth.FALSE, Truth::or);
    }

    private static Truth all(List<String> texts, Function<String, Truth> test) {
        return texts.stream().map(test).reduce(Truth.TRUE, Truth::and);
    }
}
