package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class ProgressLinesTests {

    private final StringWriter out = new StringWriter();
    private final Ticking clock = new Ticking();
    private final ProgressLines lines = new ProgressLines(new PrintWriter(out, true), clock, "2026-11");

    @Test
    void aLongStepTellsOnceAMinuteHowFarItIs() {
        lines.started("collect", 100);
        for (int account = 1; account <= 100; account++) {
            clock.now = clock.now.plus(Duration.ofSeconds(2));
            lines.advanced("collect", 1);
        }
        lines.finished("collect");

        assertThat(out.toString().lines()).containsExactly("2026-11 collect started, 100 to do",
                "2026-11 collect at 30 of 100", "2026-11 collect at 60 of 100", "2026-11 collect at 90 of 100",
                "2026-11 collect finished, 100 done in 200.0 s");
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
