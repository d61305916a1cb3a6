package org.keyledger.assess.owner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What user names give away: regular expressions, matched against the whole name without regard to case.
public final class NamingRules {

    /// Names that machines commonly bear.
    public static final NamingRules DEFAULTS = new NamingRules(List.of(".*\\b(svc|service|app|bot|ci|cd|cicd)\\b.*",
            ".*\\b(terraform|jenkins|github|gitlab|circleci|backup|smtp|deploy|robot|pipeline|automation|lambda|batch)\\b.*"),
            List.of());

    private final List<Pattern> machine;
    private final List<Pattern> human;

    /// @throws java.util.regex.PatternSyntaxException when an expression is not one
    public NamingRules(List<String> machine, List<String> human) {
        this.machine = machine.stream().map(NamingRules::compile).toList();
        this.human = human.stream().map(NamingRules::compile).toList();
    }

    /// As they were given.
    public List<String> machineExpressions() {
        return machine.stream().map(Pattern::pattern).toList();
    }

    /// As they were given.
    public List<String> humanExpressions() {
        return human.stream().map(Pattern::pattern).toList();
    }

    Optional<String> machineRuleFor(String user) {
        return first(machine, user);
    }

    Optional<String> humanRuleFor(String user) {
        return first(human, user);
    }

    private static Optional<String> first(List<Pattern> rules, String user) {
        // Hyphens and underscores separate words in user names, but an underscore is a word character to \b.
        String words = user.replace('_', '-');
        return rules.stream().filter(rule -> rule.matcher(user).matches() || rule.matcher(words).matches())
                .map(Pattern::pattern).findFirst();
    }

    private static Pattern compile(String rule) {
        return Pattern.compile(rule, Pattern.CASE_INSENSITIVE);
    }
}
