package org.keyledger.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

import org.keyledger.assess.owner.OwnerSources;

/// Reads `owners` of a job file.
final class OwnerSourcesReader {

    private static final String TAGS = "tags";
    private static final String FROM_NAMES = "fromNames";
    private static final String ACCOUNT_TAGS = "accountTags";

    private OwnerSourcesReader() {}

    static OwnerSources read(Section job, OwnerSources defaults) {
        Section owners = job.group("owners", List.of(TAGS, FROM_NAMES, ACCOUNT_TAGS));
        return new OwnerSources(tags(owners, TAGS, defaults.userTags()),
                expressions(owners).stream().map(OwnerSources::expression).toList(),
                tags(owners, ACCOUNT_TAGS, defaults.accountTags()));
    }

    private static List<String> tags(Section owners, String name, List<String> otherwise) {
        return owners.orDefault(name,
                owners.texts(name, _ -> Optional.empty(), "Write the tag's name in quotes."), otherwise);
    }

    /// Without those that are wrong, which have been reported.
    private static List<String> expressions(Section owners) {
        return owners.orDefault(FROM_NAMES, owners.texts(FROM_NAMES, OwnerSourcesReader::mistakeIn,
                "Write an expression in single quotes that matches the whole user name and says which part of it is the"
                        + " owner: '(?<owner>[a-z]+[.][a-z]+)-cli'."),
                List.of()).stream().filter(text -> mistakeIn(text).isEmpty()).toList();
    }

    private static Optional<String> mistakeIn(String expression) {
        try {
            OwnerSources.expression(expression);
            return Optional.empty();
        }
        catch (PatternSyntaxException wrong) {
            return Optional.of(
                    Problems.quote(expression) + " is not a regular expression: " + wrong.getDescription());
        }
        catch (IllegalArgumentException wrong) {
            return Optional.of(Problems.quote(expression) + " " + wrong.getMessage());
        }
    }
}
