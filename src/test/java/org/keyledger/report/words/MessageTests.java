package org.keyledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTests {

    private static final String KEYS = "{0} {0,choice,0#keys|1#key|1<keys} in {1}";

    @ParameterizedTest
    @CsvSource({ "0, 0 keys in May", "1, 1 key in May", "2, 2 keys in May", "1234, '1,234 keys in May'" })
    void choosesTheFormOfAWordByItsNumber(long keys, String text) {
        assertThat(Message.of(KEYS, Locale.ENGLISH).filled(Locale.ENGLISH, keys, "May")).isEqualTo(text);
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(Message.of("{0} {1,number,0.0}", Locale.GERMAN).filled(Locale.GERMAN, 1234, 12.5))
                .isEqualTo("1.234 12,5");
    }

    @Test
    void knowsItsPlacesWithinChoicesTooAndWhichTakeNumbers() {
        Message message = Message.of("{0,choice,0#no|1#one in {2}|1<{0} in {2}}, {1}", Locale.ENGLISH);
        assertThat(message.arguments()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(message.numbers()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{0", "{zero}", "{0,plural,one{key}}", "{0,choice,key|keys}", "{0,choice,1#key|1<keys}",
            "{0,choice,0#{1|1#x}", "the user's key", "{0,number,#.#.#}" })
    void refusesWhatWouldReadWrong(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of(pattern, Locale.ENGLISH));
    }

    @Test
    void saysWhatAChoiceOrAnApostropheLacks() {
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("{0,choice,1#key|1<keys}", Locale.ENGLISH))
                .withMessage("a choice begins with its form for 0: 0#keys|1#key|1<keys");
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("it's", Locale.ENGLISH))
                .withMessage("write an apostrophe as ’");
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        assertThat(Message.of(KEYS, Locale.ENGLISH).filled(Locale.ENGLISH, 1, "{0} '{1}' |#<"))
                .isEqualTo("1 key in {0} '{1}' |#<");
    }
}
