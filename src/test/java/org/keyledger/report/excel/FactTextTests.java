package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.excel.FactText.Kind;

class FactTextTests {

    @ParameterizedTest
    @CsvSource({ "46331, MONTH, 2026-11", "46331.0902777778, MINUTE, 2026-11-05 02:10",
            "46331.0902777777, MINUTE, 2026-11-05 02:10", "46331.9999999999, DAY, 2026-11-06", "46331, DAY, 2026-11-05",
            "412, NUMBER, 412", "412.0, NUMBER, 412", "4.12E2, NUMBER, 412", "2.13, TEXT, 2.13",
            "12345678901, TEXT, 12345678901", "1.2345678901E10, TEXT, 12345678901", "20261105, DAY, 20261105",
            "60, DAY, 60", "1E999999999, NUMBER, 1E999999999", "NaN, NUMBER, NaN" })
    void numbersSayWhatTheirColumnHolds(String number, Kind kind, String says) {
        assertThat(FactText.of(new RawCell(true, false, number), kind, false)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({ "2026-11, MONTH, 2026-11", "2026-11-01, MONTH, 2026-11", "2026-11-05, DAY, 2026-11-05",
            "2026-11-05T00:00:00, DAY, 2026-11-05", "2026-11-05 02:10, MINUTE, 2026-11-05 02:10",
            "2026-11-05T02:10:59.5Z, MINUTE, 2026-11-05 02:10", "2026-11-05, MINUTE, 2026-11-05",
            "05.11.2026, DAY, 05.11.2026", "11/05/2026, DAY, 11/05/2026", "2026-11, DAY, 2026-11",
            "' 412 ', NUMBER, 412",
            "412 days, NUMBER, 412 days", "1d, NUMBER, 1d", "012, TEXT, 012" })
    void textsSayTheSameAsNumbersWhereTheyCanBeTakenForOne(String text, Kind kind, String says) {
        assertThat(FactText.of(new RawCell(false, false, text), kind, false)).isEqualTo(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "a\r\nb", "a\rb", "a\nb", " a\nb\t", "a\u001B\nb\u0000", "a\n\uD83Db\uFFFD", "a\n\u0085b" })
    void lineEndsAndUnseenCharactersDoNotCount(String text) {
        assertThat(FactText.plain(text)).isEqualTo("a\nb");
    }

    @Test
    void pairsOfSurrogatesDoCount() {
        assertThat(FactText.plain("😀")).isEqualTo("😀");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000b", "a\u0001\u001Fb", "_x0041_", "_x005F_", "__x0041__", "_x00g1_", "a\\b$1",
            "日本語 😀" })
    void codedTextIsDecodedToWhatItWas(String text) {
        assertThat(CellText.decoded(CellText.coded(text))).isEqualTo(text);
    }
}
