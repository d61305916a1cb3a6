package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

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

    @Test
    void takesForAFormulaWhatSomeSpreadsheetWould() {
        assertThat(List.of("=1", "+1", "-1", "@A", "\t", "\r1", "\n1", " =1", "\u00A0=1", "\uFEFF=1", "\u202E=1",
                "\uFF1D1",
                "\uFE621", "\u0001=1")).allMatch(CellText::looksLikeFormula);
        assertThat(List.of("1=1", "a", "'=1", " 1", "\u221212", "\u65E5=1", " ", "(=1)"))
                .noneMatch(CellText::looksLikeFormula);
    }
}
