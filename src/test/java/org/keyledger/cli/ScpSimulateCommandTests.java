package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.report.GoldenFile;
import org.keyledger.scp.impact.SmallOrganization;

class ScpSimulateCommandTests {

    private static final String A = "444455556666";
    private static final String B = "777788889999";
    private static final String S3 = "2026-11-29T09:00:00Z,eu-west-1,s3";

    @TempDir
    Path folder;

    @Test
    void helpReadsAsWritten() throws IOException {
        CommandLineRun run = CommandLineRun.of(new FakeLedgerJob(), "scp", "simulate", "--help");

        assertThat(run.code()).isZero();
        GoldenFile.assertSame("help-scp-simulate.txt", Files.writeString(folder.resolve("help"), run.out()));
    }

    @Test
    void aKeyThatWouldStopWorkingExitsWith3AndIsNamedWithItsLastUse() throws IOException {
        organization().write(folder);

        CommandLineRun run = simulate(deny("s3.json", "s3:*"), "--evidence", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("1 of 1 key in use would stop working. 1 of 1 account in reach was read.\n")
                .contains("\n444455556666 account 4\n  DENIED by s3.json, statement 1\n"
                        + "    anna, key 1: s3 in eu-west-1 on 2026-11-29\n");
    }

    @Test
    void nothingInUseThatWouldStopExitsWith0() throws IOException {
        organization().write(folder);

        CommandLineRun run = simulate(deny("sqs.json", "sqs:*"), "--evidence", folder.toString());

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("None of 1 key in use would stop working. 1 of 1 account in reach was read.\n")
                .doesNotContain("KEYS IN USE THAT WOULD STOP", "NOT READ");
        assertThat(simulate(deny("sqs.json", "sqs:*"), "--evidence", folder.toString(), "--json").code()).isZero();
    }

    @Test
    void aMonthsFolderWillDoWhateverItIsCalled() throws IOException {
        Path month = organization().write(folder);
        Path renamed = Files.move(month, folder.resolve("november"));

        CommandLineRun run = simulate(deny("s3.json", "s3:*"), "--evidence", renamed.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("evidence    2026-11, as of 2026-11-30T06:00:00Z\n");
    }

    @Test
    void severalPoliciesAreAttachedTogether() throws IOException {
        organization().user(A, "ben", "2026-11-28T09:00:00Z,eu-west-1,ec2").write(folder);

        CommandLineRun run = simulate(deny("s3.json", "s3:*"), deny("ec2.json", "ec2:*"), "--evidence",
                folder.toString(), "--target", "Prod");

        assertThat(run.out()).startsWith("2 of 2 keys in use would stop working.").contains(
                "\npolicies    s3.json, ec2.json\nattached to ou-prod (Prod)\n",
                "  DENIED by s3.json, statement 1, on Prod\n", "  DENIED by ec2.json, statement 1, on Prod\n");
    }

    @Test
    void policiesOfOneFileNameAreToldApartByTheirFolders() throws IOException {
        organization().write(folder);
        Path other = Files.createDirectories(folder.resolve("other"));
        String first = deny("s3.json", "s3:*");
        String second = deny("other/s3.json", "sqs:*");

        CommandLineRun run = simulate(first, second, "--evidence", folder.toString(), "--json");

        assertThat(run.out()).contains("\"" + first + "\"", "\"" + other.resolve("s3.json") + "\"");
    }

    @Test
    void whatNobodyReadIsNamedAndExitsWith3() throws IOException {
        organization().row(A, "carl,no arn").account(B, "ou-prod", "ACTIVE").outcome(B, "{\"Outcome\":\"failed\","
                + "\"Stage\":\"AssumeRole\",\"ErrorCode\":\"AccessDenied\",\"Message\":\"not authorized\","
                + "\"Remedy\":\"deploy the role\"}").write(folder);

        CommandLineRun run = simulate(deny("sqs.json", "sqs:*"), "--evidence", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("None of 1 key in use would stop working. 1 of 2 accounts in reach was read,"
                + " 1 could not be,").contains(
                        "  777788889999 account 7: AccessDenied: not authorized. What to do: deploy the role\n",
                        "accounts/444455556666/credential-report.csv line 4");
    }

    @Test
    void whatCannotBeSimulatedIsWrongUsage() throws IOException {
        Path month = organization().account("123456789012", "r-ab12", "ACTIVE").write(folder.resolve("evidence"));
        String policy = deny("s3.json", "s3:*");
        String evidence = month.toString();

        assertUsage("the policies would bind no account at ou-sandbox (Sandbox): ", policy, "--evidence", evidence,
                "--target", "Sandbox");
        assertUsage("the policies would bind no account at 111122223333 ", policy, "--evidence", evidence, "--target",
                SmallOrganization.MANAGEMENT);
        assertUsage(month.resolve("organization.json") + ": has no root, unit or account 'Nowhere'. Name one of ",
                policy, "--evidence", evidence, "--target", "Nowhere");
        assertUsage(folder.resolve("none.json") + ": is not there. ", folder.resolve("none.json").toString(),
                "--evidence", evidence);
        assertUsage("other.json: is no policy: it has no Statement", write("other.json",
                "{\"Version\":\"2012-10-17\"}"), "--evidence", evidence);
        assertUsage("there is no evidence folder " + folder.resolve("away"), policy, "--evidence",
                folder.resolve("away").toString());
        assertUsage(folder + " is not a month's evidence and has no folder of a month", policy, "--evidence",
                folder.toString());
        assertUsage("Missing required option: '--evidence=DIR'", policy);
    }

    @Test
    void textNamesTenThousandKeysAndCountsTheRestWhileJsonHoldsAll() throws IOException {
        SmallOrganization organization = organization();
        for (int i = 1; i <= 10_000; i++) {
            organization.user(A, "user-" + i, S3);
        }
        organization.write(folder);
        String policy = deny("s3.json", "s3:*");

        String text = simulate(policy, "--evidence", folder.toString()).out();
        String json = simulate(policy, "--evidence", folder.toString(), "--json").out();

        assertThat(text).startsWith("10,001 of 10,001 keys in use would stop working.")
                .contains("    user-9999, key 1: ", "\nand 1 more: use --json\n").doesNotContain("user-10000, ");
        assertThat(json).contains("\"name\": \"user-9999\"", "\"name\": \"user-10000\"");
    }

    @Test
    void withoutTheTreeNoTargetCanBeFound() throws IOException {
        Path month = organization().write(folder);
        Files.delete(month.resolve("organization.json"));

        CommandLineRun run = simulate(deny("s3.json", "s3:*"), "--evidence", month.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("the evidence does not tell which account manages the",
                "it does not tell what is attached today");
        assertUsage(month.resolve("organization.json") + ": does not tell where 'Prod' is. ",
                deny("s3.json", "s3:*"), "--evidence", month.toString(), "--target", "Prod");
    }

    private static SmallOrganization organization() {
        return new SmallOrganization().prod(A).user(A, "anna", S3);
    }

    private void assertUsage(String message, String policy, String... more) {
        CommandLineRun run = simulate(policy, more);

        assertThat(run.code()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: " + message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private String deny(String name, String action) throws IOException {
        return write(name, "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}}");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CommandLineRun simulate(String policy, String... more) {
        List<String> all = new ArrayList<>(List.of("scp", "simulate", "--policy", policy));
        all.addAll(List.of(more));
        return CommandLineRun.of(new FakeLedgerJob(), all.toArray(String[]::new));
    }
}
