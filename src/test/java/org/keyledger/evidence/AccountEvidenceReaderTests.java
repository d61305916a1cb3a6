package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.organization.AccountState;

/// One account's folder in whatever state it is: the answer is always an outcome.
class AccountEvidenceReaderTests {

    private static final String ID = "123456789012";
    private static final String FOLDER = "accounts/" + ID + "/";

    @TempDir
    Path evidence;

    private EvidenceOnDisk disk;

    @BeforeEach
    void aCompleteAccount() {
        disk = new EvidenceOnDisk(evidence).withCompleteAccount(ID);
    }

    @Test
    void readsACompleteAccountWithoutProblems() {
        AccountEvidence account = disk.read(ID);

        assertThat(account.outcome()).isEqualTo(new CollectionOutcome.Collected(false));
        assertThat(account.report().orElseThrow().entries()).extracting("user").containsExactly("anna");
        assertThat(account.report().orElseThrow().generated()).isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(account.report().orElseThrow().timeInferred()).isFalse();
        assertThat(account.authorization()).isPresent();
        assertThat(account.problems()).isEmpty();
        assertThat(match(account)).isInstanceOf(KeyIdMatch.Matched.class);
    }

    @Test
    void remembersEveryFileReadWithItsHash() {
        assertThat(disk.read(ID).files()).extracting(EvidenceFile::name).containsExactlyInAnyOrder(
                FOLDER + "outcome.json", FOLDER + "credential-report.csv", FOLDER + "credential-report.json",
                FOLDER + "access-keys.json", FOLDER + "account-authorization-details.json");
        assertThat(disk.with(FOLDER + "outcome.json", "{\"Outcome\": \"skipped\"}").read(ID).files())
                .singleElement().satisfies(file -> {
                    assertThat(file.bytes()).isEqualTo(22);
                    assertThat(file.sha256()).matches("[0-9a-f]{64}");
                });
    }

    @Test
    void aPolicyThatCannotBeReadIsNamedAndCostsNothingElse() {
        String details = FOLDER + "account-authorization-details.json";
        AccountEvidence account = disk.with(details, """
                {"UserDetailList": [{"UserName": "anna", "GroupList": ["ops"],
                    "UserPolicyList": [{"PolicyName": "broken", "PolicyDocument": {"Statement": 1}}],
                    "AttachedManagedPolicies": [{"PolicyName": "held", "PolicyArn": "arn:held"}]}],
                 "GroupDetailList": [{"GroupName": "ops",
                    "GroupPolicyList": [{"PolicyName": "empty", "PolicyDocument": {}}]}],
                 "RoleDetailList": [{"RoleName": "deploy", "Arn": "arn:deploy", "AssumeRolePolicyDocument": "{"}],
                 "Policies": [{"Arn": "arn:held", "DefaultVersionId": "v1", "PolicyVersionList": []},
                    {"Arn": "arn:idle", "DefaultVersionId": "v1", "PolicyVersionList": []}]}""").read(ID);

        assertThat(account.authorization()).isPresent();
        assertThat(account.problems()).extracting(EvidenceProblem::impact, EvidenceProblem::column,
                EvidenceProblem::value).containsExactly(
                        tuple(Impact.VALUE_UNKNOWN, "UserPolicyList of user anna", "broken"),
                        tuple(Impact.VALUE_UNKNOWN, "GroupPolicyList of group ops", "empty"),
                        tuple(Impact.VALUE_UNKNOWN, "AssumeRolePolicyDocument of role deploy", "arn:deploy"),
                        tuple(Impact.VALUE_UNKNOWN, "Policies", "arn:held"),
                        tuple(Impact.NOTE, "Policies", "arn:idle"));
        assertThat(account.problems().getFirst().describe()).isEqualTo(details + ", column UserPolicyList of user anna:"
                + " 'broken' is a policy whose document cannot be read: it has no Statement. Administrative access of"
                + " whoever holds it may be undetermined; put it right in IAM and collect the account again.");
    }

