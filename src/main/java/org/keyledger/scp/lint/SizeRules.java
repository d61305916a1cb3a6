package org.keyledger.scp.lint;

import java.util.List;
import java.util.Locale;

/// What AWS counts: every character as it is sent.
final class SizeRules {

    /// Above this share of the limit the next exception may not fit.
    private static final int NEAR_PERCENT = 90;

    static final LintRule OVERFLOW = LintRule.ofDocument("size-overflow", Severity.ERROR, Sources.QUOTAS,
            (subject, found) -> {
                int size = size(subject.document().file().text());
                int limit = subject.options().maxSize();
                int minified = size(Minified.of(subject.document().file().text()));
                if (size > limit) {
                    found.at(LintDocument.WHOLE,
                            size + " characters, and AWS admits " + limit + "; white space counts.",
                            minified <= limit ? "Take the white space out: that leaves " + minified + " characters."
                                    : "Even without white space it is " + minified + ". Make exceptions by a tag, which"
                                            + " is of one size, or split by whom it is about (such as user/teamA/* and"
                                            + " user/teamB/*). Do not share a list of exceptions among policies: each"
                                            + " of them would deny what the others spare.");
                }
            });

    static final LintRule NEAR = LintRule.ofDocument("size-near-limit", Severity.WARNING, Sources.QUOTAS,
            (subject, found) -> {
                int size = size(Minified.of(subject.document().file().text()));
                int limit = subject.options().maxSize();
                if (size <= limit && size * 100L > (long) limit * NEAR_PERCENT) {
                    found.at(LintDocument.WHOLE, size + " of " + limit + " characters without white space: "
                            + (limit - size) + " are left, and an exception by ARN takes about 46.",
                            "Move exceptions to a tag before the next one does not fit.");
                }
            });

    static final LintRule WHITESPACE = LintRule.ofDocument("counted-whitespace", Severity.NOTE, Sources.SCP_SYNTAX,
            (subject, found) -> {
                String text = subject.document().file().text();
                int saved = size(text.strip()) - size(Minified.of(text));
                if (saved > 0) {
                    found.at(LintDocument.WHOLE, saved + " of " + size(text) + " characters are white space, which"
                            + " counts unless the policy is entered in the console.",
                            "Attach the minified form (such as `jq -c .` prints), and keep this one to read.");
                }
            });

    static final LintRule NON_ASCII = LintRule.ofDocument("non-ascii", Severity.WARNING, Sources.GRAMMAR,
            (subject, found) -> {
                String text = subject.document().file().text();
                text.codePoints().filter(c -> c > 0x7E || c < 0x20 && c != '\n' && c != '\r' && c != '\t').findFirst()
                        .ifPresent(c -> found.at(LintDocument.WHOLE, "It holds "
                                + String.format(Locale.ROOT, "U+%04X", c) + (c == 0xFEFF ? ", a byte order mark," : "")
                                + " at character " + (text.indexOf(c) + 1)
                                + ". Names in AWS are ASCII, so a look-alike (a typographic dash or quote, a"
                                + " no-break space) matches nothing.", "Write it in ASCII."));
            });

    static final List<LintRule> ALL = List.of(OVERFLOW, NEAR, WHITESPACE, NON_ASCII);

    private SizeRules() {}

    private static int size(String text) {
        return text.codePointCount(0, text.length());
    }
}
