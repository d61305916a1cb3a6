package org.keyledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

class WordsTests {

    private static final Words ENGLISH = Words.english();
    private static final Words GERMAN = Words.of(Templates.builtIn().speaking(Language.GERMAN));
    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T23:05:00Z");

    @Test
    void datesAreWrittenAsTheLanguageDoesAndInUtc() {
        assertThat(ENGLISH.instant(NEW_YEARS_EVE)).isEqualTo("31 December 2026, 23:05 UTC");
        assertThat(GERMAN.instant(NEW_YEARS_EVE)).isEqualTo("31.12.2026, 23:05 Uhr (UTC)");
    }

    @ParameterizedTest
    @CsvSource({ "2026-03, March 2026, Mar, März 2026, Mär", "2026-10, October 2026, Oct, Oktober 2026, Okt",
            "2026-12, December 2026, Dec, Dezember 2026, Dez" })
    void monthsHaveTheirNames(YearMonth month, String english, String inAYear, String german, String imJahr) {
        assertThat(ENGLISH.month(month)).isEqualTo(english);
        assertThat(ENGLISH.monthOfYear(month)).isEqualTo(inAYear);
        assertThat(GERMAN.month(month)).isEqualTo(german);
        assertThat(GERMAN.monthOfYear(month)).isEqualTo(imJahr);
    }

    @Test
    void numbersHaveTheLanguagesSeparators() {
        assertThat(ENGLISH.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(GERMAN.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(ENGLISH.text("figure.percent", 12.5)).isEqualTo("12.5 %");
        assertThat(GERMAN.text("figure.percent", 12.5)).isEqualTo("12,5\u00a0%");
    }

    @Test
    void lists() {
        assertThat(ENGLISH.listed(List.of())).isEmpty();
        assertThat(ENGLISH.listed(List.of("a"))).isEqualTo("a");
        assertThat(ENGLISH.listed(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(GERMAN.listed(List.of("a", "b", "c"))).isEqualTo("a, b und c");
    }

    @Test
    void areAskedForWhatThereIsWithAsManyArgumentsAsItHasPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.text("table.beter"))
                .withMessage("there is no message 'table.beter' in templates/messages/messages.properties");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.text("table.better", 1))
                .withMessage("'table.better' takes 0 arguments");
        assertThat(ENGLISH.problem("units.folded", 1, Set.of()))
                .contains("the message 'units.folded' needs a number as argument 0");
        assertThat(ENGLISH.problem("units.folded", 1, Set.of(0))).isEmpty();
    }

    @Test
    void shortensWhatIsTooLong() {
        assertThat(Words.shortened("abcd", 4)).isEqualTo("abcd");
        assertThat(Words.shortened("abcde", 4)).isEqualTo("abc…");
    }
}
