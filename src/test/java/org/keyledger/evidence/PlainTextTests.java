package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.evidence.EvidenceProblem.Impact;

/// Nothing that evidence says of itself reaches a terminal as a command to it.
class PlainTextTests {

    private static final String ESCAPE = "\u001b[31m";
    private static final String SHOWN = "\uFFFD[31m";

    @TempDir
    Path evidence;

    @ParameterizedTest
    @ValueSource(ints = { 0x00, 0x07, 0x0A, 0x1B, 0x1F, 0x7F, 0x80, 0x9B, 0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028,
            0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xD800 })
    void showsNoControlOrFormatCharacter(int character) {
        assertThat(PlainText.of("a" + (char) character + "b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "anna.berg+ops@example.com", "Zoë Müller", "…", "東京", "\uD83D\uDD11",
            "\u0639\u0644\u064A" })
    void leavesWhatPeopleWrite(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void cleansEveryTextOfAProblem() {
        EvidenceProblem problem = new EvidenceProblem(Impact.NOTE, "file" + ESCAPE, 7, "column" + ESCAPE,
                "value" + ESCAPE, "problem" + ESCAPE, "remedy" + ESCAPE);

        assertThat(problem.describe()).isEqualTo("file" + SHOWN + " line 7, column column" + SHOWN + ": 'value" + SHOWN
                + "' problem" + SHOWN + ". remedy" + SHOWN);
    }

    @Test
    void leavesNoHalfOfACharacterWhereAValueIsShortened() {
        assertThat(new EvidenceProblem(Impact.NOTE, "f", 0, "", "x".repeat(78) + "\uD83D\uDD11".repeat(9), "p", "r")
                .value()).isEqualTo("x".repeat(78) + "\uFFFD…");
    }

    @Test
    void cleansWhatAnOutcomeSays() {
        EvidenceOnDisk disk = new EvidenceOnDisk(evidence).with("accounts/123456789012/outcome.json", """
                {"Outcome": "failed", "Stage": "s\\u001b[31m", "ErrorCode": "c\\u001b[31m", "Message": "m\\u001b[31m",
                 "Remedy": "r\\u001b[31m", "Notes": ["n\\u001b[31m"]}
                """).with("accounts/444455556666/outcome.json", """
                {"Outcome": "skipped", "Reason": "because\\u202e"}
                """);

        assertThat(disk.read("123456789012").outcome()).isEqualTo(
                new CollectionOutcome.Failed("s" + SHOWN, "c" + SHOWN, "m" + SHOWN, "r" + SHOWN));
        assertThat(disk.read("123456789012").problems()).singleElement().extracting(EvidenceProblem::problem)
                .isEqualTo("n" + SHOWN);
        assertThat(disk.read("444455556666").outcome()).isEqualTo(new CollectionOutcome.Skipped("because\uFFFD"));
    }

    @Test
    void cleansWhatEndsARun() {
        EvidenceOnDisk disk = new EvidenceOnDisk(evidence).with("organization.json",
                "{\"Accounts\": [{\"Id\": \"1\\u001b[31m\"}]}").withFolder("accounts");

        assertThatExceptionOfType(EvidenceException.class).isThrownBy(disk::open)
                .withMessageContaining("lists an account whose Id is '1" + SHOWN + "'");
    }
}
