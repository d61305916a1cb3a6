package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class CoverageTests {

    @Test
    void addsUpToTheAccountsListed() {
        assertThat(coverage(12, 9, 2, 1).listed()).isEqualTo(12);
    }

    @Test
    void refusesFiguresThatLoseAnAccount() {
        assertThatIllegalArgumentException().isThrownBy(() -> coverage(12, 9, 1, 1))
                .withMessage("coverage does not add up: 12 listed, 9 read, 1 failed, 1 skipped");
    }

    private static Coverage coverage(long listed, long read, long failed, long skipped) {
        return new Coverage(listed, read, 0, failed, skipped, 0, 0, 0, Optional.empty(), Optional.empty(), false, "");
    }
}
