package org.keyledger.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// How risky a key is, from 0 to 100: each verdict that is not clear takes its share of the safety that the others left.
/// One more such verdict, or a worse one, never lowers the score, and their order does not matter.
public final class RiskScore {

    public static final String FORMULA = "100 × (1 − the product of what each verdict leaves), rounded up. A finding of"
            + " critical severity leaves 20 %, of high 60 %, of medium 80 %, of low 95 %; an undetermined verdict 95 %,"
            + " since not knowing is no merit; a clear one everything.";

    /// The score of a key of which nothing is in order.
    public static final int HIGHEST = 100;

    private RiskScore() {}

    /// @param judgements those that count: leave out what has been excepted
    public static int of(Collection<Judgement> judgements) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Judgement judgement : judgements) {
            switch (judgement.verdict()) {
                case Verdict.Flagged flagged -> counts.merge(flagged.severity(), 1, Integer::sum);
                case Verdict.Undetermined _ -> counts.merge(Severity.LOW, 1, Integer::sum);
                case Verdict.Clear _ -> {
                    // leaves everything
                }
            }
        }
        BigDecimal left = BigDecimal.ONE; // exact, so that no order of multiplication can show
        for (Map.Entry<Severity, Integer> count : counts.entrySet()) {
            left = left.multiply(leaves(count.getKey()).pow(count.getValue()));
        }
        return BigDecimal.ONE.subtract(left).movePointRight(2).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static BigDecimal leaves(Severity severity) {
        return new BigDecimal(switch (severity) {
            case CRITICAL -> "0.2";
            case HIGH -> "0.6";
            case MEDIUM -> "0.8";
            case LOW -> "0.95";
        });
    }
}
