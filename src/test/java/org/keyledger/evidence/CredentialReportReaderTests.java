package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.evidence.Reports.HEADER;
import static org.keyledger.evidence.Reports.ROOT;
import static org.keyledger.evidence.Reports.keyHolder;
import static org.keyledger.evidence.Reports.read;
import static org.keyledger.evidence.Reports.report;
import static org.keyledger.evidence.Reports.row;
import static org.keyledger.evidence.Reports.tryRead;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.CredentialReportReader.NotACredentialReport;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.evidence.Reports.Reading;

/// What makes a file a credential report, and how it is laid out.
class CredentialReportReaderTests {

    @TempDir
    Path folder;

    @Test
    void readsALiveReportRowByRow() {
        Reading reading = read(folder, report(ROOT, keyHolder("anna"), row("ben")));

        assertThat(reading.users()).containsExactly("<root_account>", "anna", "ben");
        assertThat(reading.entries()).extracting("line").containsExactly(2L, 3L, 4L);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.unread()).isZero();
    }

    @Test
    void tellsTheRootUserFromAUser() {
        Reading reading = read(folder, report(ROOT, row("root")));

        assertThat(reading.entries()).extracting("root").containsExactly(true, false);
        assertThat(reading.entries().getFirst().arn()).hasToString("arn:aws:iam::123456789012:root");
    }

    @Test
    void readsAReportWithoutRootRow() {
        assertThat(read(folder, report(row("anna"))).users()).containsExactly("anna");
    }

    @Test
    void readsCarriageReturnsAndAFinalLineBreak() {
        Reading reading = read(folder, report(ROOT, row("anna")).replace("\n", "\r\n") + "\r\n");

        assertThat(reading.users()).containsExactly("<root_account>", "anna");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void passesOverBlankLinesWithoutLosingCountOfLines() {
        Reading reading = read(folder, HEADER + "\n\n" + row("anna") + "\n\n\n" + row("ben") + "\n");

        assertThat(reading.entries()).extracting("line").containsExactly(3L, 6L);
        assertThat(reading.unread()).isZero();
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(read(folder, '\uFEFF' + report(row("anna"))).users()).containsExactly("anna");
    }

    @Test
    void readsQuotedFieldsAndCommasInNames() {
        Reading reading = read(folder,
                report(row("anna").with("user", "\"moreau,jean\"").with("arn",
                        "\"arn:aws:iam::123456789012:user/moreau,jean\"").with("mfa_active", "\"true\"")));

        assertThat(reading.only().user()).isEqualTo("moreau,jean");
        assertThat(reading.only().arn().resource()).isEqualTo("user/moreau,jean");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void keepsNamesThatASpreadsheetWouldTakeForFormulas() {
        assertThat(read(folder, report(row("=1+1"), row("+oncall"), row("@backup"), row("-batch"))).users())
                .containsExactly("=1+1", "+oncall", "@backup", "-batch");
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCase() {
        Reading reading = read(folder, """
                ACCESS_KEY_2_LAST_ROTATED,access_key_2_active,access_key_1_last_rotated,access_key_1_active, arn ,User
                2026-01-02T03:04:05Z,true,N/A,false,arn:aws:iam::123456789012:user/anna,anna
                """);

        assertThat(reading.only().user()).isEqualTo("anna");
        assertThat(reading.key().slot()).isEqualTo(2);
    }

    @Test
    void toleratesColumnsItDoesNotKnow() {
        Reading reading = read(folder, keyHolder("anna").with("passkey_1_active", "true"));

        assertThat(reading.only().keys()).hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void keepsAdditionalCredentialsAsPrinted() {
        String info = "2 additional access keys";

        assertThat(read(folder, row("anna").with("additional_credentials_info", info)).only().additional())
                .isEqualTo(info);
        assertThat(read(folder, row("anna")).only().additional()).isEmpty();
    }

    @Test
    void namesEachMissingColumnOnceAndReadsOn() {
        Reading reading = read(folder,
                row("anna").without("mfa_active").without("access_key_1_last_used_date").header() + "\n"
                        + row("anna").without("mfa_active").without("access_key_1_last_used_date") + "\n"
                        + row("ben").without("mfa_active").without("access_key_1_last_used_date"));

        assertThat(reading.users()).containsExactly("anna", "ben");
        assertThat(reading.problems()).extracting("impact", "line", "column").containsExactly(
                tuple(Impact.NOTE, 1L, "mfa_active"),
                tuple(Impact.NOTE, 1L, "access_key_1_last_used_date"));
    }

    @Test
    void refusesAReportThatLacksTheColumnsOfKeys() {
        assertThatExceptionOfType(NotACredentialReport.class)
                .isThrownBy(
                        () -> tryRead(folder, "user,arn,mfa_active\nanna,a,true\n".getBytes(StandardCharsets.UTF_8)))
                .withMessage("its first line is not a credential report's header: it lacks access_key_1_active, "
                        + "access_key_1_last_rotated, access_key_2_active, access_key_2_last_rotated");
    }

    @Test
    void refusesAReportWhoseHeaderWasLost() {
        assertThatExceptionOfType(NotACredentialReport.class)
                .isThrownBy(() -> tryRead(folder, ROOT.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("lacks user, arn");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(NotACredentialReport.class).isThrownBy(() -> tryRead(folder, new byte[0]))
                .withMessage("the file is empty");
    }

    @Test
    void refusesAFileOfNothingButAByteOrderMark() {
        assertThatExceptionOfType(NotACredentialReport.class)
                .isThrownBy(() -> tryRead(folder, "\uFEFF".getBytes(StandardCharsets.UTF_8)))
                .withMessage("the file is empty");
    }

    @Test
    void refusesBinaryJunk() {
        byte[] junk = new byte[4096];
        new java.util.Random(1).nextBytes(junk);

        assertThatExceptionOfType(NotACredentialReport.class).isThrownBy(() -> tryRead(folder, junk))
                .withMessageStartingWith("its first line is not");
    }

    @Test
    void refusesAHeaderWithAQuoteOutOfPlace() {
        assertThatExceptionOfType(NotACredentialReport.class)
                .isThrownBy(() -> tryRead(folder, ('"' + report(row("anna"))).getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("its first line is not");
    }

    @Test
    void readsAnAccountOfFiveThousandUsers() {
        Reading reading = read(folder,
                report(IntStream.range(0, 5_000).mapToObj(i -> keyHolder("user" + i)).toArray()));

        assertThat(reading.entries()).hasSize(5_000);
        assertThat(reading.problems()).isEmpty();
    }
}
