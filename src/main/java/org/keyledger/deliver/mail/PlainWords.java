package org.keyledger.deliver.mail;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.report.PeriodFacts;

/// The plain text of a mail, from a period's figures.
final class PlainWords {

    static final String SIGNATURE = "--\nKeyledger reads AWS and changes nothing.\n";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private PlainWords() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String subject(YearMonth month, Optional<PeriodFacts> facts) {
        return classified("IAM access keys, " + month(month) + facts.map(PlainWords::score).orElse(""), facts);
    }

    /// A subject that begins with how confidential the reports are, where they say so.
    static String classified(String subject, Optional<PeriodFacts> facts) {
        return facts.map(known -> known.classification().subjectPrefix()).orElse("") + subject;
    }

    private static String score(PeriodFacts facts) {
        return (facts.score().isPresent() ? ": score " + facts.score().getAsInt() + " of 100" : ": no score")
                + (facts.complete() ? "" : " (incomplete)");
    }

    static List<String> heading(YearMonth month, Optional<PeriodFacts> facts) {
        List<String> lines = new ArrayList<>();
        facts.map(PeriodFacts::classification).filter(label -> !label.isNone())
                .ifPresent(label -> lines.addAll(List.of(label.label(), "")));
        lines.add("IAM ACCESS KEYS, " + month(month));
        facts.ifPresent(known -> lines.add(known.organization() + ", as of " + at(known.asOf())));
        lines.add("");
        return lines;
    }

    /// Score, coverage, open findings.
    static List<String> standing(PeriodFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add("Score: " + (facts.score().isPresent() ? facts.score().getAsInt() + " of 100 (100 is best)" : "none")
                + (facts.previous().isPresent() ? ", " + facts.previous().getAsInt() + " the month before." : "."));
        lines.add("Coverage: " + facts.coverage());
        if (!facts.complete()) {
            lines.add("INCOMPLETE: what could not be read is not counted as good.");
        }
        lines.add("Open findings: " + facts.open());
        lines.add("");
        return lines;
    }

    static List<String> figures(PeriodFacts facts) {
        List<String> lines = new ArrayList<>();
        facts.figures().forEach(figure -> lines.add("- " + figure.title() + ": " + figure.now()
                + figure.before().map(before -> " (before: " + before + ")").orElse("")));
        lines.add("");
        return lines;
    }

    static String at(Instant instant) {
        return INSTANT.format(instant);
    }
}
