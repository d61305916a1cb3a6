package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.report.GoldenFile;

class ScpLintCommandTests {

    private static final String PUBLISHED = "src/test/resources/scp/published-user-agent.json";
    private static final String CLEAN = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":"
            + "\"iam:CreateAccessKey\",\"Resource\":\"*\"}]}";

    @TempDir
    Path folder;

    @Test
    void thePublishedUserAgentPolicyReadsAsBefore() throws IOException {
        CommandLineRun run = run(PUBLISHED);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(run.out()).contains("ERROR identity-center-region, ", "'*boto*' does not match Boto3/",
                "ERROR user-agent-workloads, ", "exec-env/AWS_Lambda", "ERROR user-agent-control, ",
                "ERROR mintable-exemption, ", "role/service-role/lambda-*");
        GoldenFile.assertSame("scp-lint-published.txt", write("out", run.out()));
    }

    @Test
    void jsonReadsAsBefore() throws IOException {
        CommandLineRun run = run("--json", PUBLISHED);

        assertThat(run.code()).isEqualTo(1);
        GoldenFile.assertSame("scp-lint-published.json", write("out", run.out()));
    }

    @ParameterizedTest
    @CsvSource({ "scp, help-scp.txt", "scp lint, help-scp-lint.txt" })
    void helpReadsAsWritten(String command, String golden) throws IOException {
        CommandLineRun run = CommandLineRun.of(new FakeLedgerJob(), (command + " --help").split(" "));

        assertThat(run.code()).isZero();
        GoldenFile.assertSame(golden, write("help", run.out()));
    }

    @Test
    void aCleanPolicySaysSo() throws IOException {
        Path clean = write("clean.json", CLEAN);

        CommandLineRun run = run(clean.toString());

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).isEqualTo(wrapped(clean + ": no defects found") + "\n");
    }

    @Test
    void warningsAloneDoNotFail() throws IOException {
        Path warned = write("warned.json", CLEAN.replace("CreateAccessKey", "UpdateAccessKey"));

        assertThat(run(warned.toString()).code()).isZero();
        assertThat(run(warned.toString()).out()).contains(": 1 warning\n", "WARNING update-access-key-denied, ");
    }

    @Test
    void filesThatAreGivenTogetherStandBesideEachOther() throws IOException {
        Path exception = write("a.json", "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":"
                + "\"*\",\"Resource\":\"*\",\"Condition\":{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/*\"},"
                + "\"StringNotEquals\":{\"aws:PrincipalTag/ok\":\"yes\"}}}}");
        Path guard = write("b.json", "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":"
                + "[\"iam:TagUser\",\"iam:UntagUser\",\"iam:CreateUser\"],\"Resource\":\"*\",\"Condition\":"
                + "{\"ForAnyValue:StringEqualsIgnoreCase\":{\"aws:TagKeys\":\"ok\"}}}}");

        assertThat(run(exception.toString()).code()).isEqualTo(1);
        assertThat(run(exception.toString(), guard.toString()).code()).isZero();
    }

    @Test
    void whatDescribePolicyPrintsIsLookedAtAsThePolicyInIt() throws IOException {
        Path described = write("described.json", "{\"Policy\":{\"PolicySummary\":{\"Id\":\"p-1\"},\"Content\":\""
                + CLEAN.replace("\"", "\\\"") + "\"}}");

        assertThat(run(described.toString()).out()).contains(": no defects found\n");
    }

    @Test
    void limitsAndPartitionAreSettings() throws IOException {
        Path clean = write("clean.json", CLEAN);

        assertThat(run("--max-size", "" + CLEAN.length(), clean.toString()).code()).isZero();
        assertThat(run("--max-size", "" + (CLEAN.length() - 1), clean.toString()).code()).isEqualTo(1);
        assertThat(run("--partition", "aws-cn", PUBLISHED).out()).contains("ERROR partition-mismatch, ");
        assertThat(run("--partition", "azure", PUBLISHED).code()).isEqualTo(2);
        assertThat(run("--partition", "azure", PUBLISHED).err()).contains("'azure' is not an AWS partition such as");
        assertThat(run("--max-size", "0", PUBLISHED).code()).isEqualTo(2);
    }

    @Test
    void evidenceTellsWhatIsAttachedWhereThePolicyIsToGo() throws IOException {
        Path clean = write("clean.json", CLEAN);
        Path month = Files.createDirectories(folder.resolve("evidence/2026-11"));
        Files.writeString(month.resolve("organization.json"), "{\"Roots\":[{\"Id\":\"r-ab12\",\"Name\":\"Root\"}],"
                + "\"Policies\":[{\"Id\":\"p-1\",\"Name\":\"OnlyThis\",\"TargetIds\":[\"r-ab12\"],\"Content\":"
                + CLEAN + "}]}");

        for (Path evidence : new Path[]{ month, month.getParent() }) {
            CommandLineRun run = run(clean.toString(), "--evidence", evidence.toString(), "--target", "Root");
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).contains("ERROR nothing-allowed, document", "WARNING root-before-test, document");
        }
        assertThat(run(clean.toString(), "--target", "Root").err())
                .startsWith("keyledger: --evidence and --target go together: ");
        assertThat(run(clean.toString(), "--evidence", month.toString(), "--target", "Prod").code()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoPolicyDocumentExitsWith2AndSaysWhere() throws IOException {
        Path broken = write("broken.json", "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [}\n}\n");
        Path latin = folder.resolve("latin.json");
        Files.write(latin, "{\"Id\":\"caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertMessage(broken, "is not valid JSON at line 3, column 17. ");
        assertMessage(write("list.json", "[]"), "is not a JSON object. ");
        assertMessage(write("template.json", "// Deny\n" + CLEAN),
                "begins with a comment, as templates do and policies must not. ");
        assertMessage(write("two.json", CLEAN + CLEAN), "holds more than one JSON value. ");
        assertMessage(write("empty.json", ""), "is empty. ");
        assertMessage(folder.resolve("none.json"), "is not there. ");
        assertMessage(folder, "is a folder where a file is expected. ");
        assertMessage(latin, "is not in UTF-8. ");
        assertMessage(write("large.json", " ".repeat((1 << 20) + 1)), "is larger than 1 MB, which no policy is. ");
    }

    @Test
    void jsonThatIsNoPolicyIsAnError() throws IOException {
        CommandLineRun run = run(write("other.json", "{\"Version\":\"2012-10-17\"}").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("ERROR malformed-policy, document", "it has no Statement");
    }

    @Test
    void noFileIsWrongUsage() {
        CommandLineRun run = run();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: Missing required parameter: 'FILE");
    }

    @Test
    void scpAloneShowsItsHelpAndExitsWith2() {
        CommandLineRun run = CommandLineRun.of(new FakeLedgerJob(), "scp");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: keyledger scp", "lint");
    }

    private void assertMessage(Path file, String problem) {
        CommandLineRun run = run(file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: " + file + ": " + problem).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private static String wrapped(String text) {
        return String.join("\n", WrappedText.lines(text, 100)) + "\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static CommandLineRun run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "scp";
        all[1] = "lint";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandLineRun.of(new FakeLedgerJob(), all);
    }
}
