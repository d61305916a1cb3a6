package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.CredentialReportNotPresentException;
import software.amazon.awssdk.services.iam.model.CredentialReportNotReadyException;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.ReportStateType;
import software.amazon.awssdk.services.iam.model.UserDetail;

class SimulatedIamTests {

    private static final AccountId PAYMENTS = new AccountId("123456789012");
    private static final AccountId WEB = new AccountId("012345678901");

    private final EvidenceFolder folder = Evidence.byHand();
    private AwsSimulator aws;
    private Clients clients;
    private AwsRequestOverrideConfiguration payments;

    @BeforeEach
    void start() throws Exception {
        aws = AwsSimulator.of(folder).externalId("keyledger").start();
        clients = new Clients(aws);
        payments = clients.reader(PAYMENTS);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void aReportIsThereAfterSomePolls() {
        assertThat(generate()).isEqualTo(ReportStateType.STARTED);
        assertThat(generate()).isEqualTo(ReportStateType.INPROGRESS);
        assertThat(generate()).isEqualTo(ReportStateType.COMPLETE);
        assertThat(generate()).isEqualTo(ReportStateType.COMPLETE);
    }

    private ReportStateType generate() {
        return clients.iam.generateCredentialReport(r -> r.overrideConfiguration(payments)).state();
    }

    @Test
    void aReportIsTheFileByteForByteWithItsTime() throws Exception {
        makeReport();

        var report = clients.iam.getCredentialReport(r -> r.overrideConfiguration(payments));

        assertThat(report.content().asByteArray())
                .isEqualTo(Files.readAllBytes(folder.file(PAYMENTS, EvidenceFolder.CREDENTIAL_REPORT)));
        assertThat(report.reportFormatAsString()).isEqualTo("text/csv");
        assertThat(report.generatedTime()).isEqualTo(Evidence.json(folder.file(PAYMENTS,
                EvidenceFolder.CREDENTIAL_REPORT_INFO)).path("GeneratedTime").asString());
    }

    private void makeReport() {
        while (generate() != ReportStateType.COMPLETE) {
            // Asking is what moves it on.
        }
    }

    @Test
    void aReportThatNobodyAskedForIsNotPresent() {
        assertThatThrownBy(() -> clients.iam.getCredentialReport(r -> r.overrideConfiguration(payments)))
                .isInstanceOfSatisfying(CredentialReportNotPresentException.class,
                        error -> assertError(error, "ReportNotPresent", 410));
    }

    @Test
    void aReportInTheMakingIsInProgress() {
        generate();

        assertThatThrownBy(() -> clients.iam.getCredentialReport(r -> r.overrideConfiguration(payments)))
                .isInstanceOfSatisfying(CredentialReportNotReadyException.class,
                        error -> assertError(error, "ReportInProgress", 404));
    }

    private static void assertError(IamException error, String code, int status) {
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.requestId()).matches("[0-9a-f-]{36}");
    }

    @Test
    void authorizationDetailsComeInPagesThatMakeTheWhole() {
        List<UserDetail> users = new ArrayList<>();
        List<String> policies = new ArrayList<>();
        int pages = 0;
        String marker = null;
        do {
            String from = marker;
            GetAccountAuthorizationDetailsResponse page = clients.iam.getAccountAuthorizationDetails(
                    r -> r.maxItems(2).marker(from).overrideConfiguration(payments));
            users.addAll(page.userDetailList());
            page.policies().forEach(policy -> policies.add(policy.arn()));
            assertThat(page.userDetailList().size() + page.groupDetailList().size() + page.roleDetailList().size()
                    + page.policies().size()).isLessThanOrEqualTo(2);
            assertThat(page.isTruncated()).isEqualTo(page.marker() != null);
            marker = page.marker();
            pages++;
        } while (marker != null);

        JsonNode file = Evidence.json(folder.file(PAYMENTS, EvidenceFolder.AUTHORIZATION_DETAILS));
        assertThat(pages).isGreaterThan(2);
        assertThat(users).extracting(UserDetail::userName).containsExactlyElementsOf(
                file.path("UserDetailList").valueStream().map(user -> user.path("UserName").asString()).toList());
        assertThat(policies).containsExactlyElementsOf(
                file.path("Policies").valueStream().map(policy -> policy.path("Arn").asString()).toList());
    }

