package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ReproducibleTests {

    private static final String PLACEHOLDER = "<" + Reproducible.IDENTITY_PLACEHOLDER + ">";

    @Test
    void forgetsTheLettersDrawnForFonts() {
        assertThat(of("/ABCDEF+LiberationSans /GHIJKL+LiberationSans-Bold"))
                .isEqualTo(of("/UVWXYZ+LiberationSans /MNOPQR+LiberationSans-Bold"));
    }

    @Test
    void tellsFontsApart() {
        String[] fonts = of("/ABCDEF+LiberationSans /ABCDEF+LiberationSans-Bold").split(" ");
        assertThat(fonts[0].substring(1, 7)).isNotEqualTo(fonts[1].substring(1, 7));
    }

    @Test
    void keepsEveryOffset() {
        String pdf = "/FileId [" + PLACEHOLDER + PLACEHOLDER + "] /ABCDEF+LiberationSans /ID [" + PLACEHOLDER + "]";
        assertThat(of(pdf)).hasSameSizeAs(pdf).doesNotContain("FileId", Reproducible.IDENTITY_PLACEHOLDER);
        assertThat(of(pdf).indexOf("/ID")).isEqualTo(pdf.indexOf("/ID"));
    }

    @Test
    void derivesTheIdentityFromTheRest() {
        assertThat(of("one " + PLACEHOLDER).substring(4)).isNotEqualTo(of("two " + PLACEHOLDER).substring(4));
    }

    private static String of(String pdf) {
        byte[] bytes = Reproducible.of(pdf.getBytes(StandardCharsets.ISO_8859_1));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
