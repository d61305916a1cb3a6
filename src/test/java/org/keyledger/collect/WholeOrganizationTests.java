package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Faults;
import org.keyledger.aws.SimulatorBuilder;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is collected of a whole organization is what was there.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WholeOrganizationTests {

    static final AccountId PAYMENTS = new AccountId("444455556666");

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path served;

    private static EvidenceFolder source;

    @TempDir
    Path collected;

    @BeforeAll
    static void writeSample() throws IOException {
        source = new SampleOrganization(new SampleSpec(14, 6, 1, 7, Simulated.PERIOD)).write(served).getFirst();
        JsonNode organization = JSON.readTree(source.organization());
        ((ArrayNode) organization.path("Policies")).add(JSON.readTree("""
                {"Id": "p-examplefull", "Arn": "arn:aws:organizations::aws:policy/service_control_policy/p-examplefull",
                 "Name": "FullAWSAccess", "Description": "", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": true,
                 "Content": "{\\"Version\\":\\"2012-10-17\\"}", "TargetIds": ["r-exam", "444455556666"]}"""));
        Files.writeString(source.organization(), organization.toPrettyString());
        Files.writeString(source.identityStoreUsers(), """
                {"Users": [{"UserName": "anna", "UserId": "u-1", "IdentityStoreId": "d-1234567890",
                            "UserStatus": "ENABLED", "Emails": [{"Value": "anna@example.com", "Primary": true}]},
                           {"UserName": "ben", "UserId": "u-2", "IdentityStoreId": "d-1234567890"}]}""");
        Files.writeString(source.file(PAYMENTS, EvidenceFolder.KEY_EVENTS), """
                {"Events": [{"EventId": "e-1", "EventName": "CreateAccessKey", "EventTime": "2026-11-03T10:00:00Z",
                             "Username": "ops", "CloudTrailEvent": "{\\"errorCode\\":\\"LimitExceededException\\"}"},
                            {"EventId": "e-2", "EventName": "DeleteAccessKey", "EventTime": "2026-11-04T10:00:00Z"}]}
                """);
        Files.writeString(source.file(PAYMENTS, EvidenceFolder.SERVICE_SPECIFIC_CREDENTIALS), """
                {"ServiceSpecificCredentials": [{"UserName": "ops", "Status": "Active",
                    "ServiceName": "codecommit.amazonaws.com", "CreateDate": "2026-01-01T00:00:00Z",
                    "ServiceSpecificCredentialId": "ACCAEXAMPLE123EXAMPLE", "ServiceUserName": "ops-at-444455556666"}]}
                """);
    }

    private static SimulatorBuilder aws() {
        return AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).managementRoleName("keyledger-management");
    }

    private Map<AccountId, CollectionOutcome> collect(SimulatorBuilder simulator, CollectionSettings settings)
            throws IOException {
        try (AwsSimulator aws = simulator.start(); Simulated run = new Simulated(aws, settings, collected)) {
            return run.collectAll();
        }
    }

    @Test
    void everyFileOfEveryAccountIsWhatWasThere() throws IOException {
        collect(aws(), Simulated.WHOLE);

        assertSameAccounts();
    }

    @Test
    void manyAccountsAtATimeDoNotMixTheirCredentials() throws Exception {
        try (AwsSimulator aws = aws().faults(Faults.none().latency(Duration.ofMillis(3)).sessionsExpireAfter(9))
                .start();
                Simulated run = new Simulated(aws, Simulated.WHOLE.with(Simulated.WHOLE.limits().withConcurrency(14)),
                        collected)) {
            CollectionPlan plan = run.plan();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                plan.accounts().forEach(account -> threads.submit(() -> run.collector.collect(plan, account)));
            }
            assertThat(aws.mostAtOnce()).isGreaterThan(4);
        }

        assertSameAccounts();
    }

    @Test
    void shortPagesEmptyOnesAndTheOlderStatusMakeNoDifference() throws IOException {
        collect(aws().largestPage(3).withEmptyPages().withOlderStatus(), Simulated.WHOLE);

        assertSameAccounts();
        assertThat(accounts(collected("organization.json"))).extracting(account -> account.path("Id"))
                .isEqualTo(accounts(JSON.readTree(source.organization())).stream().map(account -> account.path("Id"))
                        .toList());
        assertThat(PeriodEvidence.open(collected, Simulated.PERIOD).organization())
                .isEqualTo(PeriodEvidence.open(served, Simulated.PERIOD).organization());
    }

    private void assertSameAccounts() throws IOException {
        for (AccountId account : source.accountsWithFolder()) {
            for (String name : filesOf(account)) {
                Path expected = source.file(account, name);
                Path found = collected.resolve("accounts").resolve(account.value()).resolve(name);
                assertThat(found).as("%s of %s", name, account).exists();
                if (name.endsWith(".csv")) {
                    assertThat(found).hasSameBinaryContentAs(expected);
                }
                else {
                    assertThat(JSON.readTree(found)).as("%s of %s", name, account)
                            .isEqualTo(withoutPoliciesOfAws(JSON.readTree(expected)));
                }
            }
        }
    }

    private static List<String> filesOf(AccountId account) throws IOException {
        try (Stream<Path> files = Files.list(source.account(account))) {
            List<String> extra = List.of(EvidenceFolder.OUTCOME, EvidenceFolder.KEY_EVENTS,
                    EvidenceFolder.SERVICE_SPECIFIC_CREDENTIALS);
            return files.map(file -> file.getFileName().toString()).filter(name -> !extra.contains(name)).toList();
        }
    }

    /// They are the same everywhere and are not asked for.
    private static JsonNode withoutPoliciesOfAws(JsonNode file) {
        if (file.path("Policies") instanceof ArrayNode policies) {
            policies.removeIf(policy -> policy.path("Arn").asString().startsWith("arn:aws:iam::aws:"));
        }
        return file;
    }

    @Test
    void compressedEvidenceReadsTheSameAndNoLargeFileIsPlain() throws IOException {
        collect(aws(), Simulated.WHOLE.with(Extras.ALL).compressed());

        assertThat(PeriodEvidence.open(collected, Simulated.PERIOD).organization())
                .isEqualTo(PeriodEvidence.open(served, Simulated.PERIOD).organization());
        EvidenceFolder found = new EvidenceFolder(collected);
        AccountEvidence payments = new AccountEvidenceReader(found).read(Account.unlisted(PAYMENTS));
        AccountEvidence was = new AccountEvidenceReader(source).read(Account.unlisted(PAYMENTS));
        assertThat(matches(payments)).isEqualTo(matches(was)).isNotEmpty();
        try (Stream<Path> files = Files.list(found.account(PAYMENTS))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "credential-report.csv.gz", "credential-report.json", "account-authorization-details.json.gz",
                    "access-keys.json.gz", "access-key-last-used.json.gz", "key-events.json.gz",
                    "service-specific-credentials.json.gz", "outcome.json");
        }
    }

    @Test
    void theOrganizationIsWhatWasThere() throws IOException {
        collect(aws(), Simulated.WHOLE);

        JsonNode expected = JSON.readTree(source.organization());
        JsonNode found = collected("organization.json");
        assertThat(found.propertyNames()).containsExactly("Organization", "Roots", "OrganizationalUnits", "Accounts",
                "Policies");
        for (String name : List.of("Organization", "Roots", "Accounts", "Policies")) {
            assertThat(found.path(name)).as(name).isEqualTo(expected.path(name));
        }
        assertThat(byId(found.path("OrganizationalUnits"))).isEqualTo(byId(expected.path("OrganizationalUnits")));
        assertThat(collected("evidence.json")).isEqualTo(JSON.readTree("""
                {"FormatVersion": 1, "Period": "2026-11", "AsOf": "2026-11-30T06:00:00Z",
                 "Source": "organization o-exampleorgid", "Partition": "aws"}"""));
    }

    private JsonNode collected(String file) {
        return JSON.readTree(collected.resolve(file));
    }

    private static Map<String, JsonNode> byId(JsonNode units) {
        return units.valueStream().collect(Collectors.toMap(unit -> unit.path("Id").asString(), Function.identity()));
    }

    private static List<JsonNode> accounts(JsonNode organization) {
        return organization.path("Accounts").valueStream().toList();
    }

    @Test
    void readTheSameByTheReadersOfEvidence() throws IOException {
        collect(aws(), Simulated.WHOLE);

        PeriodEvidence expected = PeriodEvidence.open(served, Simulated.PERIOD);
        PeriodEvidence found = PeriodEvidence.open(collected, Simulated.PERIOD);
        assertThat(found.organization()).isEqualTo(expected.organization());
        for (var account : expected.accounts()) {
            AccountEvidence was = new AccountEvidenceReader(expected.folder()).read(account);
            AccountEvidence is = new AccountEvidenceReader(found.folder()).read(account);
            assertThat(is.outcome().getClass()).as("%s", account).isEqualTo(was.outcome().getClass());
            assertThat(is.report()).isEqualTo(was.report());
            assertThat(matches(is)).isEqualTo(matches(was));
            assertThat(is.authorization().map(details -> details.users()))
                    .isEqualTo(was.authorization().map(details -> details.users()));
            assertThat(is.authorization().map(details -> details.groups()))
                    .isEqualTo(was.authorization().map(details -> details.groups()));
        }
    }

    private static List<KeyIdMatch> matches(AccountEvidence account) {
        return account.report().stream().flatMap(report -> report.entries().stream())
                .flatMap(entry -> entry.keys().stream().map(key -> account.keyIds().match(entry, key))).toList();
    }

    @Test
    void accountsEndAsTheyDidWhenTheirEvidenceWasMade() throws IOException {
        Map<AccountId, CollectionOutcome> outcomes = collect(aws(), Simulated.WHOLE);

        assertThat(outcomes).doesNotContainKey(new AccountId("999900001111"));
        assertThat(outcomes.get(new AccountId("210987654321"))).isInstanceOf(CollectionOutcome.Failed.class);
        assertThat(outcomes.values()).filteredOn(outcome -> outcome instanceof CollectionOutcome.Collected).hasSize(12);
        assertThat(collected("accounts/999900001111/outcome.json").path("Reason").asString())
                .isEqualTo("the account is SUSPENDED");
    }

    @Test
    void everythingThatMayBeAskedForIsCollected() throws IOException {
        collect(aws(), Simulated.WHOLE.with(Extras.ALL).with(Simulated.WHOLE.roles().withManagement(
                "keyledger-management")));

        assertThat(collected("identity-store-users.json")).isEqualTo(JSON.readTree(source.identityStoreUsers()));
        String payments = "accounts/" + PAYMENTS + "/";
        assertThat(collected(payments + EvidenceFolder.KEY_EVENTS))
                .isEqualTo(JSON.readTree(source.file(PAYMENTS, EvidenceFolder.KEY_EVENTS)));
        assertThat(collected(payments + EvidenceFolder.SERVICE_SPECIFIC_CREDENTIALS))
                .isEqualTo(JSON.readTree(source.file(PAYMENTS, EvidenceFolder.SERVICE_SPECIFIC_CREDENTIALS)));
        List<JsonNode> uses = collected(payments + EvidenceFolder.ACCESS_KEY_LAST_USED).path("AccessKeys")
                .valueStream().toList();
        assertThat(uses).isNotEmpty().extracting(use -> use.path("AccessKeyId").asString())
                .isEqualTo(collected(payments + EvidenceFolder.ACCESS_KEYS).path("AccessKeyMetadata").valueStream()
                        .map(key -> key.path("AccessKeyId").asString()).toList());
        assertThat(uses).allSatisfy(use -> assertThat(((ObjectNode) use).propertyNames()).containsExactly(
                "AccessKeyId", "UserName", "AccessKeyLastUsed"));
    }
}