    @Test
    void eventsThatWereNotCollectedAreNotTheSameAsNone() {
        assertThat(disk.read(ID).events().collected()).isFalse();

        AccountEvidence account = disk.with(FOLDER + "key-events.json", "{\"Events\": []}").read(ID);

        assertThat(account.events().collected()).isTrue();
        assertThat(account.problems()).isEmpty();
        assertThat(account.files()).extracting(EvidenceFile::name).contains(FOLDER + "key-events.json");
    }

    @Test
    void aBrokenFileOfEventsCostsNothingElse() {
        AccountEvidence account = disk.with(FOLDER + "key-events.json", "{\"Events\": [").read(ID);

        assertThat(account.events().collected()).isFalse();
        assertThat(account.report()).isPresent();
        assertThat(account.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.VALUE_UNKNOWN);
            assertThat(problem.describe()).contains("key-events.json").contains("Failed rotations");
        });
    }

    @Test
    void infersACollectedAccountFromItsReport() {
        assertThat(disk.without(FOLDER + "outcome.json").read(ID).outcome())
                .isEqualTo(new CollectionOutcome.Collected(true));
    }

    @Test
    void keepsWhatAFailureSaysOfItself() {
        disk.with(FOLDER + "outcome.json", """
                {"Outcome": "failed", "Stage": "AssumeRole", "ErrorCode": "AccessDenied", "Message": "not authorized",
                 "Remedy": "deploy the role", "StartedAt": "2026-11-30T05:50:00Z"}
                """);

        assertThat(disk.read(ID).outcome()).isEqualTo(
                new CollectionOutcome.Failed("AssumeRole", "AccessDenied", "not authorized", "deploy the role"));
        assertThat(disk.read(ID).report()).isEmpty();
    }

    @Test
    void keepsTheReasonOfASkippedAccount() {
        disk.with(FOLDER + "outcome.json", "{\"Outcome\": \"skipped\", \"Reason\": \"excluded by the job\"}");

        assertThat(disk.read(ID).outcome()).isEqualTo(new CollectionOutcome.Skipped("excluded by the job"));
    }

    @Test
    void failsAnActiveAccountWithoutFolder() {
        AccountEvidence account = disk.read("444455556666");

        assertThat(account.outcome()).isInstanceOfSatisfying(CollectionOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("EvidenceMissing");
            assertThat(failed.message()).isEqualTo("there is no accounts/444455556666/credential-report.csv");
            assertThat(failed.remedy()).contains("aws iam get-credential-report");
        });
    }

    @ParameterizedTest
    @EnumSource(names = { "SUSPENDED", "CLOSED" })
    void skipsASuspendedOrClosedAccountWithoutFolder(AccountState state) {
        assertThat(disk.read("444455556666", state).outcome())
                .isEqualTo(new CollectionOutcome.Skipped("the account is " + state));
    }

    @Test
    void readsASuspendedAccountThatHasAReport() {
        assertThat(disk.read(ID, AccountState.SUSPENDED).report()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = { "{\"Outcome\": \"success\"} | its Outcome is not one of",
            "{} | its Outcome is not one of", "{\"Outcome\": | is not valid JSON", "not json | is not valid JSON",
            "[] | is not a JSON object", "'' | the file is empty" })
    void failsAnAccountWhoseOutcomeIsUnreadable(String text, String problem) {
        AccountEvidence account = disk.with(FOLDER + "outcome.json", text).read(ID);

        assertUnread(account, FOLDER + "outcome.json", problem);
    }

    @Test
    void failsACollectedAccountWithoutReport() {
        assertUnread(disk.without(FOLDER + "credential-report.csv").read(ID), FOLDER + "credential-report.csv",
                "the file is missing");
    }

    @Test
    void failsAnAccountWithAFolderInPlaceOfItsReport() {
        disk.without(FOLDER + "credential-report.csv").withFolder(FOLDER + "credential-report.csv");

        assertUnread(disk.read(ID), FOLDER + "credential-report.csv", "is a folder where a file is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "user,arn\nanna,arn", "dXNlcixhcm4sdXNlcl9jcmVhdGlvbl90aW1l", "\0\u0001\u0002" })
    void failsAnAccountWhoseReportIsNone(String text) {
        AccountEvidence account = disk.with(FOLDER + "credential-report.csv", text).read(ID);

        assertUnread(account, FOLDER + "credential-report.csv", "");
    }

    @Test
    void namesAReportMadeMoreThanAWeekBeforeTheRun() {
        assertThat(disk.read(ID, Instant.parse("2026-12-07T05:00:00Z")).problems()).isEmpty();

        AccountEvidence account = disk.read(ID, Instant.parse("2026-12-08T05:00:00Z"));

        assertProblem(account, FOLDER + "credential-report.csv", Impact.VALUE_UNKNOWN);
        assertThat(account.problems().getFirst().problem())
                .isEqualTo("the report is 8 days older than the instant of the run");
        assertThat(account.report()).isPresent();
        assertThat(disk.read(ID, Instant.parse("2026-12-07T05:00:01Z")).problems()).hasSize(1);
        assertThat(disk.read(ID).problems()).isEmpty();
    }

    @Test
    void failsAnAccountWhoseFolderIsAFile() {
        EvidenceOnDisk other = new EvidenceOnDisk(evidence).with("accounts/444455556666", "not a folder");

        assertThat(other.read("444455556666").outcome()).isInstanceOf(CollectionOutcome.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "user_creation_time", "password_last_used", "access_key_1_last_rotated",
            "access_key_1_last_used_date" })
    void takesADateMoreThanADayAfterTheReportForUnknown(String column) {
        disk.with(FOLDER + "credential-report.csv",
                Reports.report(Reports.keyHolder("anna").with(column, "2026-12-01T05:00:00Z")));
        assertThat(disk.read(ID).problems()).isEmpty();

        disk.with(FOLDER + "credential-report.csv",
                Reports.report(Reports.keyHolder("anna").with(column, "2026-12-01T05:00:01Z")));
        assertThat(disk.read(ID).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.VALUE_UNKNOWN);
            assertThat(problem.describe()).isEqualTo(FOLDER + "credential-report.csv line 2, column " + column
                    + ": '2026-12-01T05:00:01Z' is more than a day later than the report itself. Collect the report of"
                    + " this account again; do not edit it by hand.");
        });
    }

    @Test
    void boundsNoDateByAFilesTime() {
        disk.without(FOLDER + "credential-report.json").with(FOLDER + "credential-report.csv",
                Reports.report(Reports.keyHolder("anna").with("access_key_1_last_used_date", "2999-01-01T00:00:00Z")));

        assertThat(disk.read(ID).problems()).singleElement().extracting(EvidenceProblem::impact).isEqualTo(Impact.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"GeneratedTime\": \"+999999999-12-31T23:59:59Z\"}",
            "{\"GeneratedTime\": \"today\"}", "{", "" })
    void takesTheFilesTimeForAnUnreadableGeneratedTimeAndSaysSo(String text) {
        AccountEvidence account = disk.with(FOLDER + "credential-report.json", text).read(ID);

        assertThat(account.report().orElseThrow().timeInferred()).isTrue();
        assertThat(account.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.NOTE);
            assertThat(problem.file()).isEqualTo(FOLDER + "credential-report.json");
        });
    }

    @Test
    void takesTheFilesTimeForAMissingGeneratedTimeAndSaysSo() {
        AccountEvidence account = disk.without(FOLDER + "credential-report.json").read(ID);

        assertThat(account.report().orElseThrow().timeInferred()).isTrue();
        assertThat(account.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"AccessKeyMetadata\": null}", "{\"AccessKeyMetadata\": [{\"UserName\": \"anna\"",
            "nonsense", "", "[]" })
    void knowsNoKeyIdsFromABrokenListAndSaysSo(String text) {
        AccountEvidence account = disk.with(FOLDER + "access-keys.json", text).read(ID);

        assertThat(match(account)).isEqualTo(new KeyIdMatch.NotCollected());
        assertProblem(account, FOLDER + "access-keys.json", Impact.VALUE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"NextToken\": \"page-2\"", "\"Marker\": \"page-2\"", "\"IsTruncated\": true" })
    void takesOnePageOfSeveralForNoListOfKeysOrPermissions(String more) {
        AccountEvidence account = disk.with(FOLDER + "access-keys.json", "{" + more + ", \"AccessKeyMetadata\": []}")
                .with(FOLDER + "account-authorization-details.json", "{\"UserDetailList\": [], " + more + "}")
                .read(ID);

        assertThat(match(account)).isEqualTo(new KeyIdMatch.NotCollected());
        assertThat(account.authorization()).isEmpty();
        assertThat(account.problems()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.VALUE_UNKNOWN);
            assertThat(problem.problem()).startsWith("is one page of several").endsWith("merge all pages");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"UserName\": \"anna\"}", "7",
            "{\"UserName\": \"anna\", \"AccessKeyId\": \"short\", \"Status\": \"Active\", \"CreateDate\": \"2026-01-02T03:04:05Z\"}",
            "{\"UserName\": \"anna\", \"AccessKeyId\": \"AKIAIOSFODNN7EXAMPLE\", \"Status\": \"Active\", \"CreateDate\": \"now\"}" })
    void passesOverAKeyEntryItCannotReadAndSaysSo(String element) {
        AccountEvidence account = disk
                .with(FOLDER + "access-keys.json", "{\"AccessKeyMetadata\": [" + element + "]}").read(ID);

        assertThat(match(account)).isEqualTo(new KeyIdMatch.Unmatched());
        assertProblem(account, FOLDER + "access-keys.json", Impact.NOTE);
    }

    @Test
    void neverShowsAWholeKeyIdInAProblem() {
        AccountEvidence account = disk
                .with(FOLDER + "access-keys.json",
                        """
                                {"AccessKeyMetadata": [{"UserName": "anna", "AccessKeyId": "AKIAIOSFODNN7EXAMPLE!", "Status": "Active"}]}
                                """)
                .read(ID);

        assertThat(account.problems().getFirst().describe()).doesNotContain("AKIAIOSFODNN7").contains("PLE!");
    }

    @Test
    void readsAnAccountWithoutIdsOrPermissionsAsUndetermined() {
        AccountEvidence account = disk.without(FOLDER + "access-keys.json")
                .without(FOLDER + "account-authorization-details.json").read(ID);

        assertThat(account.authorization()).isEmpty();
        assertThat(match(account)).isEqualTo(new KeyIdMatch.NotCollected());
        assertThat(account.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"UserDetailList\": [", "nonsense", "" })
    void leavesPermissionsUndeterminedWhereTheyAreBrokenAndSaysSo(String text) {
        AccountEvidence account = disk.with(FOLDER + "account-authorization-details.json", text).read(ID);

        assertThat(account.authorization()).isEmpty();
        assertThat(account.report()).isPresent();
        assertProblem(account, FOLDER + "account-authorization-details.json", Impact.VALUE_UNKNOWN);
    }

    @Test
    void leavesPermissionsUndeterminedWhereAFolderStandsInTheirPlace() {
        disk.without(FOLDER + "account-authorization-details.json")
                .withFolder(FOLDER + "account-authorization-details.json");

        assertProblem(disk.read(ID), FOLDER + "account-authorization-details.json", Impact.VALUE_UNKNOWN);
    }

    private static KeyIdMatch match(AccountEvidence account) {
        var entry = account.report().orElseThrow().entries().getFirst();
        return account.keyIds().match(entry, entry.keys().getFirst());
    }

    private static void assertUnread(AccountEvidence account, String file, String problem) {
        assertThat(account.report()).isEmpty();
        assertThat(account.outcome()).isInstanceOfSatisfying(CollectionOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("EvidenceUnreadable");
            assertThat(failed.message()).startsWith(file + ": ").contains(problem);
            assertThat(failed.remedy()).isEqualTo("Collect this account again.");
        });
        assertProblem(account, file, Impact.ACCOUNT_UNREAD);
    }

    private static void assertProblem(AccountEvidence account, String file, Impact impact) {
        assertThat(account.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.impact()).isEqualTo(impact);
            assertThat(problem.remedy()).isNotBlank();
        });
    }
}
