package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.batch.RunsBatch;
import org.keyledger.KeyledgerApplication;
import org.keyledger.iam.AccountId;

/// Evidence that is broken in every way we could think of, through the real command line and the real job.
@RunsBatch
class CorruptEvidenceTests {

    private static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,"
            + "password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
            + "access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
            + "access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,"
            + "cert_2_active,cert_2_last_rotated";

    @TempDir
    Path folder;

    private Path period;

    @BeforeEach
    void writePeriod() throws IOException {
        period = Files.createDirectories(folder.resolve("evidence/2026-11"));
        Files.writeString(period.resolve("evidence.json"), """
                {"FormatVersion": 1, "Period": "2026-11", "AsOf": "2026-11-20T06:00:00Z", "Source": "test"}
                """);
    }

    @Test
    void endsEachBrokenAccountAsItsOwnOutcomeAndLosesNone() throws IOException {
        report("111111111111", HEADER + "\n" + row("111111111111", "whole"));
        report("222222222222", HEADER + "\n" + row("222222222222", "whole") + "\n"
                + row("222222222222", "cut-off").substring(0, 90));
        report("333333333333", "name,address\nsomebody,somewhere");
        Files.write(account("444444444444").resolve("credential-report.csv"),
                new byte[]{ (byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3, '\n', 0, (byte) 0x80 });
        report("555555555555", "");
        Files.createDirectory(account("666666666666").resolve("credential-report.csv"));
        report("777777777777", HEADER + "\n" + row("777777777777", "=1+1"));
        report("888888888888", HEADER + "\n" + row("888888888888", "whole"));
        Files.writeString(account("888888888888").resolve("access-keys.json"), "{\"AccessKeyMetadata\": [{");
        Files.writeString(account("999999999999").resolve("outcome.json"), "not json");
        report("101010101010", HEADER + "\n" + row("101010101010", "whole").replace(",true,", ",maybe,"));

        CommandLineRun run = run("--period", "2026-11");

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("5 of 10 accounts read").contains("5 failed")
                .contains("accounts/333333333333/credential-report.csv: its first line is not a credential report's"
                        + " header: it lacks user, arn")
                .contains("accounts/444444444444/credential-report.csv: its first line is not")
                .contains("accounts/555555555555/credential-report.csv: the file is empty")
                .contains("accounts/666666666666/credential-report.csv: is a folder where a file is expected")
                .contains("accounts/999999999999/outcome.json: is not valid JSON at line 1")
                .contains("accounts/222222222222/credential-report.csv line 3: 'cut-off' begins a row of")
                .contains("accounts/888888888888/access-keys.json: is not valid JSON")
                .contains("accounts/101010101010/credential-report.csv line 2, column").contains("'maybe'");
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
        assertThat(Files.readString(folder.resolve("reports/2026-11/findings.csv"))).contains("'=1+1")
                .doesNotContain(",=1+1");
    }

    @Test
    void doesNotPassOverAFolderThatIsNoAccount() throws IOException {
        report("111111111111", HEADER + "\n" + row("111111111111", "whole"));
        Files.createDirectories(period.resolve("accounts/12345678901"));

        CommandLineRun run = run("--period", "2026-11");

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("accounts/12345678901");
        assertThat(Files.readString(folder.resolve("reports/2026-11/metrics.json"))).contains("\"complete\": false");
    }

    @Test
    void takesAnAccountOfFiveThousandUsers() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int user = 0; user < 5_000; user++) {
            csv.append('\n').append(row("111111111111", "user-" + user));
        }
        report("111111111111", csv.toString());

        CommandLineRun run = run("--period", "2026-11");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("reports/2026-11/metrics.json"))).contains("\"keys\": 5000");
    }

    @Test
    void refusesAPeriodWhoseOwnFilesAreBroken() throws IOException {
        report("111111111111", HEADER + "\n" + row("111111111111", "whole"));

        assertThat(refusal("evidence.json", "{\"FormatVersion\": 1,")).contains("evidence.json: is not valid JSON");
        assertThat(refusal("evidence.json", "{\"FormatVersion\": 9}")).contains("evidence.json: has FormatVersion 9");
        writePeriod();
        assertThat(refusal("organization.json", "[]")).contains("organization.json: is not a JSON object");
        assertThat(refusal("organization.json", "{\"Accounts\":[{\"Id\":\"12\"}]}"))
                .contains("organization.json: lists an account whose Id is '12'");
        Files.delete(period.resolve("organization.json"));
        assertThat(refusal("directory.csv", "mail\nx@example.com\n"))
                .contains("directory.csv: line 2 lacks the column email or status");
        Files.delete(period.resolve("directory.csv"));
        Files.createDirectory(period.resolve("directory.csv"));
        assertThat(refusal("ignored", "")).contains("directory.csv: is a folder where a file is expected");
    }

    @Test
    void refusesAMonthThatHasNoEvidence() throws IOException {
        CommandLineRun run = run("--period", "2026-12");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("2026-12").doesNotContain("\tat ");
    }

    private String refusal(String file, String content) throws IOException {
        Files.writeString(period.resolve(file), content);
        CommandLineRun run = run("--period", "2026-11");
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
        return run.err();
    }

    private CommandLineRun run(String... arguments) throws IOException {
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, "name: corrupt\nsource:\n  evidence: " + folder.resolve("evidence") + "\nreports: "
                + folder.resolve("reports") + "\n");
        String[] all = new String[arguments.length + 2];
        all[0] = "run";
        all[1] = job.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandLineRun.of(new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of()), all);
    }

    private Path account(String id) throws IOException {
        return Files.createDirectories(period.resolve("accounts").resolve(new AccountId(id).value()));
    }

    private void report(String account, String csv) throws IOException {
        Files.write(account(account).resolve("credential-report.csv"), csv.getBytes(StandardCharsets.UTF_8));
        Files.writeString(account(account).resolve("credential-report.json"),
                "{\"GeneratedTime\": \"2026-11-20T05:00:00+00:00\"}");
    }

    private static String row(String account, String user) {
        return user + ",arn:aws:iam::" + account + ":user/" + user + ",2024-01-01T00:00:00Z,false,N/A,N/A,N/A,false,"
                + "true,2024-01-01T00:00:05Z,2026-11-19T00:00:00Z,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";
    }
}
