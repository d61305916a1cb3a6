package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ProgressBarsTests {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ProgressBars bars = new ProgressBars(new PrintStream(shown, true, StandardCharsets.UTF_8), "2026-11");

    @Test
    void aStepShowsHowFarItCame() {
        bars.started("assess", 12);
        bars.advanced("assess", 3);
        bars.advanced("assess", 3);
        bars.finished("assess");

        assertThat(last()).startsWith("2026-11 assess  50% [").contains(" 6/12 ");
    }

    @Test
    void aStepOfUnknownLengthIsFullWhenItEnds() {
        bars.started("seal", 0);
        bars.finished("seal");

        assertThat(last()).startsWith("2026-11 seal 100% [").contains(" 1/1 ");
    }

    @Test
    void aStepThatBreaksOffStopsWhereItWas() {
        bars.started("assess", 12);
        bars.advanced("assess", 3);
        bars.close();

        assertThat(last()).startsWith("2026-11 assess  25% [");
    }

    @Test
    void aStepThatNeverBeganIsNoBar() {
        bars.advanced("assess", 3);
        bars.finished("assess");

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private String last() {
        return shown.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList().getLast();
    }
}
