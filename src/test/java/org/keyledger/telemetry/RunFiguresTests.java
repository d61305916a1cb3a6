package org.keyledger.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keyledger.telemetry.RunFigures.Accounts;

class RunFiguresTests {

    @Test
    void coverageIsOfTheAccountsThatWereToBeRead() {
        assertThat(new Accounts(12, 9, 1, 2).coverage()).isEqualTo(0.9);
        assertThat(new Accounts(3, 0, 3, 0).coverage()).isZero();
        assertThat(new Accounts(2, 0, 0, 2).coverage()).isOne();
    }

    @Test
    void onlyARunThatEndedWith0IsASuccess() {
        assertThat(SomeRun.endingWith(0).figures()).extracting(Figure::name).contains("keyledger.run.last.success");
        for (int code = 1; code <= 4; code++) {
            assertThat(SomeRun.endingWith(code).figures()).extracting(Figure::name)
                    .doesNotContain("keyledger.run.last.success").contains("keyledger.run.exit.code");
        }
    }

    @Test
    void whatARunDidNotComeToKnowIsAbsentAndNotZero() {
        assertThat(SomeRun.ofNothing().figures()).extracting(Figure::name)
                .containsExactly("keyledger.run.duration", "keyledger.run.exit.code");
    }

    @Test
    void noOpenFindingIsAFigureToo() {
        assertThat(SomeRun.endingWith(0).figures()).filteredOn(figure -> figure.tags().containsValue("stale-key"))
                .singleElement().satisfies(figure -> {
                    assertThat(figure.value()).isZero();
                    assertThat(figure.tags()).containsEntry("severity", "high");
                });
    }
}
