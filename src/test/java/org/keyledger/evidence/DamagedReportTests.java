package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.evidence.Reports.HEADER;
import static org.keyledger.evidence.Reports.ROOT;
import static org.keyledger.evidence.Reports.keyHolder;
import static org.keyledger.evidence.Reports.read;
import static org.keyledger.evidence.Reports.report;
import static org.keyledger.evidence.Reports.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.evidence.Reports.Reading;

/// Whatever is wrong with a row costs that row, is counted, and is named by its line.
class DamagedReportTests {

    @TempDir
    Path folder;

    @Test
    void givesUpOnlyTheLastRowOfATruncatedFile() {
        String whole = report(ROOT, keyHolder("anna"), keyHolder("ben"));

        Reading reading = read(folder, whole.substring(0, whole.length() - 60));

        assertThat(reading.users()).containsExactly("<root_account>", "anna");
        assertOnlyLost(reading, 4);
        assertThat(reading.problems().getFirst().describe()).contains("'ben' begins a row of",
                "the file may be cut off");
    }

    @ParameterizedTest
    @CsvSource(value = { "cert_2_last_rotated, ''", "cert_2_last_rotated, N", "cert_2_last_rotated, N/",
            "cert_2_last_rotated, 2026-01-02T03:04:05", "access_key_1_active, ''", "access_key_1_active, tru" })
    void givesUpARowThatIsCutOffWithinTheLastColumn(String column, String rest) {
        Reading reading = read(folder, row("anna").without(column).with(column, "").header() + "\n"
                + row("anna").without(column).with(column, column.endsWith("_active") ? "FALSE" : "N/A") + "\n"
                + row("ben").without(column).with(column, rest));

        assertThat(reading.users()).containsExactly("anna");
        assertOnlyLost(reading, 3);
        assertThat(reading.problems().getFirst().describe()).contains("'ben' begins a row that ends with '" + rest
                + "' where " + column + " is expected; the file may be cut off");
    }

    @Test
    void readsALastColumnWithADate() {
        Reading reading = read(folder, report(row("anna").with("cert_2_last_rotated", "2026-01-02T03:04:05Z"),
                row("ben").with("cert_2_last_rotated", "2026-01-02T03:04:05+00:00")));

        assertThat(reading.users()).containsExactly("anna", "ben");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void givesUpARowOfTooManyFields() {
        Reading reading = read(folder, report(row("anna"), row("ben") + ",extra", row("carla")));

        assertThat(reading.users()).containsExactly("anna", "carla");
        assertOnlyLost(reading, 3);
    }

    @Test
    void letsAStrayOpeningQuoteCostOnlyItsOwnRow() {
        Reading reading = read(folder,
                report(row("anna"), row("ben").with("password_last_changed", "\"N/A"), row("carla"), row("david")));

        assertThat(reading.users()).containsExactly("anna", "carla", "david");
        assertThat(reading.entries()).extracting("line").containsExactly(2L, 4L, 5L);
        assertOnlyLost(reading, 3);
    }

    @Test
    void doesNotLetAQuoteInTheLastColumnSwallowTheRowsBelow() {
        Reading reading = read(folder,
                report(row("anna"), row("ben").with("cert_2_last_rotated", "\"N/A"), row("carla"), row("david")));

        assertThat(reading.users()).containsExactly("anna", "carla", "david");
        assertOnlyLost(reading, 3);
    }

    @Test
    void doesNotLetAQuoteThatClosesRowsLaterSwallowTheRowsBetween() {
        Reading reading = read(folder, report(row("anna").with("cert_2_last_rotated", "\"N/A"), row("ben"),
                "carla\"", row("david")));

        assertThat(reading.users()).containsExactly("ben", "david");
        assertThat(reading.linesOfProblems()).containsExactly(2L, 4L);
        assertThat(reading.unread()).isEqualTo(2);
    }

    @Test
    void givesUpARowWithTextAfterAClosingQuote() {
        Reading reading = read(folder, report(row("anna"), row("\"ben\"x"), row("carla")));

        assertThat(reading.users()).containsExactly("anna", "carla");
        assertOnlyLost(reading, 3);
    }

    @Test
    void countsARowAfterABlankLineOnce() {
        Reading reading = read(folder, HEADER + "\n" + row("anna") + "\n\n" + row("\"ben\"x") + "\n" + row("carla"));

        assertThat(reading.users()).containsExactly("anna", "carla");
        assertOnlyLost(reading, 4);
    }

    @Test
    void losesNoGoodRowBetweenTwoRowsOfDifferentDamage() {
        Reading reading = read(folder, report(row("anna").with("password_last_changed", "\"N/A"), row("ben"),
                row("carla").with("password_last_changed", "N/A\",N/A"), row("\"david\"x"), row("elena")));

        assertThat(reading.users()).contains("ben", "elena");
        assertThat(reading.linesOfProblems()).doesNotHaveDuplicates().contains(2L, 5L).doesNotContain(3L, 6L);
    }

    @Test
    void readsAReportFullOfStrayQuotesInReasonableTime() {
        String damaged = report(IntStream.range(0, 5_000)
                .mapToObj(i -> row("user" + i).with("password_last_changed", i % 2 == 0 ? "\"N/A" : "N/A")).toArray());

        Reading reading = Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(folder, damaged));

        assertThat(reading.entries()).hasSize(2_500);
        assertThat(reading.unread()).isEqualTo(2_500);
    }

