package org.keyledger.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {

    @ParameterizedTest
    @CsvSource({ "*, '', true", "a*c, abc, true", "a*c, ac, true", "a?c, ac, false", "a?c, abc, true",
            "user/*, user/a/b, true", "arn:*, arn:aws:iam::1:user/a, true", "a.c, abc, false", "*a*b*, xxaxxbxx, true",
            "*a*b, xxaxxbxx, false", "ab, abc, false", "A, a, false" })
    void matchesByTwoWildcards(String pattern, String text, boolean expected) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(expected);
    }

    @Test
    void isQuickWithAPatternMeantToBeSlow() {
        assertThat(Glob.matches("*a".repeat(500) + "b", "a".repeat(5_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "*, user/*, user/*", "user/a*, user/*, user/a*", "user/a*, user/*b, user/a*b", "a?c, ab*, abc",
            "user/a, user/b, ", "role/*, user/*, ", "*:role/web-*, arn:x:role/*, arn:x:role/web-*" })
    void findsWhatTwoPatternsHaveInCommon(String one, String other, String common) {
        assertThat(Glob.common(one, other)).isEqualTo(Optional.ofNullable(common));
    }
}
