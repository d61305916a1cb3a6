package org.keyledger.assess.owner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where owners are looked for, besides the directory. Names of tags are compared without regard to case, as IAM does.
///
/// @param userTags    of users, which hold an owner's e-mail address or user name; the first that is there counts
/// @param fromNames   expressions that match a whole user name, whatever its case, and whose group `owner` is the owner's
/// @param accountTags of accounts, which name who answers for an account, and so for its keys that nobody else answers for
public record OwnerSources(List<String> userTags, List<Pattern> fromNames, List<String> accountTags) {

    /// The group of an expression that holds the owner's name.
    public static final String GROUP = "owner";

    private static final List<String> TAGS = List.of("Owner", "OwnerEmail", "Owner-Email");

    public static final OwnerSources DEFAULTS = new OwnerSources(TAGS, List.of(), TAGS);

    public OwnerSources {
        userTags = List.copyOf(userTags);
        fromNames = List.copyOf(fromNames);
        accountTags = List.copyOf(accountTags);
    }

    /// @throws java.util.regex.PatternSyntaxException when it is no expression
    /// @throws IllegalArgumentException               when it has no group `owner`
    public static Pattern expression(String text) {
        Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        if (!pattern.namedGroups().containsKey(GROUP)) {
            throw new IllegalArgumentException("has no group (?<" + GROUP + ">...)");
        }
        return pattern;
    }

    /// Whom a user's name names by the first expression that matches.
    Optional<Named> namedBy(String user) {
        return fromNames.stream().map(rule -> rule.matcher(user)).filter(Matcher::matches)
                .filter(match -> match.group(GROUP) != null && !match.group(GROUP).isBlank()).findFirst()
                .map(match -> new Named(match.group(GROUP), "name by " + match.pattern().pattern()));
    }

    /// @param how such as `tag Owner`
    record Named(String name, String how) {}
}
