package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.keyledger.iam.AccountId;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iam.model.CredentialReportExpiredException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.ReportStateType;
import software.amazon.awssdk.services.iam.model.ServiceFailureException;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;
import software.amazon.awssdk.services.sts.model.StsException;

class FaultsTests {

    private static final AccountId PAYMENTS = new AccountId("123456789012");
    private static final AccountId WEB = new AccountId("012345678901");

    private AwsSimulator aws;
    private Clients clients;
    private AwsRequestOverrideConfiguration payments;

    @BeforeEach
    void start() throws Exception {
        aws = AwsSimulator.of(Evidence.byHand()).externalId("keyledger").start();
        clients = new Clients(aws);
        payments = clients.reader(PAYMENTS);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    private void summary(AwsRequestOverrideConfiguration session) {
        clients.iam.getAccountSummary(r -> r.overrideConfiguration(session));
    }

    /// Errors, how the SDK tells of them, and whether it would try again.
    static Stream<Arguments> errors() {
        return Stream.of(arguments(AwsError.ACCESS_DENIED, IamException.class, 403, false),
                arguments(AwsError.THROTTLING, IamException.class, 400, true),
                arguments(AwsError.INTERNAL_FAILURE, IamException.class, 500, true),
                arguments(AwsError.SERVICE_UNAVAILABLE, IamException.class, 503, true),
                arguments(AwsError.SERVICE_FAILURE, ServiceFailureException.class, 500, true),
                arguments(AwsError.REPORT_EXPIRED, CredentialReportExpiredException.class, 410, false),
                arguments(AwsError.EXPIRED_TOKEN, IamException.class, 403, false));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsReachTheSdkAsAwsMakesThem(AwsError error, Class<? extends AwsServiceException> type, int status,
            boolean retryable) {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.failing(error, Set.of(Action.GET_CREDENTIAL_REPORT))));

        assertThatThrownBy(() -> clients.iam.getCredentialReport(r -> r.overrideConfiguration(payments)))
                .isInstanceOfSatisfying(AwsServiceException.class, failure -> {
                    assertThat(failure).isExactlyInstanceOf(type);
                    assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(error.code());
                    assertThat(failure.statusCode()).isEqualTo(status);
                    assertThat(failure.requestId()).isNotBlank();
                    assertThat(failure.isThrottlingException() || failure.statusCode() >= 500).isEqualTo(retryable);
                });
    }

