package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.organization.AccountState;
import org.keyledger.organization.IdentityCenter;

class PeriodEvidenceTests {

    private static final String MANIFEST = """
            {"FormatVersion": 1, "Period": "2026-11", "AsOf": "2026-11-30T06:00:00Z", "Source": "a test",
             "Partition": "aws-us-gov", "Later": true}
            """;

    @TempDir
    Path evidence;

    private EvidenceOnDisk disk;

    @BeforeEach
    void oneAccount() {
        disk = new EvidenceOnDisk(evidence).withCompleteAccount("123456789012");
    }

    @Test
    void readsTheManifest() {
        EvidenceManifest manifest = disk.with("evidence.json", MANIFEST).open().manifest();

        assertThat(manifest.asOf()).isEqualTo(Instant.parse("2026-11-30T06:00:00Z"));
        assertThat(manifest.source()).isEqualTo("a test");
        assertThat(manifest.partition()).hasToString("aws-us-gov");
        assertThat(manifest.inferred()).isFalse();
    }

    @Test
    void takesTheNewestReportsTimeWhereThereIsNoManifest() {
        disk.withCompleteAccount("444455556666").with("accounts/444455556666/credential-report.json",
                "{\"GeneratedTime\": \"2026-11-29T23:00:00Z\"}");

        assertThat(disk.open().manifest().asOf()).isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(disk.open().manifest().inferred()).isTrue();
    }

    @Test
    void cannotGuessAnInstantWithoutManifestAndReport() {
        disk.with("organization.json", "{\"Accounts\": [{\"Id\": \"123456789012\"}]}")
                .without("accounts/123456789012/credential-report.csv")
                .without("accounts/123456789012/credential-report.json");

        assertUnusable("evidence.json", "there is no report");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2026-11 | 2026-10 | is of period 2026-10, not 2026-11",
            "\"FormatVersion\": 1 | \"FormatVersion\": 2 | has FormatVersion 2. This release reads version 1",
            "2026-11-30T06:00:00Z | 30.11.2026 | is not usable", "aws-us-gov | azure | is not usable", "} | '' | JSON",
            "\"Period\" | \"Month\" | is not usable" })
    void refusesAManifestThatDoesNotFit(String right, String wrong, String problem) {
        disk.with("evidence.json", MANIFEST.replace(right, wrong));

        assertUnusable("evidence.json", problem);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-10-31T00:00:00Z", "2026-11-01T00:00:00Z", "2026-12-31T23:59:59Z" })
    void takesAnInstantOfThePeriodOrNear(Instant asOf) {
        assertThat(
                disk.with("evidence.json", MANIFEST.replace("2026-11-30T06:00:00Z", asOf.toString())).open().manifest()
                        .asOf())
                .isEqualTo(asOf);
        assertThat(disk.without("evidence.json").with("accounts/123456789012/credential-report.json",
                "{\"GeneratedTime\": \"" + asOf + "\"}").open().manifest().asOf()).isEqualTo(asOf);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-10-30T23:59:59Z", "2027-01-01T00:00:00Z", "2016-11-30T06:00:00Z",
            "9999-12-31T23:59:59Z" })
    void refusesAnInstantFarFromThePeriod(String asOf) {
        disk.with("evidence.json", MANIFEST.replace("2026-11-30T06:00:00Z", asOf));
        assertUnusable("evidence.json", "its AsOf " + asOf
                + " is not of 2026-11: it must lie between 2026-10-31 and 2026-12-31. Name the period");

        disk.without("evidence.json").with("accounts/123456789012/credential-report.json",
                "{\"GeneratedTime\": \"" + asOf + "\"}");
        assertUnusable("2026-11", "the newest credential report, of " + asOf + ", is not of 2026-11");
    }

    @Test
    void listsEveryAccountOfTheOrganizationAndEveryAccountWithAFolder() {
        PeriodEvidence period = disk.with("organization.json",
                "{\"Accounts\": [{\"Id\": \"444455556666\", \"Name\": \"web\", \"State\": \"ACTIVE\"}]}").open();

        assertThat(period.accounts()).extracting(account -> account.id().value()).containsExactly("123456789012",
                "444455556666");
        assertThat(period.accounts()).extracting("state").containsExactly(AccountState.UNKNOWN, AccountState.ACTIVE);
    }

    @Test
    void worksFromFoldersAlone() {
        PeriodEvidence period = disk.open();

        assertThat(period.organization().id()).isEmpty();
        assertThat(period.accounts()).hasSize(1);
        assertThat(period.people()).isEmpty();
        assertThat(period.problems()).isEmpty();
    }

    @Test
    void namesAFolderWhoseNameIsNoAccountIdInsteadOfLosingIt() {
        PeriodEvidence period = disk.withFolder("accounts/12345678901").withFolder("accounts/.cache")
                .with("accounts/notes.txt", "remember").open();

        assertThat(period.accounts()).hasSize(1);
        assertThat(period.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.impact()).isEqualTo(Impact.ACCOUNT_UNREAD);
            assertThat(problem.describe()).isEqualTo("accounts/12345678901: is not named by a twelve-digit account id"
                    + " and was not read. Rename the folder; account ids may begin with zeros.");
        });
    }

    @Test
    void takesTheFolderOfPeriodsOrThePeriodsOwn() {
        disk.with("evidence.json", MANIFEST);

        assertThat(PeriodEvidence.open(evidence.resolve("2026-11"), EvidenceOnDisk.PERIOD).accounts())
                .isEqualTo(disk.open().accounts());
    }

    @Test
    void refusesAFolderWithoutThePeriod() throws IOException {
        Path empty = Files.createDirectory(evidence.resolve("elsewhere"));

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> PeriodEvidence.open(empty, EvidenceOnDisk.PERIOD))
                .withMessageContaining("holds no evidence of 2026-11");
        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> PeriodEvidence.open(evidence.resolve("nowhere"), EvidenceOnDisk.PERIOD));
    }

    @Test
    void refusesAPeriodWithoutAccounts() throws IOException {
        Path other = Files.createDirectory(evidence.resolve("other"));
        new EvidenceOnDisk(other).with("evidence.json", MANIFEST);

        assertThatExceptionOfType(EvidenceException.class)
                .isThrownBy(() -> PeriodEvidence.open(other, EvidenceOnDisk.PERIOD))
                .withMessageContaining("holds no account");
    }

    @ParameterizedTest
    @ValueSource(strings = { "evidence.json", "organization.json", "directory.csv", "identity-store-users.json" })
    void namesTheFileThatIsAFolder(String name) {
        disk.withFolder(name);

        assertUnusable(name, "is a folder where a file is expected");
    }

    @Test
    void remembersThePeriodsFilesWithTheirHashes() {
        PeriodEvidence period = disk.with("evidence.json", MANIFEST)
                .with("directory.csv", "email,status\nanna@example.com,ACTIVE\n").with("identity-center.json",
                        "{\"Instances\": []}")
                .open();

        assertThat(period.files()).extracting(EvidenceFile::name).containsExactly("evidence.json", "directory.csv",
                "identity-center.json");
        assertThat(period.identityCenter().instances()).contains(List.of());
    }

    @Test
    void knowsNothingOfIdentityCenterWithoutItsFile() {
        assertThat(disk.with("evidence.json", MANIFEST).open().identityCenter()).isEqualTo(IdentityCenter.UNKNOWN);
    }

    private void assertUnusable(String file, String problem) {
        assertThatExceptionOfType(EvidenceException.class).isThrownBy(disk::open).withMessageContaining(file)
                .withMessageContaining(problem);
    }
}
