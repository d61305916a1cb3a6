package org.keyledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.keyledger.assess.exceptions.ExceptionEntry;
import org.keyledger.assess.exceptions.ExceptionReason;
import org.keyledger.history.Disposition;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.KeyRecord;
import org.keyledger.history.KeySearch;
import org.keyledger.history.PeriodRecord;
import org.keyledger.history.ReviewRecord;
import org.keyledger.iam.CredentialReportEntry;

/// Words entries of the exceptions register for findings that reviewers would accept. The register refuses them until
/// somebody has filled in who approves and where that is on record: accepting a risk takes two people.
final class ExceptionProposals {

    private static final int DAYS = 90;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_OWNER = 200;

    private final KeySearch search;
    private final PeriodRecord run;

    ExceptionProposals(KeySearch search, PeriodRecord run) {
        this.search = search;
        this.run = run;
    }

    private record Accepted(FindingRecord finding, ReviewRecord review) {}

    /// Empty text where nothing is to be accepted that is not excepted already.
    String of(List<ReviewRecord> answers) {
        Map<String, List<Accepted>> byScope = new TreeMap<>();
        for (ReviewRecord answer : answers) {
            if (answer.disposition() == Disposition.ACCEPT_WITH_EXCEPTION) {
                KeySearch.Month month = search.month(run.period(), answer.finding().key());
                month.findings().stream().filter(finding -> finding.control().equals(answer.finding().control()))
                        .filter(finding -> finding.status().isOpen()).findFirst()
                        .ifPresent(finding -> byScope.computeIfAbsent(scope(finding, month.key()),
                                _ -> new ArrayList<>()).add(new Accepted(finding, answer)));
            }
        }
        return byScope.isEmpty() ? ""
                : "# Proposed by the review of " + run.period() + ". Nothing is excepted by it: every"
                        + " finding below stays open until its entry\n# stands in the exceptions register. Fill in approver and"
                        + " ticket, look at what says CHECK, and copy the entries there.\nexceptions:\n"
                        + byScope.entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining("\n"));
    }

    /// One key by its id; a root user's key, or one whose id is unknown, by the user.
    private String scope(FindingRecord finding, Optional<KeyRecord> key) {
        boolean root = finding.key().user().equals(CredentialReportEntry.ROOT);
        if (!root && !finding.keyId().isEmpty()) {
            return "key: " + yaml(finding.keyId());
        }
        String arn = key.map(KeyRecord::arn).orElse("arn:" + run.partition() + ":iam::" + finding.key().account() + ":"
                + (root ? "root" : "user/" + finding.key().user()));
        return "principal: " + yaml(arn) + (key.isEmpty() && !root ? "   # CHECK: the user's path is not known" : "");
    }

    private String entry(String scope, List<Accepted> accepted) {
        List<ReviewRecord> answers = accepted.stream().map(Accepted::review)
                .sorted(Comparator.comparing(ReviewRecord::reviewedOn).thenComparing(ReviewRecord::reviewer)).toList();
        FindingRecord first = accepted.getFirst().finding();
        LocalDate granted = answers.getLast().reviewedOn();
        String id = "REVIEW-" + run.period() + "-" + Sha256.of(scope.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 8);
        return "  - id: " + id + "\n"
                + "    # a key of " + yaml(first.key().user()) + " in account " + first.key().account() + "\n"
                + "    " + scope + "\n"
                + "    controls: [" + accepted.stream().map(each -> each.finding().control()).distinct().sorted()
                        .collect(Collectors.joining(", "))
                + "]\n"
                + "    reason: " + ExceptionReason.MIGRATION_IN_PROGRESS.label() + "   # CHECK: one of "
                + String.join(", ", ExceptionReason.labels()) + "\n"
                + "    comment: " + yaml(comment(answers)) + "\n"
                + (first.owner().isBlank() ? "    owner:      # FILL IN: who answers for the key\n"
                        : "    owner: " + yaml(clip(first.owner(), LONGEST_OWNER)) + "\n")
                + "    approver:   # FILL IN: who agrees, and is not the owner\n"
                + "    ticket:     # FILL IN: where the agreement is on record\n"
                + "    granted: " + granted + "\n"
                + "    expires: " + granted.plusDays(DAYS) + "   # CHECK: at most " + ExceptionEntry.LONGEST_DAYS
                + " days after granted\n";
    }

    private static String comment(List<ReviewRecord> answers) {
        return clip(answers.stream()
                .map(answer -> "Accepted by " + answer.reviewer() + " on " + answer.reviewedOn()
                        + (answer.comment().isEmpty() ? "" : ": " + answer.comment()))
                .distinct().collect(Collectors.joining("; ")), LONGEST_COMMENT);
    }

    private static String clip(String text, int longest) {
        int end = longest - 1;
        return text.length() <= longest ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// A half of a pair that has lost the other.
    private static boolean isAlone(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(text.charAt(at))
                        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /// In double quotes, where nothing but backslash and quote means anything; line ends and what is not printed are
    /// escaped (YAML 1.1, 5.7).
    static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            }
            else if (Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029'
                    || Character.getType(letter) == Character.FORMAT || letter >= '\uFFFE'
                    || isAlone(text, at)) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) letter));
            }
            else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
