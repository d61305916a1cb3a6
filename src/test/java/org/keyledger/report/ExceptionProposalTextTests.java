package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyledger.hostile.HostileTexts;
import org.yaml.snakeyaml.Yaml;

class ExceptionProposalTextTests {

    static List<String> texts() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void yamlGivesBackTheTextThatWasPutIn(String text) {
        Map<String, Object> entry =
                new Yaml().load("comment: " + ExceptionProposals.yaml(text) + "   # CHECK\nowner: anna\n");

        assertThat(entry).containsExactly(Map.entry("comment", text), Map.entry("owner", "anna"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void halfAPairDoesNotBreakTheRegister(String text) {
        String half = "\uDE00" + text + "\uD83D";

        assertThat(new Yaml().<Map<String, Object>>load("comment: " + ExceptionProposals.yaml(half)))
                .containsEntry("comment", half);
    }
}
