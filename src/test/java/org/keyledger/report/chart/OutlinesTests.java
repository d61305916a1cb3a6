package org.keyledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.BaseFont;

class OutlinesTests {

    private static final String FONT = "liberation/LiberationSans-Regular.ttf";

    @ParameterizedTest
    @ValueSource(strings = { "38.2 % over 90 days", "März", "Łódź Αθήνα Москва", "−" })
    void measuresAsThePdfLibraryDoes(String text) throws IOException {
        BaseFont font = BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        assertThat(1000 * Outlines.load("/" + FONT).width(text)).isCloseTo(font.getWidth(text),
                within(text.length() + 0.5));
    }

    @Test
    void aLetterStandsOnItsBaseLineAndAnAccentAboveIt() throws IOException {
        Outlines outlines = Outlines.load("/" + FONT);
        assertThat(outlines.shape("H").getBounds2D()).satisfies(bounds -> {
            assertThat(bounds.getMinY()).isCloseTo(0, within(0.001));
            assertThat(bounds.getMaxY()).isBetween(0.65, 0.75);
        });
        assertThat(outlines.shape("Ä").getBounds2D().getMaxY()).isGreaterThan(0.8);
        assertThat(outlines.shape("p").getBounds2D().getMinY()).isLessThan(-0.15);
        assertThat(outlines.shape("o").contains(0.1, 0.25)).isTrue();
        assertThat(outlines.shape("o").contains(0.28, 0.25)).isFalse();
        assertThat(outlines.shape(" ").getBounds2D().isEmpty()).isTrue();
    }

    @Test
    void whatTheFontLacksIsABox() throws IOException {
        Outlines outlines = Outlines.load("/" + FONT);
        assertThat(outlines.shape("中").getBounds2D()).isEqualTo(outlines.shape("文").getBounds2D());
        assertThat(outlines.shape("中").getBounds2D().isEmpty()).isFalse();
    }
}
