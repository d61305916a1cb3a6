package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.job.LogFields;
import org.slf4j.MDC;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

class CarriedFieldsTests {

    @Test
    void aThreadKnowsTheFieldsOfTheOneThatStartedIt() throws Exception {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("test-");
        threads.setVirtualThreads(true);
        threads.setTaskDecorator(new CarriedFields());

        try (LogFields.Scope _ = LogFields.with(LogFields.PERIOD, "2026-11")) {
            assertThat(threads.submit(() -> MDC.get(LogFields.PERIOD)).get()).isEqualTo("2026-11");
        }
        assertThat(threads.submit(() -> String.valueOf(MDC.get(LogFields.PERIOD))).get()).isEqualTo("null");
    }

    @Test
    void aScopeGivesBackWhatWasThereBefore() {
        List<String> seen = new ArrayList<>();
        try (LogFields.Scope _ = LogFields.with(LogFields.STEP, "assess")) {
            try (LogFields.Scope _ = LogFields.with(LogFields.STEP, "record")) {
                seen.add(MDC.get(LogFields.STEP));
            }
            seen.add(MDC.get(LogFields.STEP));
        }
        seen.add(MDC.get(LogFields.STEP));

        assertThat(seen).containsExactly("record", "assess", null);
    }
}
