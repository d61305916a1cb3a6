package org.keyledger.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keyledger.assess.Severity;
import org.keyledger.assess.exceptions.EntryProblem;
import org.keyledger.assess.exceptions.EntryState;
import org.keyledger.history.ExceptionRecord;
import org.keyledger.report.ExceptionsOverview.Counts;
import org.keyledger.report.words.Words;

/// Puts the exceptions register into words.
public final class ExceptionWords {

    private static final Comparator<ExceptionLine> ORDER = Comparator
            .comparing((ExceptionLine line) -> line.worst().map(Enum::ordinal).orElse(Severity.values().length))
            .thenComparing(ExceptionLine::expires).thenComparing(ExceptionLine::id);

    private ExceptionWords() {}

    static ExceptionsOverview of(List<ExceptionRecord> register, long excepted) {
        Optional<Counts> counts = counts(register, excepted);
        return new ExceptionsOverview(sentence(counts, Words.english()),
                register.stream().map(ExceptionWords::line).sorted(ORDER).toList(), counts);
    }

    /// Such as `12 findings are excepted by 3 exceptions in force, 1 of them expiring; 2 exceptions have expired.`
    ///
    /// @param excepted findings covered
    /// @return empty text where there is no register and nothing is covered
    public static String sentence(List<ExceptionRecord> register, long excepted) {
        return sentence(counts(register, excepted), Words.english());
    }

    static String sentence(Optional<Counts> counts, Words words) {
        return counts.map(known -> words.text("exceptions", known.findings(), known.inForce(),
                known.expiring() == 0 ? "" : words.text("exceptions.expiring", known.expiring()), known.expired()))
                .orElse("");
    }

    private static Optional<Counts> counts(List<ExceptionRecord> register, long excepted) {
        if (register.isEmpty() && excepted == 0) {
            return Optional.empty();
        }
        long expiring = count(register, EntryState.EXPIRING);
        return Optional.of(new Counts(excepted, expiring + count(register, EntryState.IN_FORCE), expiring,
                count(register, EntryState.EXPIRED)));
    }

    private static long count(List<ExceptionRecord> register, EntryState state) {
        return register.stream().filter(entry -> entry.state() == state).count();
    }

    private static ExceptionLine line(ExceptionRecord entry) {
        Optional<Severity> worst =
                entry.problems().stream().map(EntryProblem::severity).min(Comparator.naturalOrder());
        return new ExceptionLine(worst, entry.id(), word(entry.state().name()), entry.daysLeft(),
                word(entry.use().name()), entry.keys(), entry.findings(),
                entry.problems().stream().map(EntryProblem::statement).collect(Collectors.joining(" ")),
                word(entry.scope()), entry.target(), entry.controls(), entry.reason(), entry.comment(),
                entry.owner(), entry.approver(), entry.ticket(), entry.granted(), entry.expires());
    }

    private static String word(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
