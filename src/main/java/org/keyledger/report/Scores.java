package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.Amount;
import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;
import org.keyledger.report.Score.Apart;
import org.keyledger.report.words.Words;
import org.keyledger.trends.KeyScore;
import org.keyledger.trends.Measurement;

/// The score of a period, and whether the one before it may stand beside it.
final class Scores {

    private final LedgerReader ledger;

    Scores(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /// @param before the complete periods before this one, oldest first
    Score of(YearMonth period, List<AccountRecord> accounts, List<YearMonth> before) {
        KeyScore score = KeyScore.of(ledger.sums(period, List.of()));
        OptionalInt previous = before.isEmpty() ? OptionalInt.empty() : publishedScore(before.getLast());
        Optional<Apart> apart = Optional.empty();
        if (previous.isPresent() && !rowsUnread(accounts).equals(rowsUnread(ledger.accounts(before.getLast())))) {
            previous = OptionalInt.empty();
            apart = Optional.of(apart(before.getLast(), period));
        }
        return new Score(score.value(), previous, comparison(apart, Words.english()), KeyScore.FORMULA,
                score.parts().stream().map(part -> new Score.Part(part.title(), part.share(), part.weight(),
                        part.lost(), part.id())).toList(),
                apart);
    }

    /// The two scores on the accounts that were read whole both times, which differ because keys changed.
    private Apart apart(YearMonth before, YearMonth now) {
        List<YearMonth> both = List.of(before, now);
        return new Apart(before, KeyScore.of(ledger.sums(before, both)).value(),
                KeyScore.of(ledger.sums(now, both)).value());
    }

    static String comparison(Optional<Apart> apart, Words words) {
        return apart.map(scores -> words.text("score.incomparable", words.month(scores.before()),
                scores.then().isEmpty() || scores.now().isEmpty() ? ""
                        : words.text("score.on-both", scores.then().getAsInt(), scores.now().getAsInt())))
                .orElse("");
    }

    private OptionalInt publishedScore(YearMonth period) {
        Amount published = ledger.published(period).getOrDefault(Measurement.SCORE, new Amount(0, 0));
        return published.denominator() == 0 ? OptionalInt.empty() : OptionalInt.of((int) published.numerator());
    }

    /// What was read, and of each account how many rows were not: scores made of different evidence move without a key
    /// having changed.
    private static Map<AccountId, Integer> rowsUnread(List<AccountRecord> accounts) {
        return accounts.stream().filter(account -> account.outcome() == Outcome.READ)
                .collect(Collectors.toMap(AccountRecord::account, AccountRecord::rowsUnread));
    }
}
