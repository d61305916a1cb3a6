package org.keyledger.trends;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keyledger.assess.exceptions.EntryState;
import org.keyledger.history.AgeCount;
import org.keyledger.history.Amount;
import org.keyledger.history.LedgerReader;

/// Makes metrics of the ledger's amounts.
public final class Metrics {

    private final LedgerReader ledger;

    public Metrics(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /// All metrics of a period over all of its accounts.
    public Map<Metric, Amount> total(YearMonth period) {
        return of(period, List.of());
    }

    /// All metrics of a period over those accounts that were read in each of the given periods: figures of two periods on
    /// the same cohort differ because keys changed, not because coverage did.
    public Map<Metric, Amount> cohort(YearMonth period, List<YearMonth> readIn) {
        return of(period, readIn);
    }

    private Map<Metric, Amount> of(YearMonth period, List<YearMonth> cohort) {
        Map<String, Long> sums = ledger.sums(period, cohort);
        List<AgeCount> ages = ledger.ages(period, cohort);
        Map<EntryState, Long> exceptions = ledger.exceptionStates(period);
        Map<Metric, Amount> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(metric, switch (metric.source()) {
                case Metric.Source.Count(Measure measure) -> new Amount(amount(sums, measure), 1);
                case Metric.Source.Ratio(Measure numerator, Measure denominator) ->
                        new Amount(amount(sums, numerator), amount(sums, denominator));
                case Metric.Source.Exceptions(Set<EntryState> states) -> new Amount(
                        states.stream().mapToLong(state -> exceptions.getOrDefault(state, 0L)).sum(), 1);
                case Metric.Source.Percentile(int percent) -> percentile(ages, percent);
            });
        }
        return metrics;
    }

    private static long amount(Map<String, Long> sums, Measure measure) {
        return sums.getOrDefault(measure.key(), 0L);
    }

    /// The nearest-rank percentile, in days; the denominator is 0 where there is no key.
    static Amount percentile(List<AgeCount> ages, int percent) {
        long keys = ages.stream().mapToLong(AgeCount::keys).sum();
        long rank = Math.ceilDiv(keys * percent, 100);
        long passed = 0;
        for (AgeCount age : ages) {
            passed += age.keys();
            if (passed >= rank && rank > 0) {
                return new Amount(age.days(), 1);
            }
        }
        return new Amount(0, 0);
    }
}
