package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.report.GoldenFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What policies would do to the sample organization.
class ScpSimulateSampleTests {

    private static final String GOLDEN = "src/test/resources/golden/scp-";
    private static final String PUBLISHED = GOLDEN + "published-user-agent.json";
    private static final String[] RECOMMENDED = { GOLDEN + "deny-iam-users.json",
            GOLDEN + "guard-exception-tag.json", GOLDEN + "guard-exempt-roles.json", GOLDEN + "deny-key-issuance.json",
            GOLDEN + "deny-root-keys.json" };

    @TempDir
    static Path evidence;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeSample() throws IOException {
        new SampleOrganization(new SampleSpec(12, 10, 1, 7, YearMonth.of(2026, 10))).write(evidence);
    }

    @Test
    void thePublishedUserAgentPolicyReadsAsBefore() throws IOException {
        CommandLineRun run = simulate(List.of(PUBLISHED));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        GoldenFile.assertSame("scp-simulate-published.txt", write(run.out()));
    }

    /// The sample's instance of Identity Center is in eu-central-1; the policy spells ARNs of us-east-1.
    @Test
    void thePublishedPolicyLocksOutIdentityCenterOfAnotherRegionAndSparesBoto3() {
        JsonNode json = json(List.of(PUBLISHED));

        JsonNode cli = client(json, "AWS_CLI");
        assertThat(count(cli, "IDENTITY_CENTER_ROLE", "denied")).isPositive();
        assertThat(count(cli, "IDENTITY_CENTER_ROLE", "allowed")).isZero();
        JsonNode boto3 = client(json, "BOTO3");
        assertThat(boto3.path("agent").stringValue()).startsWith("Boto3/");
        assertThat(count(boto3, "KEY_IN_USE", "allowed")).isPositive();
        assertThat(count(boto3, "KEY_IN_USE", "denied")).isZero();
        assertThat(count(boto3, "KEY_IN_USE", "unknown")).isZero();
    }

    /// CloudTrail has administrators of Identity Center with the AWS CLI, and users with Boto3.
    @Test
    void whatCloudTrailSawDecidesWithoutSupposing() {
        JsonNode json = json(List.of(PUBLISHED));

        assertThat(principals(json, "IDENTITY_CENTER_ROLE").filter(denied())).isNotEmpty()
                .allSatisfy(role -> assertThat(role.path("arn").stringValue())
                        .contains("/sso.amazonaws.com/eu-central-1/AWSReservedSSO_AdministratorAccess_"));
        assertThat(json.path("keysInUse").path("allowed").longValue()).isPositive();
    }

    @Test
    void theRecommendedSetSparesWhoeverHasTheTagAndNobodyElse() {
        JsonNode json = json(List.of(RECOMMENDED));

        List<String> denied = principals(json, "KEY_IN_USE").filter(denied()).map(node -> node.path("name")
                .stringValue()).toList();
        assertThat(denied).contains("svc-billing-export", "anna.berg@example.com")
                .doesNotContain("svc-settlement", "github-actions-deploy", "@backup", "ml-notebook");
        assertThat(principals(json, "KEY_IN_USE").filter(denied().negate()))
                .as("unknown are only those of the account whose tags nobody read, and who call IAM")
                .allSatisfy(node -> assertThat(node.path("account").stringValue().equals("333344445555")
                        || node.path("keys").valueStream()
                                .allMatch(key -> key.path("service").stringValue().equals("iam")))
                        .isTrue());
        assertThat(json.path("keysInUse").path("allowed").longValue()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aPolicyThatNobodyInASandboxMindsExitsWith0() throws IOException {
        Path policy = Files.writeString(folder.resolve("leave.json"), "{\"Version\":\"2012-10-17\",\"Statement\":"
                + "{\"Effect\":\"Deny\",\"Action\":\"organizations:LeaveOrganization\",\"Resource\":\"*\"}}");

        CommandLineRun sandbox = simulate(List.of(policy.toString()), "--target", "Sandbox");
        CommandLineRun everywhere = simulate(List.of(policy.toString()));

        assertThat(sandbox.code()).as(sandbox.out()).isZero();
        assertThat(sandbox.out()).startsWith("None of 3 keys in use would stop working. 2 of 2 accounts in reach were");
        assertThat(everywhere.code()).isEqualTo(3);
        assertThat(everywhere.out()).contains("210987654321 card-vault-prod: AccessDenied: ");
    }

    @Test
    void aUnitOfSuspendedAccountsExitsWith0() {
        CommandLineRun run = simulate(List.of(PUBLISHED), "--target", "Suspended");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("No key in use was found. 0 of 1 account in reach were read, 1 is suspended or",
                "Suspended or closed, and not read: 999900001111 legacy-crm");
    }

    @Test
    void jsonAndTextCountTheSameKeys() {
        JsonNode json = json(List.of(PUBLISHED));
        String text = simulate(List.of(PUBLISHED)).out();

        long atRisk = principals(json, "KEY_IN_USE").mapToLong(node -> node.path("keys").size()).sum();
        assertThat(json.path("keysInUse").path("denied").longValue()
                + json.path("keysInUse").path("unknown").longValue()).isEqualTo(atRisk);
        assertThat(text.lines().filter(line -> line.matches(" {4}.*, key [12]: .*"))).hasSize((int) atRisk);
    }

    @Test
    void theRecommendedSetReadsAsBefore() throws IOException {
        CommandLineRun run = simulate(List.of(RECOMMENDED));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        GoldenFile.assertSame("scp-simulate-recommended.txt", write(run.out()));
    }

    @Test
    void jsonReadsAsBefore() throws IOException {
        CommandLineRun run = simulate(List.of(PUBLISHED), "--target", "Sandbox", "--json");

        assertThat(run.code()).isEqualTo(3);
        GoldenFile.assertSame("scp-simulate-published.json", write(run.out()));
    }

    private static JsonNode json(List<String> policies, String... more) {
        String[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = "--json";
        return JsonMapper.shared().readTree(simulate(policies, all).out());
    }

    private static Stream<JsonNode> principals(JsonNode json, String kind) {
        return json.path("principals").valueStream().filter(node -> node.path("kind").stringValue().equals(kind));
    }

    private static Predicate<JsonNode> denied() {
        return node -> node.path("outcome").stringValue().equals("DENIED");
    }

    private static JsonNode client(JsonNode json, String client) {
        return json.path("clients").valueStream().filter(node -> node.path("client").stringValue().equals(client))
                .findFirst().orElseThrow();
    }

    private static long count(JsonNode client, String kind, String outcome) {
        return client.path("kinds").valueStream().filter(node -> node.path("kind").stringValue().equals(kind))
                .findFirst().orElseThrow().path(outcome).longValue();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("out"), text);
    }

    private static CommandLineRun simulate(List<String> policies, String... more) {
        List<String> all = new ArrayList<>(List.of("scp", "simulate", "--evidence", evidence.toString(), "--policy"));
        all.addAll(policies);
        all.addAll(List.of(more));
        return CommandLineRun.of(new FakeLedgerJob(), all.toArray(String[]::new));
    }
}
