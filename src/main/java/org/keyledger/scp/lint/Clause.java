package org.keyledger.scp.lint;

import java.util.List;
import java.util.Locale;

import org.keyledger.iam.Condition;
import org.keyledger.iam.RequestContext;
import org.keyledger.iam.Truth;

/// One line of a condition, with its operator taken apart.
///
/// @param test     the operator in lower case, without prefix and suffix, such as `stringlike`
/// @param anyValue whether it is `ForAnyValue:`
/// @param allValues whether it is `ForAllValues:`
record Clause(Condition condition, String test, boolean anyValue, boolean allValues, boolean ifExists) {

    private static final String ANY = "foranyvalue:";
    private static final String ALL = "forallvalues:";
    private static final String IF_EXISTS = "ifexists";

    static Clause of(Condition condition) {
        String name = condition.operator().toLowerCase(Locale.ROOT);
        boolean any = name.startsWith(ANY);
        boolean all = name.startsWith(ALL);
        String plain = name.substring(any ? ANY.length() : all ? ALL.length() : 0);
        boolean ifExists = plain.endsWith(IF_EXISTS);
        return new Clause(condition, ifExists ? plain.substring(0, plain.length() - IF_EXISTS.length()) : plain, any,
                all, ifExists);
    }

    String key() {
        return condition.key();
    }

    List<String> values() {
        return condition.values();
    }

    boolean isOn(String key) {
        return key().equalsIgnoreCase(key);
    }

    /// What follows the prefix of a key, such as the name of a tag; empty text when the key does not begin so.
    String after(String prefix) {
        return key().regionMatches(true, 0, prefix, 0, prefix.length()) ? key().substring(prefix.length()) : "";
    }

    /// In a statement that denies, such a clause names whom the denial spares.
    boolean isNegated() {
        return test.contains("not");
    }

    boolean isPattern() {
        return test.endsWith("like") || isArn();
    }

    /// `ArnEquals` knows wildcards as `ArnLike` does.
    boolean isArn() {
        return test.startsWith("arn");
    }

    boolean isNullTest() {
        return test.equals("null");
    }

    boolean hasValue(String value) {
        return values().stream().anyMatch(value::equalsIgnoreCase);
    }

    /// An operator that is known says whether an absent key meets it.
    boolean isKnown() {
        return isNullTest() || withoutKey() != Truth.UNKNOWN;
    }

    boolean holdsWithoutKey() {
        return withoutKey() == Truth.TRUE;
    }

    private Truth withoutKey() {
        return condition.holds(RequestContext.empty().without(key()), true);
    }

    /// Whether it asks who calls, and not what or from where.
    boolean isAboutPrincipal() {
        return !after("aws:Principal").isEmpty() || isOn("aws:userid") || isOn("aws:username");
    }
}
