package org.keyledger.trends;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.keyledger.history.Amount;
import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;

/// Publishes a period's figures: from then on they stay what they were when leadership read them.
public final class Measurement {

    /// The name under which the score is published.
    public static final String SCORE = "score";

    private final Ledger ledger;
    private final LedgerReader reader;

    public Measurement(Ledger ledger, LedgerReader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    public void publish(YearMonth period) {
        Map<String, Amount> published = new TreeMap<>();
        new Metrics(reader).total(period).forEach((metric, amount) -> published.put(metric.id(), amount));
        OptionalInt score = KeyScore.of(reader.sums(period, List.of())).value();
        published.put(SCORE, score.isPresent() ? new Amount(score.getAsInt(), 1) : new Amount(0, 0));
        ledger.publish(period, published);
    }
}
