package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.AccountFault;
import org.keyledger.aws.Action;
import org.keyledger.aws.AwsError;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Calls;
import org.keyledger.aws.Faults;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;
import org.keyledger.job.AccessCheck;
import org.keyledger.job.AccessReport;
import org.keyledger.job.AccessReport.AccountAccess;
import org.keyledger.job.AccessReport.Lacking;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.CollectionRequest;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;

/// Collection as the command line starts it, against a simulated AWS.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@RunsBatch
class CollectionJobTests {

    private static final YearMonth SAMPLE = YearMonth.of(2026, 10);

    /// AWS tells how things are now, so what is collected is of now.
    private static final YearMonth PERIOD = YearMonth.now(ZoneOffset.UTC);
    private static final List<String> PROPERTIES =
            List.of("aws.endpointUrl", "aws.region", "aws.accessKeyId", "aws.secretAccessKey");

    @TempDir
    static Path sample;

    @TempDir
    Path folder;

    private AwsSimulator aws;
    private AccountId denied;
    private AccountId withoutReport;

    @BeforeAll
    static void writeSample() throws IOException {
        new SampleOrganization(SampleSpec.dense(15, 2, 7, SAMPLE)).write(sample);
    }

    @BeforeEach
    void startAws() throws IOException {
        aws = AwsSimulator.of(EvidenceFolder.of(sample, SAMPLE)).reportPolls(1).start();
        List<AccountId> members = EvidenceFolder.of(sample, SAMPLE).accountsWithFolder().stream()
                .filter(account -> !account.equals(aws.caller().account())).toList();
        denied = members.get(2);
        withoutReport = members.get(5);
        Map.of("aws.endpointUrl", aws.endpoint().toString(), "aws.region", "us-east-1", "aws.accessKeyId",
                aws.caller().accessKeyId(), "aws.secretAccessKey", aws.caller().secretAccessKey())
                .forEach(System::setProperty);
    }

    @AfterEach
    void stopAws() {
        PROPERTIES.forEach(System::clearProperty);
        aws.close();
    }

    @Test
    void onlyAccountsThatFailedAreCalledAgainAndTheReportsThenTellOfThem() throws IOException {
        JobSettings settings = settings("");
        aws.faults(Faults.none().on(denied, AccountFault.roleMissing()));
        try (LedgerContext context = ledger()) {
            CollectionResult first = collect(context, settings);
            RunResult before = run(context, settings);
            Calls until = aws.calls();
            aws.faults(Faults.none());
            CollectionResult second = collect(context, settings);
            RunResult after = run(context, settings);

            assertThat(first.failed()).isEqualTo(1);
            assertThat(first.isPartial()).isTrue();
            assertThat(first.problems()).singleElement().asString()
                    .startsWith("Account " + denied + " not read: AssumeRole failed with AccessDenied: ")
                    .endsWith("Deploy jobs/aws/reader-role.yaml to this account.");
            assertThat(before.partial()).isTrue();
            assertThat(second.called()).isEqualTo(1);
            assertThat(second.failed()).isZero();
            assertThat(second.collected()).isEqualTo(first.collected() + 1);
            assertThat(second.asOf()).isEqualTo(first.asOf());
            assertThat(aws.calls().since(until).of(Action.GENERATE_CREDENTIAL_REPORT)).isLessThanOrEqualTo(2);
            assertThat(after.alreadyComplete()).isFalse();
            assertThat(after.coverage().read()).isEqualTo(before.coverage().read() + 1);
        }
    }

    @Test
    void aCollectionThatIsCompleteCallsNoAccount() throws IOException {
        JobSettings settings = settings("");
        try (LedgerContext context = ledger()) {
            collect(context, settings);
            Calls until = aws.calls();

            assertThat(collect(context, settings).called()).isZero();
            assertThat(aws.calls().since(until).of(Action.ASSUME_ROLE)).isZero();
        }
    }

    @Test
    void moreFailuresThanAllowedFailTheRunAndKeepTheEvidence() throws IOException {
        aws.faults(Faults.none().some(1, AccountFault.roleMissing()));
        JobSettings settings = settings("concurrency: 1, maxFailedAccounts: 2");
        try (LedgerContext context = ledger()) {
            assertThatThrownBy(() -> collect(context, settings)).isInstanceOf(LedgerJobException.class)
                    .hasMessageStartingWith("The collection of " + PERIOD + " failed: of ")
                    .hasMessageContaining(" accounts called 3 failed, and maxFailedAccounts is 2.\n  Account ")
                    .hasMessageContaining("Deploy jobs/aws/reader-role.yaml to this account.")
                    .hasMessageEndingWith("only what is missing is called.");
            assertThat(folder.resolve("evidence").resolve(PERIOD + "/evidence.json")).exists();
            long called = aws.calls().of(Action.ASSUME_ROLE);
            assertThat(called).as("the rest need not be called").isEqualTo(3);

            aws.faults(Faults.none());
            assertThat(collect(context, settings).failed()).isZero();
        }
    }

    @Test
    void asManyFailuresAsAllowedFailNothing() throws IOException {
        aws.faults(Faults.none().on(denied, AccountFault.roleMissing()).on(withoutReport,
                AccountFault.roleMissing()));
        try (LedgerContext context = ledger()) {
            assertThat(collect(context, settings("maxFailedAccounts: 2")).failed()).isEqualTo(2);
        }
    }

