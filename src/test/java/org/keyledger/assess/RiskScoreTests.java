package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RiskScoreTests {

    private static final Verdict UNDETERMINED = new Verdict.Undetermined("the column is missing");

    /// From no risk to the greatest.
    private static final List<Verdict> RISING = List.of(Verdict.CLEAR, UNDETERMINED, flagged(Severity.LOW),
            flagged(Severity.MEDIUM), flagged(Severity.HIGH), flagged(Severity.CRITICAL));

    @Test
    void isNothingOnlyWhereEverythingIsKnownToBeInOrder() {
        assertThat(score()).isZero();
        assertThat(score(Verdict.CLEAR, Verdict.CLEAR)).isZero();
        assertThat(score(Verdict.CLEAR, UNDETERMINED)).isEqualTo(5);
    }

    @Test
    void takesOfWhatIsLeft() {
        assertThat(score(flagged(Severity.CRITICAL))).isEqualTo(80);
        assertThat(score(flagged(Severity.HIGH))).isEqualTo(40);
        assertThat(score(flagged(Severity.MEDIUM))).isEqualTo(20);
        assertThat(score(flagged(Severity.LOW))).isEqualTo(5);
        assertThat(score(flagged(Severity.HIGH), flagged(Severity.HIGH))).as("1 - 0.6 x 0.6").isEqualTo(64);
        assertThat(score(flagged(Severity.HIGH), flagged(Severity.MEDIUM), UNDETERMINED))
                .as("1 - 0.6 x 0.8 x 0.95 = 0.544, rounded up").isEqualTo(55);
    }

    @Test
    void publishesTheFormulaThatItFollows() {
        assertThat(RiskScore.FORMULA).contains("critical severity leaves 20 %", "high 60 %", "medium 80 %", "low 95 %",
                "undetermined verdict 95 %", "rounded up");
    }

    @Test
    void isNeverLoweredByAnotherFinding() {
        for (int subset = 0; subset < 1 << Controls.ALL.size(); subset++) {
            List<Judgement> some = flaggedOf(subset);
            for (int more = 0; more < Controls.ALL.size(); more++) {
                assertThat(RiskScore.of(flaggedOf(subset | 1 << more))).as("%s and %d", some, more)
                        .isGreaterThanOrEqualTo(RiskScore.of(some)).isBetween(0, RiskScore.HIGHEST);
            }
        }
    }

    @Test
    void isNeverLoweredByAWorseVerdictInPlaceOfAnother() {
        Random dice = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Judgement> judgements = anyJudgements(dice);
            int at = dice.nextInt(judgements.size());
            int before = -1;
            for (Verdict verdict : RISING) {
                judgements.set(at, new Judgement(judgements.get(at).control(), verdict));
                int score = RiskScore.of(judgements);
                assertThat(score).as("%s", judgements).isGreaterThanOrEqualTo(before);
                before = score;
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfVerdicts() {
        Random dice = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            List<Judgement> judgements = anyJudgements(dice);
            int score = RiskScore.of(judgements);
            Collections.shuffle(judgements, dice);
            assertThat(RiskScore.of(judgements)).isEqualTo(score);
        }
    }

    private static List<Judgement> anyJudgements(Random dice) {
        List<Judgement> judgements = new ArrayList<>();
        Controls.ALL.forEach(control -> judgements
                .add(new Judgement(control.id(), RISING.get(dice.nextInt(RISING.size())))));
        return judgements;
    }

    /// A judgement for each control whose bit is set, of a severity of its own.
    private static List<Judgement> flaggedOf(int subset) {
        List<Judgement> judgements = new ArrayList<>();
        for (int control = 0; control < Controls.ALL.size(); control++) {
            if ((subset >> control & 1) == 1) {
                judgements.add(new Judgement(Controls.ALL.get(control).id(),
                        flagged(Severity.values()[control % Severity.values().length])));
            }
        }
        return judgements;
    }

    private static int score(Verdict... verdicts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            judgements.add(new Judgement(new ControlId("stale-key"), verdict));
        }
        return RiskScore.of(judgements);
    }

    private static Verdict flagged(Severity severity) {
        return new Verdict.Flagged(severity, "91 days", "at most 90 days", "The key is 91 days old.");
    }
}