    @Test
    void policyDocumentsAreEncodedAsRfc3986Says() {
        var answer = clients.iam.getAccountAuthorizationDetails(r -> r.overrideConfiguration(payments));
        String encoded = answer.policies().getFirst().policyVersionList().getFirst().document();

        assertThat(encoded).doesNotContain("+", " ", "*", "\"", "{").startsWith("%7B");
        assertThat(Evidence.parse(URLDecoder.decode(encoded, StandardCharsets.UTF_8)))
                .isEqualTo(Evidence.json(folder.file(PAYMENTS, EvidenceFolder.AUTHORIZATION_DETAILS)).path("Policies")
                        .path(0).path("PolicyVersionList").path(0).path("Document"));
    }

    @Test
    void aFilterLeavesOutWhatIsNotAskedFor() {
        var answer = clients.iam.getAccountAuthorizationDetails(
                r -> r.filter(EntityType.GROUP).overrideConfiguration(payments));

        assertThat(answer.groupDetailList()).isNotEmpty();
        assertThat(answer.userDetailList()).isEmpty();
        assertThat(answer.policies()).isEmpty();
    }

    @Test
    void keysAreListedByUser() {
        var answer = clients.iam.listAccessKeys(r -> r.userName("-batch").overrideConfiguration(payments));

        assertThat(answer.accessKeyMetadata()).extracting(AccessKeyMetadata::accessKeyId)
                .containsExactly("AKIA2BATCH001EXAMPLE", "AKIA2BATCH002EXAMPLE");
        assertThat(answer.isTruncated()).isFalse();
    }

    @Test
    void keysComeInPages() {
        var first = clients.iam.listAccessKeys(r -> r.userName("-batch").maxItems(1).overrideConfiguration(payments));
        var second = clients.iam.listAccessKeys(
                r -> r.userName("-batch").maxItems(1).marker(first.marker()).overrideConfiguration(payments));

        assertThat(first.isTruncated()).isTrue();
        assertThat(second.accessKeyMetadata()).extracting(AccessKeyMetadata::accessKeyId)
                .containsExactly("AKIA2BATCH002EXAMPLE");
        assertThat(second.isTruncated()).isFalse();
    }

    @Test
    void anUnknownUserIsNoSuchEntity() {
        assertThatThrownBy(() -> clients.iam.listAccessKeys(r -> r.userName("nobody").overrideConfiguration(payments)))
                .isInstanceOfSatisfying(NoSuchEntityException.class, error -> assertError(error, "NoSuchEntity", 404))
                .hasMessageContaining("The user with name nobody cannot be found.");
    }

    @Test
    void theLastUseOfAKeyIsTheReports() {
        var answer = clients.iam
                .getAccessKeyLastUsed(r -> r.accessKeyId("AKIA2ONCALL01EXAMPLE").overrideConfiguration(payments));

        assertThat(answer.userName()).isEqualTo("+oncall");
        assertThat(answer.accessKeyLastUsed().serviceName()).isNotBlank();
        assertThat(answer.accessKeyLastUsed().region()).isNotBlank();
    }

    @Test
    void theSummaryTellsOfTheRootUsersKeys() {
        var answer = clients.iam.getAccountSummary(r -> r.overrideConfiguration(payments));

        assertThat(answer.summaryMapAsStrings()).containsKeys("AccountAccessKeysPresent", "Users", "UsersQuota");
    }

    @Test
    void anAccountWithoutServiceSpecificCredentialsListsNone() {
        var answer = clients.iam
                .listServiceSpecificCredentials(r -> r.allUsers(true).overrideConfiguration(payments));

        assertThat(answer.serviceSpecificCredentials()).isEmpty();
    }

    @Test
    void aSessionOfOneAccountReadsNothingOfAnother() {
        AwsRequestOverrideConfiguration web = clients.reader(WEB);

        assertThatThrownBy(() -> clients.iam.listAccessKeys(r -> r.userName("-batch").overrideConfiguration(web)))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> clients.iam
                .getAccessKeyLastUsed(r -> r.accessKeyId("AKIA2ONCALL01EXAMPLE").overrideConfiguration(web)))
                .isInstanceOfSatisfying(IamException.class, error -> assertError(error, "AccessDenied", 403));
        assertThat(clients.iam.getAccountAuthorizationDetails(r -> r.overrideConfiguration(web)).userDetailList())
                .allSatisfy(user -> assertThat(user.arn()).contains(WEB.value()));
    }

    @Test
    void whatTheEvidenceLacksIsDenied() {
        assertThatThrownBy(() -> clients.iam.getAccountAuthorizationDetails())
                .isInstanceOfSatisfying(IamException.class, error -> assertError(error, "AccessDenied", 403));
    }
}
