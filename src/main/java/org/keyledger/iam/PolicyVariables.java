package org.keyledger.iam;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in the variables of a policy text: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`,
/// `${$}` for the characters themselves (IAM UG "IAM policy elements: Variables and tags").
public final class PolicyVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\s*(.+?)\\s*,\\s*'(.*)'\\s*");

    private static final List<String> CHARACTERS = List.of("*", "?", "$");

    private PolicyVariables() {}

    /// A pattern in which the wildcards of values mean themselves.
    ///
    /// @param certain whether the pattern is exact; otherwise `*` stands for a variable whose value is unknown
    public record Filled(String pattern, boolean certain) {}

    /// @return empty where a variable has no value: such a text matches nothing
    public static Optional<Filled> fill(String text, RequestContext context) {
        if (!text.contains("${")) {
            return Optional.of(new Filled(text, true));
        }
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        boolean certain = true;
        while (matcher.find()) {
            ContextValue value = valueOf(matcher.group(1), context);
            switch (value) {
                case ContextValue.Absent _ -> {
                    return Optional.empty();
                }
                case ContextValue.Unknown _ -> {
                    certain = false;
                    matcher.appendReplacement(filled, "*");
                }
                case ContextValue.Known(var values) -> {
                    // Multivalued keys cannot be variables.
                    certain &= values.size() == 1;
                    matcher.appendReplacement(filled, values.size() == 1
                            ? Matcher.quoteReplacement(literally(values.getFirst()))
                            : "*");
                }
            }
        }
        matcher.appendTail(filled);
        return Optional.of(new Filled(filled.toString(), certain));
    }

    /// The condition keys that variables of the texts speak of and of which nothing is known.
    public static List<String> unknownIn(List<String> texts, RequestContext context) {
        return texts.stream().flatMap(text -> keysOf(text).stream())
                .filter(name -> context.valueOf(name) instanceof ContextValue.Unknown).distinct().toList();
    }

    private static List<String> keysOf(String text) {
        return VARIABLE.matcher(text).results().map(found -> nameOf(found.group(1)))
                .filter(name -> !CHARACTERS.contains(name)).toList();
    }

    private static String nameOf(String variable) {
        Matcher defaulted = WITH_DEFAULT.matcher(variable);
        return defaulted.matches() ? defaulted.group(1) : variable.trim();
    }

    private static ContextValue valueOf(String name, RequestContext context) {
        if (CHARACTERS.contains(name)) {
            return new ContextValue.Known(List.of(name));
        }
        Matcher defaulted = WITH_DEFAULT.matcher(name);
        if (!defaulted.matches()) {
            return context.valueOf(name.trim());
        }
        ContextValue value = context.valueOf(defaulted.group(1));
        return value instanceof ContextValue.Absent ? new ContextValue.Known(List.of(defaulted.group(2)))
                : value;
    }

    private static String literally(String value) {
        return value.replace('*', Glob.LITERAL_STAR).replace('?', Glob.LITERAL_MARK);
    }
}
