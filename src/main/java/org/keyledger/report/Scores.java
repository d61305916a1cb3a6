package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.Amount;
import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;
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
        String comparison = "";
        if (previous.isPresent() && !rowsUnread(accounts).equals(rowsUnread(ledger.accounts(before.getLast())))) {
            previous = OptionalInt.empty();
            comparison = "not comparable with " + Figures.month(before.getLast()) + ": other accounts were read"
                    + onCohort(before.getLast(), period);
        }
        return new Score(score.value(), previous, comparison, KeyScore.FORMULA, score.parts().stream()
                .map(part -> new Score.Part(part.title(), part.share(), part.weight(), part.lost())).toList());
    }

    /// The two scores on the accounts that were read whole both times, which differ because keys changed.
    private String onCohort(YearMonth before, YearMonth now) {
        List<YearMonth> both = List.of(before, now);
        OptionalInt then = KeyScore.of(ledger.sums(before, both)).value();
        OptionalInt later = KeyScore.of(ledger.sums(now, both)).value();
        return then.isEmpty() || later.isEmpty() ? ""
                : "; on those read both times " + then.getAsInt() + " then and " + later.getAsInt() + " now";
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
