package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;

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
import software.amazon.awssdk.services.iam.model.ReportStateType;
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
}
