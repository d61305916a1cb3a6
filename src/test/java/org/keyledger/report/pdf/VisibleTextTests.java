package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTests {

    @ParameterizedTest
    @CsvSource({ "plain, plain", "Zürich Łódź Αθήνα Москва, Zürich Łódź Αθήνα Москва", "中文, [U+4E2D][U+6587]",
            "a😀b, a[U+1F600]b", "عربي, [U+0639][U+0631][U+0628][U+064A]" })
    void replacesOnlyWhatTheTypefaceLacks(String text, String visible) throws IOException {
        assertThat(new VisibleText(SummaryFonts.load()::canShow).of(text)).isEqualTo(visible);
    }

    @Test
    void showsCharactersThatWouldTurnOrHideTheTextAroundThem() {
        assertThat(new VisibleText(_ -> true).of("a\u202Eb\u200Bc\u00ADd")).isEqualTo("a[U+202E]b[U+200B]c[U+00AD]d");
    }

    @Test
    void keepsWhiteSpaceForTheLayout() {
        assertThat(new VisibleText(_ -> false).of(" \n\t")).isEqualTo(" \n\t");
    }

    @ParameterizedTest
    @CsvSource({ "AKIAIOSFODNN7EXAMPLE, …MPLE", "(ASIAIOSFODNN7EXAMPLE), (…MPLE)", "AKIA, AKIA",
            "AKIAMURA, AKIAMURA" })
    void keepsFourCharactersOfAKeyId(String text, String visible) {
        assertThat(new VisibleText(_ -> true).of(text)).isEqualTo(visible);
    }
}
