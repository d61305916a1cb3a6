package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.job.LogFields;
import org.slf4j.MDC;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

class ProgressEventsTests {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>() {

        /// The fields are those of the moment.
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    private final Clock clock = new Clock() {

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
    };

    @Test
    void aLongStepTellsOnceAMinuteHowFarItIs() {
        ProgressEvents progress = progress();
        progress.started("collect", 100);
        for (int account = 1; account <= 100; account++) {
            now = now.plus(Duration.ofSeconds(2));
            progress.advanced("collect", 1);
        }
        progress.finished("collect");

        assertThat(events.list).extracting(ProgressEventsTests::told).containsExactly(
                "2026-11 collect started [keyledger.total=100]",
                "2026-11 collect goes on [keyledger.done=30, keyledger.total=100]",
                "2026-11 collect goes on [keyledger.done=60, keyledger.total=100]",
                "2026-11 collect goes on [keyledger.done=90, keyledger.total=100]",
                "2026-11 collect finished [keyledger.done=100, keyledger.seconds=200.0, keyledger.total=100]");
        assertThat(events.list)
                .allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsEntry(LogFields.STEP, "collect"));
    }

    @Test
    void aStepWithoutFiguresHasNone() {
        ProgressEvents progress = progress();

        progress.started("seal", 0);
        progress.finished("seal");
        progress.finished("never begun");

        assertThat(events.list).extracting(ProgressEventsTests::told).containsExactly("2026-11 seal started []",
                "2026-11 seal finished [keyledger.seconds=0.0]");
    }

    private ProgressEvents progress() {
        context.setMDCAdapter(MDC.getMDCAdapter());
        events.start();
        context.getLogger("test").addAppender(events);
        return new ProgressEvents(context.getLogger("test"), clock, "2026-11");
    }

    private static String told(ILoggingEvent event) {
        return event.getFormattedMessage() + " " + (event.getKeyValuePairs() == null ? List.of()
                : event.getKeyValuePairs().stream().map(pair -> pair.key + "=" + pair.value).toList());
    }
}
