package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class LogFormatTests {

    @Test
    void theOptionCountsBeforeTheEnvironment() {
        Map<String, String> ecs = Map.of("KEYLEDGER_LOG_FORMAT", "ecs");

        assertThat(LogFormat.of(List.of("run", "job.yaml"), Map.of())).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.of(List.of("run", "job.yaml"), ecs)).isEqualTo(LogFormat.ECS);
        assertThat(LogFormat.of(List.of("run", "--log-format", "text", "job.yaml"), ecs)).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.of(List.of("run", "--log-format=ecs"), Map.of())).isEqualTo(LogFormat.ECS);
    }

    @Test
    void whatIsNoFormatIsToldAsText() {
        assertThat(LogFormat.of(List.of("run", "--log-format"), Map.of())).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.of(List.of("run", "--log-format", "json"), Map.of())).isEqualTo(LogFormat.TEXT);

        CommandLineRun run = CommandLineRun.of(new FakeLedgerJob(), "run", "--log-format", "json", "job.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: Invalid value for option '--log-format': 'json' is no format of a"
                + " log; write text or ecs");
    }

    @Test
    void keyIdsAreMaskedWhereverTheyStand() {
        assertThat(MaskedKeyIds.masked("the key AKIAIOSFODNN7EXAMPLE, or ASIAIOSFODNN7EXAMPLE"))
                .isEqualTo("the key …MPLE, or …MPLE");
        assertThat(MaskedKeyIds.masked("nothing to hide")).isEqualTo("nothing to hide");
    }
}
