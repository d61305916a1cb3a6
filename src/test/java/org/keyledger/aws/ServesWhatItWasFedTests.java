package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.ReportStateType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UserDetail;
import software.amazon.awssdk.services.organizations.model.Account;

/// Whoever collects from the simulator gets back the evidence that it serves: shown with the sample organization.
class ServesWhatItWasFedTests {

    @TempDir
    private Path dir;

    private EvidenceFolder folder;
    private AwsSimulator aws;
    private Clients clients;

    @BeforeEach
    void start() throws Exception {
        YearMonth period = YearMonth.of(2026, 11);
        folder = new SampleOrganization(new SampleSpec(14, 12, 1, 7, period)).write(dir).getFirst();
        aws = AwsSimulator.of(folder).managementRoleName("keyledger-reader").withEmptyPages().start();
        clients = new Clients(aws);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void everyAccountIsListed() {
        List<Account> accounts = new ArrayList<>();
        clients.organizations.listAccountsPaginator(r -> r.maxResults(5))
                .forEach(page -> accounts.addAll(page.accounts()));

        assertThat(accounts).extracting(Account::id).containsExactlyElementsOf(accountIds());
    }

    private List<String> accountIds() {
        return Evidence.json(folder.organization()).path("Accounts").valueStream()
                .map(account -> account.path("Id").asString()).toList();
    }

    @Test
    void whatWasCollectedIsServedAndWhatWasNotIsRefused() throws Exception {
        int collected = 0;
        int refused = 0;
        for (String id : accountIds()) {
            AccountId account = new AccountId(id);
            if (Files.exists(folder.file(account, EvidenceFolder.CREDENTIAL_REPORT))) {
                assertThat(report(clients.reader(account))).asString()
                        .isEqualTo(Files.readString(folder.file(account, EvidenceFolder.CREDENTIAL_REPORT)));
                collected++;
            }
            else {
                JsonNode outcome = Evidence.json(folder.file(account, EvidenceFolder.OUTCOME));
                assertThat(codeOf(() -> report(clients.reader(account))))
                        .isEqualTo(outcome.path("ErrorCode").asString("AccessDenied"));
                refused++;
            }
        }
        assertThat(collected).isGreaterThan(8);
        assertThat(refused).isGreaterThan(0);
    }

    private String report(AwsRequestOverrideConfiguration account) {
        while (clients.iam.generateCredentialReport(r -> r.overrideConfiguration(account))
                .state() != ReportStateType.COMPLETE) {
            // Asking is what moves it on.
        }
        return clients.iam.getCredentialReport(r -> r.overrideConfiguration(account)).content().asUtf8String();
    }

    private static String codeOf(Runnable call) {
        try {
            call.run();
            return "none";
        }
        catch (AwsServiceException error) {
            return error.awsErrorDetails().errorCode();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 1000 })
    void keysOfAllUsersMakeTheListOfKeys(int pageSize) {
        for (AccountId account : accountsWith(EvidenceFolder.ACCESS_KEYS)) {
            AwsRequestOverrideConfiguration reader = clients.reader(account);
            List<JsonNode> expected = Evidence.json(folder.file(account, EvidenceFolder.ACCESS_KEYS))
                    .path("AccessKeyMetadata").valueStream().toList();
            List<AccessKeyMetadata> listed = new ArrayList<>();
            for (String user : new TreeSet<>(expected.stream().map(key -> key.path("UserName").asString()).toList())) {
                clients.iam.listAccessKeysPaginator(
                        r -> r.userName(user).maxItems(pageSize).overrideConfiguration(reader))
                        .forEach(page -> listed.addAll(page.accessKeyMetadata()));
            }

            assertThat(listed.stream().map(key -> key.userName() + ' ' + key.accessKeyId() + ' ' + key.statusAsString()
                    + ' ' + key.createDate())).containsExactlyInAnyOrderElementsOf(expected.stream()
                            .map(key -> key.path("UserName").asString() + ' ' + key.path("AccessKeyId").asString() + ' '
                                    + key.path("Status").asString() + ' ' + key.path("CreateDate").asString())
                            .toList());
        }
    }

    private List<AccountId> accountsWith(String file) {
        return folder.accountsWithFolder().stream().filter(account -> Files.exists(folder.file(account, file)))
                .toList();
    }

    @Test
    void accountsWithoutAuthorizationDetailsDenyThem() {
        List<AccountId> without = folder.accountsWithFolder().stream()
                .filter(account -> Files.exists(folder.file(account, EvidenceFolder.CREDENTIAL_REPORT))
                        && !Files.exists(folder.file(account, EvidenceFolder.AUTHORIZATION_DETAILS)))
                .toList();

        assertThat(without).isNotEmpty().allSatisfy(account -> assertThat(
                codeOf(() -> clients.iam.getAccountAuthorizationDetails(
                        r -> r.overrideConfiguration(clients.reader(account)))))
                .isEqualTo("AccessDenied"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 3, 1000 })
    void authorizationDetailsSayWhatTheFileSays(int pageSize) {
        for (AccountId account : accountsWith(EvidenceFolder.AUTHORIZATION_DETAILS)) {
            JsonNode file = Evidence.json(folder.file(account, EvidenceFolder.AUTHORIZATION_DETAILS));
            AwsRequestOverrideConfiguration reader = clients.reader(account);
            List<UserDetail> users = new ArrayList<>();
            List<ManagedPolicyDetail> policies = new ArrayList<>();
            clients.iam.getAccountAuthorizationDetailsPaginator(
                    r -> r.maxItems(pageSize).overrideConfiguration(reader)).forEach(page -> {
                        users.addAll(page.userDetailList());
                        policies.addAll(page.policies());
                    });

            assertThat(users).zipSatisfy(file.path("UserDetailList").valueStream().toList(),
                    ServesWhatItWasFedTests::assertSame);
            assertThat(policies).zipSatisfy(file.path("Policies").valueStream().toList(),
                    ServesWhatItWasFedTests::assertSame);
        }
    }

    private static void assertSame(UserDetail user, JsonNode file) {
        assertThat(user.arn()).isEqualTo(file.path("Arn").asString());
        assertThat(user.path()).isEqualTo(file.path("Path").asString());
        assertThat(user.createDate()).isEqualTo(file.path("CreateDate").asString());
        assertThat(user.groupList())
                .isEqualTo(file.path("GroupList").valueStream().map(JsonNode::asString).toList());
        assertThat(user.attachedManagedPolicies().stream().map(AttachedPolicy::policyArn).toList()).isEqualTo(file
                .path("AttachedManagedPolicies").valueStream().map(it -> it.path("PolicyArn").asString()).toList());
        assertThat(user.tags().stream().map(Tag::value).toList())
                .isEqualTo(file.path("Tags").valueStream().map(it -> it.path("Value").asString()).toList());
        assertThat(user.permissionsBoundary() == null ? "" : user.permissionsBoundary().permissionsBoundaryArn())
                .isEqualTo(file.path("PermissionsBoundary").path("PermissionsBoundaryArn").asString(""));
        assertThat(user.userPolicyList()).zipSatisfy(file.path("UserPolicyList").valueStream().toList(),
                (policy, it) -> assertThat(decoded(policy.policyDocument())).isEqualTo(it.path("PolicyDocument")));
    }

    private static void assertSame(ManagedPolicyDetail policy, JsonNode file) {
        assertThat(policy.arn()).isEqualTo(file.path("Arn").asString());
        assertThat(policy.policyVersionList()).zipSatisfy(file.path("PolicyVersionList").valueStream().toList(),
                (version, it) -> {
                    assertThat(version.isDefaultVersion()).isEqualTo(it.path("IsDefaultVersion").asBoolean());
                    assertThat(decoded(version.document())).isEqualTo(it.path("Document"));
                });
    }

    private static JsonNode decoded(String document) {
        return Evidence.parse(URLDecoder.decode(document.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
