package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Created;

class CreationWindowTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant OCTOBERS_RUN = Instant.parse("2026-10-31T06:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-11-30T06:00:00Z");

    private final CreationWindow next = CreationWindow.of(NOVEMBER, Optional.of(OCTOBERS_RUN), AS_OF);
    private final CreationWindow first = CreationWindow.of(NOVEMBER, Optional.empty(), AS_OF);

    @Test
    void aKeyIsNewFromTheSecondAfterThePreviousRun() {
        assertThat(contains(next, "2026-10-31T05:59:59Z")).isEqualTo(Answer.NO);
        assertThat(contains(next, "2026-10-31T06:00:00Z")).isEqualTo(Answer.NO);
        assertThat(contains(next, "2026-10-31T06:00:01Z")).isEqualTo(Answer.YES);
    }

    @Test
    void aKeyOfTheRunsSecondIsNewAndALaterOneIsNextMonths() {
        assertThat(contains(next, "2026-11-30T06:00:00Z")).isEqualTo(Answer.YES);
        assertThat(contains(next, "2026-11-30T06:00:01Z")).isEqualTo(Answer.NO);
        assertThat(contains(CreationWindow.of(NOVEMBER.plusMonths(1), Optional.of(AS_OF),
                AS_OF.plusSeconds(2_592_000)), "2026-11-30T06:00:01Z")).isEqualTo(Answer.YES);
    }

    @Test
    void theFirstPeriodBeginsWithItsMonth() {
        assertThat(contains(first, "2026-10-31T23:59:59Z")).isEqualTo(Answer.NO);
        assertThat(contains(first, "2026-11-01T00:00:00Z")).isEqualTo(Answer.YES);
        assertThat(contains(first, "2026-11-01T00:00:01Z")).isEqualTo(Answer.YES);
    }

    @Test
    void aDateThatNobodyKnowsOrThatCannotBeIsNoAnswer() {
        assertThat(next.contains(new Created.Unknown("junk"))).isEqualTo(Answer.UNKNOWN);
        assertThat(contains(next, "2026-12-01T06:00:00Z")).isEqualTo(Answer.NO);
        assertThat(contains(next, "2026-12-01T06:00:01Z")).isEqualTo(Answer.UNKNOWN);
    }

    private static Answer contains(CreationWindow window, String created) {
        return window.contains(new Created.At(Instant.parse(created)));
    }
}