    @Test
    void givesUpARowWithNulBytes() {
        Reading reading = read(folder, report(row("anna"), row("b\0n"), row("carla")));

        assertThat(reading.users()).containsExactly("anna", "carla");
        assertOnlyLost(reading, 3);
    }

    @Test
    void givesUpARowThatIsNotUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(report(row("anna")).getBytes(StandardCharsets.UTF_8));
        bytes.write(("\n" + row("jürgen")).getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(("\n" + row("carla")).getBytes(StandardCharsets.UTF_8));

        Reading reading = read(folder, bytes.toByteArray());

        assertThat(reading.users()).containsExactly("anna", "carla");
        assertOnlyLost(reading, 3);
    }

    @Test
    void showsNoControlCharactersOfJunkInMessages() {
        Reading reading = read(folder, report(row("anna"), "\u001b[31m\0junk"));

        assertThat(reading.problems()).singleElement().satisfies(
                problem -> assertThat(problem.describe().chars().filter(Character::isISOControl)).isEmpty());
    }

    @Test
    void givesUpARowWithoutAUserName() {
        Reading reading = read(folder, report(row("anna").with("user", ""), row("ben")));

        assertThat(reading.users()).containsExactly("ben");
        assertOnlyLost(reading, 2);
    }

    @Test
    void givesUpARowOfAnotherAccount() {
        Reading reading = read(folder,
                report(row("anna").with("arn", "arn:aws:iam::999999999999:user/anna"), row("ben")));

        assertThat(reading.users()).containsExactly("ben");
        assertOnlyLost(reading, 2);
        assertThat(reading.problems().getFirst().problem())
                .isEqualTo("belongs to another account than the folder's 123456789012");
    }

    @Test
    void givesUpARowWithoutAnArn() {
        Reading reading = read(folder, report(row("anna").with("arn", "anna"), row("ben")));

        assertThat(reading.users()).containsExactly("ben");
        assertOnlyLost(reading, 2);
    }

    @Test
    void givesUpARepeatedHeader() {
        Reading reading = read(folder, report(row("anna"), HEADER, row("ben")));

        assertThat(reading.users()).containsExactly("anna", "ben");
        assertOnlyLost(reading, 3);
    }

    @Test
    void shortensAValueTooLongToPrint() {
        Reading reading = read(folder, report(row("x".repeat(500)).with("mfa_active", "y".repeat(500))));

        assertThat(reading.problems().getFirst().value()).hasSize(80).endsWith("…");
    }

    private static void assertOnlyLost(Reading reading, long line) {
        assertThat(reading.unread()).isOne();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.ROW_UNREAD);
            assertThat(problem.file()).isEqualTo(Reports.NAME);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.remedy()).isNotBlank();
        });
    }
}
