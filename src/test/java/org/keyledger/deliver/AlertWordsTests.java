package org.keyledger.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.deliver.AlertWords.Reading;

class AlertWordsTests {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private final AlertWords words = words("ledger-1");

    private static AlertWords words(String host) {
        return new AlertWords("Example monthly", Path.of("jobs/monthly/job.yaml"), "run", YearMonth.of(2026, 11), host,
                Instant.parse("2026-11-30T06:15:00Z"));
    }

    @Test
    void aFailureIsToldWithWhereItHappenedAndHowToResume() {
        Alert alert = words.failure(1, "failed; the message says why", "The run of 2026-11 failed in step 'assess':"
                + " IOException: No space left on device. Start it again to go on from there.\n");

        assertThat(alert.subject()).isEqualTo("Keyledger failed with exit code 1: Example monthly, 2026-11");
        assertThat(alert.text()).isEqualTo(
                """
                        KEYLEDGER FAILED: Example monthly, 2026-11

                        The run of 2026-11 failed in step 'assess': IOException: No space left on device. Start it again to go on from there.

                        Exit code: 1 (failed; the message says why)
                        Host:      ledger-1
                        Time:      30 November 2026, 06:15 UTC
                        Period:    2026-11
                        Job file:  %s

                        TO RESUME
                        Put right what is said above, then start again. What was done is kept; it goes on from there:
                            cd %s
                            keyledger run jobs/monthly/job.yaml --period 2026-11

                        This is said once for this run and cause, however often it is started again.
                        """
                        .formatted(HERE.resolve("jobs/monthly/job.yaml"), HERE));
    }

    @Test
    void aReadingBelowTheFloorIsToldWithTheAccountsThatFailed() {
        Alert alert = words.coverage(new Reading(100, 82, 3, 15, 3,
                List.of("Account 111122223333 not read: AccessDenied. Deploy the role.")), 95);

        assertThat(alert.subject())
                .isEqualTo("Keyledger read 82.0 % of the accounts, below 95 %: Example monthly, 2026-11");
        assertThat(alert.text())
                .startsWith(
                        """
                                COVERAGE BELOW 95 %: Example monthly, 2026-11

                                82 of 100 listed accounts were read: 82.0 %. 15 failed, 3 were skipped.
                                Counted as read are accounts read whole or in part (3 in part), of all that are listed: failed and skipped ones are \
                                listed and not read.

                                FAILED
                                - Account 111122223333 not read: AccessDenied. Deploy the role.
                                and 14 more: see the workbook's sheet Accounts.

                                Host:      ledger-1
                                """)
                .contains("    keyledger run jobs/monthly/job.yaml --period 2026-11\n");
    }

    @ParameterizedTest
    @CsvSource({ "19, false", "20, false", "21, true" })
    void namesTwentyAccountsThatFailedAndCountsTheOthers(int failed, boolean more) {
        List<String> reasons = IntStream.range(0, Math.min(failed, 20)).mapToObj(i -> "Account " + i + " not read")
                .toList();

        String text = words.coverage(new Reading(100, 100 - failed, 0, failed, 0, reasons), 95).text();

        assertThat(text.lines().filter(line -> line.startsWith("- Account "))).hasSize(Math.min(failed, 20));
        assertThat(text.contains("and 1 more: ")).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({ "100, 94, 95, true", "100, 95, 95, false", "100, 96, 95, false", "1000, 949, 95, true",
            "10000, 9499, 95, true", "10000, 9500, 95, false", "3, 2, 66, false", "3, 2, 67, true", "3, 3, 100, false",
            "0, 0, 1, true" })
    void theFloorIsComparedExactly(long listed, long read, int floor, boolean below) {
        assertThat(new Reading(listed, read, 0, listed - read, 0, List.of()).isBelow(floor)).isEqualTo(below);
    }

    @Test
    void aFigureBelowTheFloorNeverReadsAsTheFloor() {
        assertThat(words.coverage(new Reading(10_000, 9_499, 0, 501, 0, List.of()), 95).text()).contains(": 94.9 %.");
    }

    @Test
    void reportsThatDidNotArriveAreNamedWithWhatToDo() {
        Alert alert = words.undelivered(List.of(new Delivery("mail auditors", Delivery.State.UNSURE, "begun at noon")));

        assertThat(alert.kind()).isEqualTo(Alert.Kind.DELIVERY);
        assertThat(alert.text()).contains("- mail auditors unsure: begun at noon\n",
                "    keyledger deliver jobs/monthly/job.yaml --period 2026-11\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "no key AKIAIOSFODNN7EXAMPLE", "token wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY of x",
            "jdbc:postgresql://db/x?user=a&password=hunter2&ssl=true", "https://user:hunter2@proxy.example.com:3128",
            "secret: hunter2" })
    void noSecretAndNoKeyIdLeaves(String message) {
        Alert alert = words.failure(1, "failed", "Before. " + message + "\nAfter.");

        assertThat(alert.text()).contains("Before. ", "After.").doesNotContain("hunter2", "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI");
    }

    @Test
    void theSameTroubleHasOneNameWhateverTheAttempt() {
        String denied = "Account 111122223333 not read: AccessDenied (request 6f1e-%d). Of %d called %d failed.";

        assertThat(words.failure(1, "failed", denied.formatted(1, 37, 12)).receipt("sns"))
                .isEqualTo(words("ledger-2").failure(1, "failed", denied.formatted(2, 12, 12)).receipt("sns"))
                .matches("alert failure sns [0-9a-f]{16}")
                .isNotEqualTo(words.failure(2, "usage", denied.formatted(1, 37, 12)).receipt("sns"))
                .isNotEqualTo(words.failure(1, "failed", denied.replace("1111", "4444").formatted(1, 37, 12))
                        .receipt("sns"));
    }
}
