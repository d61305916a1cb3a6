package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.evidence.Reports.keyHolder;
import static org.keyledger.evidence.Reports.read;
import static org.keyledger.evidence.Reports.row;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.evidence.Reports.Reading;
import org.keyledger.iam.Answer;
import org.keyledger.iam.Created;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;

/// What each value of a credential report means.
class ReportValuesTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z", "2026-01-02T03:04:05+00:00, 2026-01-02T03:04:05Z",
            "2026-01-02T03:04:05+02:00, 2026-01-02T01:04:05Z", "2026-01-02T03:04:05.678Z, 2026-01-02T03:04:05Z",
            "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z" })
    void readsEveryFormOfTimestampToTheSecond(String printed, Instant meant) {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_last_rotated", printed));

        assertThat(reading.key().created()).isEqualTo(new Created.At(meant));
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "yesterday", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-02T24:00:00Z",
            "2026-01-02T03:04:60Z", "2026-01-02 03:04:05", "01/02/2026", "2026-01-02T03:0x:05Z", "1767323045",
            "abcd-09-11T13:14:52Z", "20x6-09-11T13:14:52Z", "-001-09-11T13:14:52Z", "0001-01-01T00:00:00Z",
            "2005-12-31T23:59:59Z", "2006-01-01T00:00:00+01:00", "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z" })
    void neitherGuessesNorDropsAKeyWithAnUnreadableDate(String printed) {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_last_rotated", printed));

        assertThat(reading.key().created()).isInstanceOf(Created.Unknown.class);
        assertThat(reading.key().status()).isEqualTo(KeyStatus.ACTIVE);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.VALUE_UNKNOWN);
            assertThat(problem.describe()).startsWith("accounts/123456789012/credential-report.csv line 2, column "
                    + "access_key_1_last_rotated: '" + printed + "' is not a timestamp")
                    .endsWith("Collect the report of this account again; do not edit it by hand.");
        });
        assertThat(reading.unread()).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "2006-01-01T00:00:00Z, 2006-01-01T00:00:00Z", "2005-12-31T23:30:00-01:00, 2006-01-01T00:30:00Z",
            "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z" })
    void readsEveryYearThatAwsMayPrint(String printed, Instant meant) {
        assertThat(read(folder, keyHolder("anna").with("access_key_1_last_rotated", printed)).key().created())
                .isEqualTo(new Created.At(meant));
    }

    @ParameterizedTest
    @CsvSource({ "true, YES", "TRUE, YES", "True, YES", "false, NO", "FALSE, NO" })
    void readsFlagsInAnyCase(String printed, Answer meant) {
        Reading reading = read(folder, row("anna").with("mfa_active", printed).with("password_enabled", printed));

        assertThat(reading.only().mfaActive()).isEqualTo(meant);
        assertThat(reading.only().password().enabled()).isEqualTo(meant);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void readsUpperCaseFlagsOfKeys() {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_active", "TRUE")
                .with("access_key_2_active", "FALSE").with("access_key_2_last_rotated", "2025-01-01T00:00:00Z"));

        assertThat(reading.only().keys()).extracting("status").containsExactly(KeyStatus.ACTIVE, KeyStatus.INACTIVE);
    }

    @Test
    void takesAFlagThatIsNeitherForUnknown() {
        Reading reading = read(folder, row("anna").with("mfa_active", "yes"));

        assertThat(reading.only().mfaActive()).isEqualTo(Answer.UNKNOWN);
        assertThat(reading.problems()).singleElement().extracting("column", "value").containsExactly("mfa_active",
                "yes");
    }

    @Test
    void takesRootsNotSupportedForUnknownWithoutComplaint() {
        Reading reading = read(folder, row("<root_account>").with("arn", "arn:aws:iam::123456789012:root")
                .with("password_enabled", "not_supported").with("password_last_changed", "not_supported")
                .with("password_next_rotation", "not_supported").with("password_last_used", "no_information"));

        assertThat(reading.only().password().enabled()).isEqualTo(Answer.UNKNOWN);
        assertThat(reading.only().password().lastUsed()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "N/A", "no_information", "not_supported" })
    void readsNoPasswordUseFromEachWordForNothing(String printed) {
        Reading reading = read(folder, row("anna").with("password_last_used", printed));

        assertThat(reading.only().password().lastUsed()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void takesFalseWithADateForAnInactiveKey() {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_active", "false"));

        assertThat(reading.key().status()).isEqualTo(KeyStatus.INACTIVE);
        assertThat(reading.key().created()).isEqualTo(new Created.At(Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void takesFalseWithoutADateForNoKey() {
        assertThat(read(folder, row("anna")).only().keys()).isEmpty();
    }

    @Test
    void keepsAnActiveKeyWithoutADateAndSaysSo() {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_last_rotated", "N/A"));

        assertThat(reading.key().status()).isEqualTo(KeyStatus.ACTIVE);
        assertThat(reading.key().created())
                .isEqualTo(new Created.Unknown("the report's access_key_1_last_rotated is 'N/A'"));
        assertThat(reading.problems()).singleElement().extracting(EvidenceProblem::impact)
                .isEqualTo(Impact.VALUE_UNKNOWN);
    }

    @Test
    void givesAsReasonNoMoreOfACellThanMayBeShown() {
        Reading reading = read(folder, keyHolder("anna")
                .with("access_key_1_last_rotated", "\u001b[31m" + "x".repeat(100))
                .with("access_key_1_last_used_date", "\u202e" + "y".repeat(100)));

        assertThat(reading.key().created()).isEqualTo(new Created.Unknown(
                "the report's access_key_1_last_rotated is '\uFFFD[31m" + "x".repeat(74) + "…'"));
        assertThat(reading.key().lastUse()).isEqualTo(new LastUse.Unknown(
                "the report's access_key_1_last_used_date is '\uFFFD" + "y".repeat(78) + "…'"));
    }

    @Test
    void keepsAKeyWhoseStatusIsUnreadable() {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_active", "maybe"));

        assertThat(reading.key().status()).isEqualTo(KeyStatus.UNKNOWN);
        assertThat(reading.key().mayWork()).isTrue();
    }

    @Test
    void keepsTheSlotOfALoneSecondKey() {
        Reading reading = read(folder, row("anna").with("access_key_2_active", "true")
                .with("access_key_2_last_rotated", "2026-01-02T03:04:05Z"));

        assertThat(reading.key().slot()).isEqualTo(2);
    }

    @Test
    void readsLastUseWithRegionAndService() {
        assertThat(read(folder, keyHolder("anna")).key().lastUse())
                .isEqualTo(new LastUse.At(Instant.parse("2026-11-29T10:00:00Z"), "eu-west-1", "sqs"));
    }

    @Test
    void readsUseOfAServiceWithoutRegions() {
        Reading reading = read(folder, keyHolder("anna").with("access_key_1_last_used_region", "N/A")
                .with("access_key_1_last_used_service", "s3"));

        assertThat(reading.key().lastUse())
                .isEqualTo(new LastUse.At(Instant.parse("2026-11-29T10:00:00Z"), "", "s3"));
    }

    @Test
    void tellsNeverUsedFromUnknown() {
        assertThat(read(folder, keyHolder("anna").with("access_key_1_last_used_date", "N/A")).key().lastUse())
                .isEqualTo(new LastUse.NeverRecorded());
        assertThat(read(folder, keyHolder("anna").with("access_key_1_last_used_date", "no_information")).key()
                .lastUse()).isInstanceOf(LastUse.Unknown.class);
        assertThat(read(folder, keyHolder("anna").with("access_key_1_last_used_date", "soon")).key().lastUse())
                .isInstanceOf(LastUse.Unknown.class);
        assertThat(read(folder, keyHolder("anna").without("access_key_1_last_used_date")).key().lastUse())
                .isEqualTo(new LastUse.Unknown("the report has no column access_key_1_last_used_date"));
    }

    @Test
    void readsUnknownFromMissingColumnsNeverNo() {
        Reading reading = read(folder,
                keyHolder("anna").without("mfa_active").without("password_enabled").without("user_creation_time"));

        assertThat(reading.only().mfaActive()).isEqualTo(Answer.UNKNOWN);
        assertThat(reading.only().password().enabled()).isEqualTo(Answer.UNKNOWN);
        assertThat(reading.only().userCreated()).isEmpty();
    }

    @Test
    void saysThatKeysBeyondTheSecondAreNotJudged() {
        Reading reading =
                read(folder, keyHolder("anna").with("additional_credentials_info", "2 additional access keys"));

        assertThat(reading.only().additional()).isEqualTo("2 additional access keys");
        assertThat(reading.unread()).isZero();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.VALUE_UNKNOWN);
            assertThat(problem.describe()).startsWith("accounts/123456789012/credential-report.csv line 2, column "
                    + "additional_credentials_info: '2 additional access keys' tells of credentials beyond those")
                    .contains("aws iam list-access-keys");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "N/A" })
    void readsNothingBeyondTheSecondKeyWithoutComplaint(String printed) {
        assertThat(read(folder, keyHolder("anna").with("additional_credentials_info", printed)).problems()).isEmpty();
    }

    @Test
    void keepsTheUsersPath() {
        Reading reading = read(folder, row("anna").with("arn", "arn:aws-us-gov:iam::123456789012:user/team/ops/anna"));

        assertThat(reading.only().arn().path()).isEqualTo("/team/ops/");
    }
}
