package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/// Calls keep below the throttles that AWS publishes.
class PaceTests {

    private final List<Duration> waits = new ArrayList<>();

    /// Notes the wait and sleeps, since the pace looks at the time that has gone by.
    private final Pause noting = duration -> {
        waits.add(duration);
        Thread.sleep(duration);
    };

    @Test
    void aBurstButForOneCallGoesThroughAtOnceAndThenSoManyASecond() {
        Pace pace = new Pace(Api.LIST_TAGS_FOR_RESOURCE, noting);
        long begin = System.nanoTime();
        for (int i = 0; i < 14; i++) {
            pace.await();
        }
        assertThat(waits).isEmpty();

        for (int i = 0; i < 5; i++) {
            pace.await();
        }
        assertThat(waits).hasSize(5).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(105)));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(450));
    }

    @Test
    void eventsAreLookedUpTwiceASecond() {
        Pace pace = new Pace(Api.LOOKUP_EVENTS, noting);
        pace.await();
        pace.await();
        pace.await();

        assertThat(waits).hasSize(2).allSatisfy(
                wait -> assertThat(wait).isBetween(Duration.ofMillis(300), Duration.ofMillis(525)));
    }

    @Test
    void whoeverIsStoppedWaitsNoLonger() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Pause.SLEEP.of(Duration.ofMinutes(1))).isInstanceOf(Stopped.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
