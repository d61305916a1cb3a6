package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.keyledger.aws.AccountFault;
import org.keyledger.aws.Action;
import org.keyledger.aws.AwsError;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Caller;
import org.keyledger.aws.Faults;
import org.keyledger.aws.SimulatorBuilder;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.collect.CollectionSettings.Limits;
import org.keyledger.collect.CollectionSettings.Place;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.CollectionOutcome.Failed;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.evidence.OutcomeReader;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Partition;
import org.keyledger.organization.Account;

/// Whatever goes wrong with an account ends as its outcome, with what to do about it.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class FaultTests {

    private static final AccountId ACCOUNT = new AccountId("100000000003");
    private static final AccountId OTHER = new AccountId("100000000002");
    private static final AccountId MANAGEMENT = new AccountId("100000000001");

    /// A call is tried so often that a passing fault passes, and a lasting one does not last long.
    private static final int ATTEMPTS = 3;

    @TempDir
    static Path served;

    private static EvidenceFolder source;

    @TempDir
    Path collected;

    private AwsSimulator aws;
    private Simulated run;

    @BeforeAll
    static void writeSample() throws IOException {
        source = new SampleOrganization(SampleSpec.dense(3, 3, 7, Simulated.PERIOD)).write(served).getFirst();
    }

    private void given(SimulatorBuilder simulator, CollectionSettings settings) throws IOException {
        aws = simulator.start();
        run = new Simulated(aws, settings, collected, ATTEMPTS);
    }

    private void given(Faults faults) throws IOException {
        given(aws().faults(faults), Simulated.WHOLE);
    }

    private static SimulatorBuilder aws() {
        return AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID);
    }

    @AfterEach
    void stop() {
        if (run != null) {
            run.close();
            aws.close();
        }
    }

    static Stream<Arguments> faults() {
        String deploy = "Deploy jobs/aws/reader-role.yaml to this account.";
        Set<Action> generate = Set.of(Action.GENERATE_CREDENTIAL_REPORT);
        Set<Action> get = Set.of(Action.GET_CREDENTIAL_REPORT);
        Set<Action> details = Set.of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS);
        Set<Action> assume = Set.of(Action.ASSUME_ROLE);
        return Stream.of(Arguments.of(AccountFault.roleMissing(), "AssumeRole", "AccessDenied", deploy),
                Arguments.of(AccountFault.denied(), "GenerateCredentialReport", "AccessDenied", deploy),
                Arguments.of(AccountFault.failing(AwsError.ACCESS_DENIED, get), "GetCredentialReport", "AccessDenied",
                        deploy),
                Arguments.of(AccountFault.regionDisabled(), "AssumeRole", "RegionDisabledException",
                        "Name a region in the job file in which this account has STS switched on."),
                Arguments.of(AccountFault.failing(AwsError.EXPIRED_TOKEN_EXCEPTION, assume), "AssumeRole",
                        "ExpiredTokenException", "Renew the credentials that Keyledger runs with, and run again."),
                Arguments.of(AccountFault.failing(AwsError.INVALID_CLIENT_TOKEN_ID, details),
                        "GetAccountAuthorizationDetails", "InvalidClientTokenId", "Renew the credentials"),
                Arguments.of(AccountFault.reportFails(), "GenerateCredentialReport", "ServiceFailure",
                        "The fault is on AWS's side."),
                Arguments.of(AccountFault.failing(AwsError.SERVICE_UNAVAILABLE, details),
                        "GetAccountAuthorizationDetails", "ServiceUnavailable", "The fault is on AWS's side."),
                Arguments.of(AccountFault.reportNeverReady(), "GenerateCredentialReport", "ReportInProgress",
                        "AWS is still at it."),
                Arguments.of(AccountFault.failing(AwsError.LIMIT_EXCEEDED, generate), "GenerateCredentialReport",
                        "ReportInProgress", "AWS is still at it."),
                Arguments.of(AccountFault.failing(AwsError.REPORT_EXPIRED, get), "GenerateCredentialReport",
                        "ReportInProgress", "AWS is still at it."),
                Arguments.of(AccountFault.garbled(details), "GetAccountAuthorizationDetails", "UnreadableAnswer",
                        "The fault is on AWS's side."),
                Arguments.of(AccountFault.garbled(get), "GetCredentialReport", "UnreadableAnswer",
                        "The fault is on AWS's side."),
                Arguments.of(AccountFault.garbled(assume), "AssumeRole", "UnreadableAnswer",
                        "The fault is on AWS's side."),
                Arguments.of(AccountFault.failing(AwsError.THROTTLING, details), "GetAccountAuthorizationDetails",
                        "Throttling", "Lower the concurrency"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultHasItsOutcomeAndRemedy(AccountFault fault, String stage, String code, String remedy)
            throws IOException {
        given(Faults.none().on(ACCOUNT, fault));

        Failed outcome = (Failed) run.collect(ACCOUNT);

        assertThat(outcome.stage()).isEqualTo(stage);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.remedy()).startsWith(remedy).endsWith(".");
        assertThat(outcome.message()).contains(":" + stage);
        assertThat(new OutcomeReader(run.folder).read(ACCOUNT)).contains(outcome);
        assertThat(run.collect(OTHER)).isEqualTo(new CollectionOutcome.Collected(false));
    }

    @Test
    void anAccountThatHangsTimesOut() throws IOException {
        given(aws().faults(Faults.none().on(ACCOUNT, AccountFault.hanging())), Simulated.WHOLE
                .with(new Limits(4, 1000, Duration.ofMillis(300), Duration.ofSeconds(2))));

        Failed outcome = (Failed) run.collect(ACCOUNT);

        assertThat(outcome).isEqualTo(new Failed("GenerateCredentialReport", "Timeout",
                "no answer in time (iam:GenerateCredentialReport)",
                "Check the network between here and AWS. Run again: only what is missing is collected."));
    }

    @Test
    void anErrorNamesItsCallAndRequest() throws IOException {
        given(Faults.none().on(ACCOUNT, AccountFault.reportFails()));

        assertThat(((Failed) run.collect(ACCOUNT)).message())
                .matches("Unknown \\(iam:GenerateCredentialReport, HTTP 500, request id [0-9a-f-]{36}\\)");
    }

    @Test
    void aStormOfThrottlingLosesNoAccount() throws IOException {
        aws = aws().faults(Faults.none().seed(5).throttling(0.3).unavailable(0.1, 1)).start();
        run = new Simulated(aws, Simulated.WHOLE.with(Limits.DEFAULTS), collected);

        assertThat(run.collectAll().values()).hasSize(3).containsOnly(new CollectionOutcome.Collected(false));
        assertThat(aws.calls().of(Action.GENERATE_CREDENTIAL_REPORT)).as("three for each account, and repeats")
                .isGreaterThan(9);
        long calls = aws.calls().total();
        assertThat(run.collector.calls().calls()).as("repeats are calls").isEqualTo(calls);
        assertThat(run.collector.calls().throttled()).isBetween(calls / 5, calls * 2 / 5);
    }

    @Test
    void anAnswerCutOffIsAskedForOnceMore() throws IOException {
        given(Faults.none().on(ACCOUNT, AccountFault.garbled(Set.of(Action.GET_CREDENTIAL_REPORT))));
        run.collect(ACCOUNT);

        assertThat(aws.calls().of(ACCOUNT, Action.GET_CREDENTIAL_REPORT)).isEqualTo(2);
    }

    @Test
    void aSessionThatExpiresIsRenewed() throws IOException {
        given(Faults.none().sessionsExpireAfter(2));

        assertThat(run.collect(ACCOUNT)).isEqualTo(new CollectionOutcome.Collected(false));
        assertThat(aws.calls().of(ACCOUNT, Action.ASSUME_ROLE)).isGreaterThan(2);
    }

    @Test
    void aSessionThatNeverHoldsEndsTheAccount() throws IOException {
        given(Faults.none().sessionsExpireAfter(0));

        assertThat(((Failed) run.collect(ACCOUNT)).code()).isEqualTo("ExpiredToken");
        assertThat(aws.calls().of(ACCOUNT, Action.ASSUME_ROLE)).isEqualTo(2);
    }

    @Test
    void aUserDeletedMeanwhileKeepsItsKeysWithoutIds() throws IOException {
        given(Faults.none().on(ACCOUNT, AccountFault.firstUserGone()));

        assertThat(run.collect(ACCOUNT)).isEqualTo(new CollectionOutcome.Collected(false));
        AccountEvidence evidence = read(ACCOUNT);
        assertThat(evidence.report().orElseThrow().entries()).hasSize(4);
        assertThat(Files.readString(run.folder.file(ACCOUNT, EvidenceFolder.ACCESS_KEYS)).split("AccessKeyId"))
                .hasSize(1 + 4);
    }

    private AccountEvidence read(AccountId account) {
        return new AccountEvidenceReader(run.folder).read(Account.unlisted(account));
    }

    @Test
    void aMissingPermissionForAnOptionalPartCostsThatPartAndReducesCoverage() throws IOException {
        Set<Action> optional = Set.of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS, Action.LOOKUP_EVENTS,
                Action.GET_ACCESS_KEY_LAST_USED, Action.LIST_SERVICE_SPECIFIC_CREDENTIALS);
        given(aws().faults(Faults.none().on(ACCOUNT, AccountFault.failing(AwsError.ACCESS_DENIED, optional))),
                Simulated.WHOLE.with(Extras.ALL));

        assertThat(run.collect(ACCOUNT)).isEqualTo(new CollectionOutcome.Collected(false));
        assertThat(read(ACCOUNT).problems()).hasSize(4).allSatisfy(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.VALUE_UNKNOWN);
            assertThat(problem.problem()).contains("could not be read: AccessDenied");
        });
        assertThat(read(ACCOUNT).authorization()).isEmpty();
    }

    @Test
    void keysThatMayNotBeListedAreANote() throws IOException {
        given(aws().faults(Faults.none().on(ACCOUNT,
                AccountFault.failing(AwsError.ACCESS_DENIED, Set.of(Action.LIST_ACCESS_KEYS)))), Simulated.WHOLE);

        assertThat(run.collect(ACCOUNT)).isEqualTo(new CollectionOutcome.Collected(false));
        assertThat(read(ACCOUNT).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.problem()).startsWith("the ids of keys could not be read"));
    }

    @Test
    void theWrongExternalIdIsDenied() throws IOException {
        given(aws(), Simulated.WHOLE.with(Simulated.WHOLE.roles().withExternalId("other")));

        assertThat(((Failed) run.collect(ACCOUNT)).code()).isEqualTo("AccessDenied");
    }

    @Test
    void theCallersOwnCredentialsReadNoAccountButItsOwn() throws IOException {
        given(aws().caller(Caller.in(OTHER)), Simulated.WHOLE);

        // The management account has no role in this simulation: the caller's own credentials must not stand in.
        assertThat(((Failed) run.collect(MANAGEMENT)).stage()).isEqualTo("AssumeRole");
        assertThat(run.collect(OTHER)).isEqualTo(new CollectionOutcome.Collected(false));
        assertThat(aws.calls().of(OTHER, Action.ASSUME_ROLE)).isEqualTo(1);
    }

    @Test
    void arnsAreBuiltFromThePartition() throws IOException {
        given(aws().faults(Faults.none().on(ACCOUNT, AccountFault.roleMissing())),
                Simulated.WHOLE.with(Place.region("us-gov-west-1")));

        assertThat(((Failed) run.collect(ACCOUNT)).message())
                .contains("arn:aws-us-gov:iam::" + ACCOUNT + ":role/keyledger-reader");
        assertThat(run.plan().manifest().partition()).isEqualTo(new Partition("aws-us-gov"));
    }

    @Test
    void anOrganizationThatMayNotBeListedEndsTheRun() throws IOException {
        given(aws().withoutOrganizationAccess(), Simulated.WHOLE);

        assertThatThrownBy(run::plan).isInstanceOfSatisfying(CollectionException.class,
                failure -> assertThat(failure.code()).isEqualTo("AccessDeniedException"))
                .hasMessageContaining("organizations:DescribeOrganization")
                .hasMessageContaining("jobs/aws/management-role.yaml");
        assertThat(collected).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnOutcome() throws IOException {
        given(Faults.none());
        CollectionPlan plan = run.plan();
        Files.createDirectories(collected.resolve("accounts"));
        Files.writeString(collected.resolve("accounts").resolve(ACCOUNT.value()), "in the way");

        assertThat(run.collector.collect(plan, Account.unlisted(ACCOUNT))).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.code()).isEqualTo("EvidenceUnwritable"));
    }

    @Test
    void aStoppedThreadLeavesNoOutcome() throws IOException {
        given(Faults.none());
        CollectionPlan plan = run.plan();
        Thread.currentThread().interrupt();

        CollectionOutcome outcome = run.collector.collect(plan, Account.unlisted(ACCOUNT));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Failed) outcome).code()).isEqualTo("Stopped");
        assertThat(run.folder.file(ACCOUNT, EvidenceFolder.OUTCOME)).doesNotExist();
        assertThat(List.of(run.collector.isDone(plan, ACCOUNT))).containsExactly(false);
    }
}