    @Test
    void anAcknowledgedFailureDoesNotCountAgainstTheLimit() throws IOException {
        aws.faults(Faults.none().on(denied, AccountFault.roleMissing()));
        JobSettings settings = settings("maxFailedAccounts: 0", "acknowledgedAccounts: [{account: '" + denied
                + "', reason: known, until: " + LocalDate.of(2099, 12, 31) + "}]");
        try (LedgerContext context = ledger()) {
            CollectionResult result = collect(context, settings);

            assertThat(result.failed()).isEqualTo(1);
            assertThat(result.isPartial()).isFalse();
        }
    }

    @Test
    void whatIsExcludedIsSkippedAndNotCalled() throws IOException {
        JobSettings settings = settings("exclude: {accounts: ['" + denied + "']}");
        try (LedgerContext context = ledger()) {
            CollectionResult result = collect(context, settings);

            assertThat(result.skipped()).isEqualTo(1);
            assertThat(result.listed()).isEqualTo(15);
            assertThat(aws.calls().of(denied, Action.ASSUME_ROLE)).isZero();
        }
    }

    @Test
    void refusesToMixTheEvidenceOfTwoSources() throws IOException {
        try (LedgerContext context = ledger()) {
            collect(context, settings(""));

            assertThatThrownBy(() -> collect(context,
                    JobFile.parse("job.yaml", "name: t\nsource: {profile: {evidence: '"
                            + folder.resolve("evidence") + "'}}\nreports: '" + folder.resolve("reports") + "'\n")))
                    .isInstanceOfSatisfying(LedgerJobException.class,
                            refused -> assertThat(refused.isConfiguration()).isTrue())
                    .hasMessageContaining("already holds evidence of organization ");
        }
    }

    @Test
    void theCheckTellsWhatEachAccountLacksAndWritesNothing() throws IOException {
        aws.faults(Faults.none().on(denied, AccountFault.roleMissing()).on(withoutReport, AccountFault.failing(
                AwsError.ACCESS_DENIED, Set.of(Action.GENERATE_CREDENTIAL_REPORT, Action.GET_CREDENTIAL_REPORT,
                        Action.GET_ACCESS_KEY_LAST_USED))));
        JobSettings settings = settings("lastUsed: true, keyEvents: true, serviceSpecificCredentials: true");
        try (LedgerContext context = ledger()) {
            AccessReport report = check(context, settings, OptionalInt.empty());

            assertThat(report.callerAccount()).isEqualTo(aws.caller().account());
            assertThat(report.callerArn()).isEqualTo(aws.caller().arn());
            assertThat(report.partition()).isEqualTo("aws");
            assertThat(report.source()).startsWith("organization o-");
            assertThat(report.listed()).isEqualTo(15);
            assertThat(report.accounts()).hasSize(15).filteredOn(account -> !account.isReady())
                    .extracting(AccountAccess::account).containsExactly(denied, withoutReport);
            assertThat(lacking(report, denied)).containsExactly(new Lacking("sts:AssumeRole", "AccessDenied",
                    "Deploy jobs/aws/reader-role.yaml to this account."));
            assertThat(lacking(report, withoutReport)).extracting(Lacking::api).containsExactly(
                    "iam:GenerateCredentialReport", "iam:GetCredentialReport", "iam:GetAccessKeyLastUsed");
            assertThat(folder.resolve("evidence")).doesNotExist();
        }
    }

    @Test
    void theCheckTriesNoMoreAccountsThanAsked() throws IOException {
        try (LedgerContext context = ledger()) {
            AccessReport report = check(context, settings(""), OptionalInt.of(3));

            assertThat(report.accounts()).hasSize(3).allMatch(AccountAccess::isReady);
            assertThat(report.listed()).isEqualTo(15);
            assertThat(aws.calls().of(Action.ASSUME_ROLE)).isLessThanOrEqualTo(3);
            assertThat(aws.calls().of(Action.LIST_TAGS_FOR_RESOURCE)).isZero();
        }
    }

    @Test
    void theCheckFailsWhenTheCredentialsAreRefused() throws IOException {
        System.setProperty("aws.accessKeyId", "AKIDNOBODY000EXAMPLE");
        try (LedgerContext context = ledger()) {
            assertThatThrownBy(() -> check(context, settings(""), OptionalInt.empty()))
                    .isInstanceOf(LedgerJobException.class)
                    .hasMessageContaining("Renew the credentials that Keyledger runs with");
        }
    }

    private static List<Lacking> lacking(AccessReport report, AccountId account) {
        return report.accounts().stream().filter(tried -> tried.account().equals(account)).findFirst().orElseThrow()
                .lacking();
    }

    private LedgerContext ledger() {
        return LedgerContext.onH2(folder.resolve("reports/history/ledger"));
    }

    private JobSettings settings(String ofSource, String... more) {
        return JobFile.parse("job.yaml",
                "name: test\nsource: {organization: {evidence: '" + folder.resolve("evidence")
                        + "', identityStore: false, accountTags: false" + (ofSource.isEmpty() ? "" : ", " + ofSource)
                        + "}}\nreports: '" + folder.resolve("reports") + "'\n" + String.join("\n", more));
    }

    private static CollectionResult collect(LedgerContext context, JobSettings settings) {
        return context.bean(CollectionJob.class).collect(
                new CollectionRequest(settings, (Source.Live) settings.source(), PERIOD), ProgressListener.SILENT);
    }

    private RunResult run(LedgerContext context, JobSettings settings) {
        return context.job().run(new RunRequest(settings, folder.resolve("evidence"), PERIOD, false),
                ProgressListener.SILENT);
    }

    private static AccessReport check(LedgerContext context, JobSettings settings, OptionalInt accounts) {
        return context.bean(AccessCheck.class).check(settings, (Source.Live) settings.source(), accounts,
                ProgressListener.SILENT);
    }
}
