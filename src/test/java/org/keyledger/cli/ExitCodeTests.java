package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class ExitCodeTests {

    @Test
    void codesAreThoseThatSchedulesRelyOn() {
        assertThat(ExitCode.COMPLETE.code()).isZero();
        assertThat(ExitCode.FAILED.code()).isEqualTo(1);
        assertThat(ExitCode.USAGE.code()).isEqualTo(2);
        assertThat(ExitCode.PARTIAL.code()).isEqualTo(3);
        assertThat(ExitCode.UNDELIVERED.code()).isEqualTo(4);
        assertThat(ExitCode.TIMED_OUT.code()).isEqualTo(124);
        assertThat(ExitCode.STOPPED.code()).isEqualTo(143);
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::meaning)).doesNotHaveDuplicates();
    }

    @Test
    void aLaterSuccessDoesNotHideAnEarlierGap() {
        assertThat(ExitCode.COMPLETE.orWorse(ExitCode.PARTIAL)).isEqualTo(ExitCode.PARTIAL);
        assertThat(ExitCode.PARTIAL.orWorse(ExitCode.COMPLETE)).isEqualTo(ExitCode.PARTIAL);
    }
}