    @Test
    void aReportThatReachedItsLimitIsALimitExceeded() {
        aws.faults(Faults.none().on(PAYMENTS,
                AccountFault.failing(AwsError.LIMIT_EXCEEDED, Set.of(Action.GENERATE_CREDENTIAL_REPORT))));

        assertThatThrownBy(() -> clients.iam.generateCredentialReport(r -> r.overrideConfiguration(payments)))
                .isInstanceOfSatisfying(IamException.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("LimitExceeded");
                    assertThat(error.statusCode()).isEqualTo(409);
                });
    }

    @Test
    void aDeniedAccountLendsItsRoleButReadsNothing() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.denied()));

        assertThat(clients.reader(PAYMENTS)).isNotNull();
        assertThatThrownBy(() -> summary(payments)).hasMessageContaining(
                "User: arn:aws:sts::123456789012:assumed-role/keyledger-reader/keyledger is not authorized to perform:"
                        + " iam:GetAccountSummary on resource: *");
    }

    @Test
    void anAccountWithoutTheRoleDeniesItAndNoOtherAccountDoes() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.roleMissing()));

        assertThatThrownBy(() -> clients.reader(PAYMENTS)).isInstanceOfSatisfying(StsException.class,
                error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
        assertThat(clients.reader(WEB)).isNotNull();
    }

    @Test
    void onlyTheFirstCallsFailWhereSaid() {
        aws.faults(Faults.none().on(PAYMENTS,
                AccountFault.failing(AwsError.SERVICE_FAILURE, Set.of(Action.GET_ACCOUNT_SUMMARY), 2)));

        assertThatThrownBy(() -> summary(payments)).isInstanceOf(ServiceFailureException.class);
        assertThatThrownBy(() -> summary(payments)).isInstanceOf(ServiceFailureException.class);
        summary(payments);
    }

    @Test
    void aHangingAccountAnswersNobodyAndHoldsUpNoOther() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.hanging()));

        assertThatThrownBy(() -> summary(payments.toBuilder().apiCallTimeout(Duration.ofMillis(300)).build()))
                .isInstanceOf(ApiCallTimeoutException.class);
        summary(clients.reader(WEB));
    }

    @Test
    void aLateAnswerIsAnAnswer() {
        aws.faults(Faults.none().on(PAYMENTS,
                AccountFault.hanging(Set.of(Action.GET_ACCOUNT_SUMMARY), Duration.ofMillis(300))));
        long before = System.nanoTime();

        summary(payments);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aGarbledAnswerCannotBeParsed() {
        aws.faults(Faults.none().on(PAYMENTS,
                AccountFault.garbled(Set.of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS))));

        assertThatThrownBy(
                () -> clients.iam.getAccountAuthorizationDetails(r -> r.overrideConfiguration(payments)))
                .isInstanceOf(SdkClientException.class);
        summary(payments);
    }

    @Test
    void aReportMayNeverBeReady() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.reportNeverReady()));

        List<ReportStateType> states = IntStream.range(0, 50)
                .mapToObj(_ -> clients.iam.generateCredentialReport(r -> r.overrideConfiguration(payments)).state())
                .distinct().toList();

        assertThat(states).containsExactly(ReportStateType.STARTED, ReportStateType.INPROGRESS);
    }

    @Test
    void aUserMayBeGoneWhenItsKeysAreListed() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.userGone("-batch")));

        assertThatThrownBy(() -> clients.iam.listAccessKeys(r -> r.userName("-batch").overrideConfiguration(payments)))
                .isInstanceOf(NoSuchEntityException.class);
        assertThat(clients.iam.listAccessKeys(r -> r.userName("+oncall").overrideConfiguration(payments))
                .accessKeyMetadata()).isNotEmpty();
    }

    @Test
    void theFirstUserWithKeysMayBeTheOneThatIsGone() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.firstUserGone()));

        assertThatThrownBy(
                () -> clients.iam.listAccessKeys(r -> r.userName("+oncall").overrideConfiguration(payments)))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void whatFailedWhenTheEvidenceWasCollectedFailsAgain() throws Exception {
        AccountId failed = new AccountId("210987654321");
        var outcome = Evidence.json(Evidence.byHand().file(failed, "outcome.json"));

        assertThat(outcome.path("Stage").asString()).isEqualTo("AssumeRole");
        assertThatThrownBy(() -> clients.reader(failed)).isInstanceOfSatisfying(StsException.class,
                error -> assertThat(error.awsErrorDetails().errorCode())
                        .isEqualTo(outcome.path("ErrorCode").asString()));
    }

    @Test
    void latencyComesBeforeEachAnswer() {
        aws.faults(Faults.none().latency(Duration.ofMillis(50)));
        long before = System.nanoTime();

        summary(payments);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void theSameShareOfCallsIsThrottledOnEachRun() throws Exception {
        Faults faults = Faults.none().seed(7).throttling(0.3);
        List<Boolean> first = throttled(aws, faults);
        try (AwsSimulator again = AwsSimulator.of(Evidence.byHand()).externalId("keyledger").start()) {
            assertThat(throttled(again, faults)).isEqualTo(first);
        }
        try (AwsSimulator other = AwsSimulator.of(Evidence.byHand()).externalId("keyledger").start()) {
            assertThat(throttled(other, faults.seed(8))).isNotEqualTo(first);
        }
        assertThat(first.stream().filter(throttled -> throttled).count() / 200.0).isCloseTo(0.3, within(0.1));
    }

    /// Which of 200 calls were throttled.
    private static List<Boolean> throttled(AwsSimulator simulator, Faults faults) {
        simulator.faults(faults);
        List<Boolean> throttled = new ArrayList<>();
        try (Clients its = new Clients(simulator)) {
            for (int i = 0; i < 200; i++) {
                throttled.add(fails(its.organizations::describeOrganization));
            }
        }
        return throttled;
    }

    private static boolean fails(Runnable call) {
        try {
            call.run();
            return false;
        }
        catch (TooManyRequestsException _) {
            return true;
        }
    }

    @Test
    void unavailabilityComesInBursts() {
        aws.faults(Faults.none().seed(7).unavailable(0.2, 5));
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            try {
                summary(payments);
                answers.append('.');
            }
            catch (IamException error) {
                assertThat(error.statusCode()).isEqualTo(503);
                answers.append('x');
            }
        }

        assertThat(answers.toString()).contains("x".repeat(5), ".....");
        assertThat(answers.toString().chars().filter(answer -> answer == 'x').count() / 500.0).isCloseTo(0.2,
                within(0.1));
    }

    @Test
    void sharesStrikeTheSameAccountsEachTimeAndNoneTwice() {
        Faults faults = Faults.none().seed(7).some(0.05, AccountFault.denied()).some(0.02, AccountFault.hanging())
                .some(0.01, AccountFault.garbled());
        List<AccountId> accounts = IntStream.range(0, 10_000).mapToObj(i -> new AccountId("%012d".formatted(i)))
                .toList();

        List<Optional<AccountFault>> fates = accounts.stream().map(faults::of).toList();

        assertThat(accounts.stream().map(faults::of).toList()).isEqualTo(fates);
        assertThat(share(fates, AccountFault.denied())).isCloseTo(0.05, within(0.01));
        assertThat(share(fates, AccountFault.hanging())).isCloseTo(0.02, within(0.005));
        assertThat(share(fates, AccountFault.garbled())).isCloseTo(0.01, within(0.005));
        assertThat(accounts.stream().map(faults.seed(8)::of).toList()).isNotEqualTo(fates);
    }

    private static double share(List<Optional<AccountFault>> fates, AccountFault fault) {
        return fates.stream().filter(Optional.of(fault)::equals).count() / (double) fates.size();
    }

    @Test
    void faultsThatAreTakenBackStrikeNoLonger() {
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.denied()));
        assertThatThrownBy(() -> summary(payments)).isInstanceOf(IamException.class);

        aws.faults(Faults.none());

        summary(payments);
    }

    @Test
    void callsAreCountedByActionAndAccountAlsoWhenTheyFail() {
        Calls before = aws.calls();
        aws.faults(Faults.none().on(PAYMENTS, AccountFault.denied()));
        Consumer<AwsRequestOverrideConfiguration> call = session -> assertThatThrownBy(() -> summary(session))
                .isInstanceOf(IamException.class);
        call.accept(payments);
        call.accept(payments);
        summary(clients.reader(WEB));

        Calls calls = aws.calls().since(before);

        assertThat(calls.of(PAYMENTS, Action.GET_ACCOUNT_SUMMARY)).isEqualTo(2);
        assertThat(calls.of(PAYMENTS)).isEqualTo(2);
        assertThat(calls.of(WEB, Action.ASSUME_ROLE)).isEqualTo(1);
        assertThat(calls.of(WEB)).isEqualTo(2);
        assertThat(calls.of(Action.GET_ACCOUNT_SUMMARY)).isEqualTo(3);
        assertThat(calls.total()).isEqualTo(4);
        assertThat(calls.accounts()).containsExactly(WEB, PAYMENTS);
        assertThat(aws.calls().since(aws.calls()).accounts()).isEmpty();
        assertThat(aws.mostAtOnce()).isEqualTo(1);
    }
}
