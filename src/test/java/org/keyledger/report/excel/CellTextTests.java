package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTests {

    @Test
    void codesWhatXmlForbidsAndWhatLooksLikeACode() {
        assertThat(CellText.coded("a\u0001b\r\n\t_x0041_ _x41_"))
                .isEqualTo("a_x0001_b_x000D_\n\t_x005F_x0041_ _x41_");
    }

    @Test
    void keepsOrdinaryTextAndPairs() {
        assertThat(CellText.coded("svc_deploy <&> Zoë 😀")).isEqualTo("svc_deploy <&> Zoë 😀");
    }

    @Test
    void neverCutsAPairInTwo() {
        String pairs = "x" + "😀".repeat(20_000);

        String cut = CellText.fitted(pairs);

        assertThat(cut).hasSizeLessThanOrEqualTo(CellText.LONGEST).endsWith("😀… (cut, 40001 characters)");
    }
}
