package org.keyledger.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLayoutTests {

    @Test
    void fillsALineUpToItsLastCharacter() {
        String fits = "x".repeat(66) + " 12345";
        assertThat(TextLayout.of(fits)).isEqualTo(fits + "\n");
        assertThat(TextLayout.of(fits + "6")).isEqualTo("x".repeat(66) + "\n123456\n");
    }

    @Test
    void keepsWhatFollowsABulletOrANumberToItsRight() {
        assertThat(TextLayout.of("- " + "word ".repeat(15))).isEqualTo(
                "- " + "word ".repeat(14).strip() + "\n  word\n");
        assertThat(TextLayout.of("12. " + "word ".repeat(15))).contains("\n    word");
    }

    @Test
    void aLongWordGetsALineOfItsOwn() {
        assertThat(TextLayout.of("a " + "x".repeat(80) + " b")).isEqualTo("a\n" + "x".repeat(80) + "\nb\n");
    }

    @Test
    void setsLinesWithTabsAsATable() {
        assertThat(TextLayout.of("What\tMay\tNow\nOld keys\t1,200\t7\n\nEnd")).isEqualTo(
                "What" + " ".repeat(60) + "May  Now\nOld keys" + " ".repeat(54) + "1,200    7\n\nEnd\n");
    }

    @Test
    void wrapsTheFirstColumnBelowItself() {
        String title = "word ".repeat(15).strip();
        assertThat(TextLayout.of(title + "\t12").lines()).hasSize(2).allMatch(line -> line.length() <= 72)
                .satisfiesExactly(first -> assertThat(first).endsWith("12").hasSize(72),
                        second -> assertThat(second).isEqualTo("word word"));
    }

    @Test
    void leavesOneBlankLineOfMany() {
        assertThat(TextLayout.of("\n\na\n \n\n\nb\n\n")).isEqualTo("a\n\nb\n");
    }
}
