package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(strings = { "abcdefghij12345", "correct horse battery staple", "~!\"#$%&'()*+,-./" })
    void takesFifteenCharactersOfPrintableAscii(String text) {
        assertThat(new Password(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                       is empty
            abcdefghij1234,           has 14 characters
            ' abcdefghij12345',       begins or ends with a space
            'abcdefghij12345 ',       begins or ends with a space
            pässwörter-abcdef,        has a character that is not of printable ASCII
            aaaaabbbbbcccccddddde,    has fewer than 6 different characters
            """)
    void refusesWhatIsEasilyGuessedOrReadInTwoWays(String text, String why) {
        assertThat(Password.mistakeIn(text).orElseThrow()).contains(why);
        assertThatThrownBy(() -> new Password(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAsManyCharactersAsAPdfCounts() {
        assertThat(Password.mistakeIn("abcdefg".repeat(20).substring(0, 127))).isEmpty();
        assertThat(Password.mistakeIn("abcdefg".repeat(20).substring(0, 128)).orElseThrow())
                .isEqualTo("has 128 characters, and not from 15 to 127");
    }

    @Test
    void takesSixDifferentCharacters() {
        assertThat(Password.mistakeIn("abcdefabcdefabcdef")).isEmpty();
        assertThat(Password.mistakeIn("abcdeabcdeabcdeabcde")).isPresent();
    }

    @Test
    void showsItselfToNobody() {
        String text = "correct horse battery staple";

        assertThat(new Password(text)).asString().isEqualTo("(hidden)");
        assertThatThrownBy(() -> new Password("short horse")).hasMessageNotContaining("horse");
    }
}
