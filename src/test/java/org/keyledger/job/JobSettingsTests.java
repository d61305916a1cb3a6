package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.iam.AccountId;

class JobSettingsTests {

    @Test
    void theHashFollowsTheTemplatesTexts(@TempDir Path own) throws IOException {
        String yaml = "name: test\nsource: {evidence: evidence}\ntemplates: '" + own + "'\n";
        Path note = Files.writeString(Files.createDirectories(own.resolve("migration")).resolve("oidc.md"), "Ours.");
        JobSettings before = JobFile.parse("job.yaml", yaml);
        Files.writeString(note, "Ours!");
        JobSettings after = JobFile.parse("job.yaml", yaml);

        assertThat(before.effective().get("templates")).startsWith("1 replaced, SHA-256 of names and texts ");
        assertThat(after.hash()).isNotEqualTo(before.hash());
        Files.writeString(note, "Ours.");
        assertThat(JobFile.parse("job.yaml", yaml).hash()).isEqualTo(before.hash());
    }

    @Test
    void theHashFollowsTheLanguageAndStaysForEnglish() {
        String yaml = "name: test\nsource: {evidence: evidence}\n";
        JobSettings german = JobFile.parse("job.yaml", yaml + "language: de\n");

        assertThat(german.effective()).containsEntry("language", "de");
        assertThat(german.hash()).isNotEqualTo(JobFile.parse("job.yaml", yaml).hash());
        assertThat(JobFile.parse("job.yaml", yaml + "language: en\n").hash())
                .isEqualTo(JobFile.parse("job.yaml", yaml).hash());
    }

    @Test
    void theCanonicalTextHoldsWhatBearsOnAReportAndNoPaths() {
        assertThat(JobFile.parse("job.yaml", """
                name: monthly
                source: {evidence: /var/evidence}
                reports: /var/reports
                database: {file: /var/ledger}
                concurrency: 3
                names: {machine: ['.*-svc', '.*-bot']}
                acknowledgedAccounts: [{account: 111122223333, reason: "being\\n closed", until: 2026-11-30}]
                """).canonicalText()).isEqualTo("""
                acknowledgedAccounts.111122223333=until 2026-11-30: being closed
                baseline=first period of the ledger
                exceptions=none
                name=monthly
                names.human=none
                names.machine=.*-svc, .*-bot
                owners.accountTags=Owner, OwnerEmail, Owner-Email
                owners.fromNames=none
                owners.tags=Owner, OwnerEmail, Owner-Email
                scp.brokerRole=keyledger-broker
                scp.deployerRole=stacksets-exec-*
                scp.exceptionDays=180
                scp.exceptionTag=keyledger-exception=approved
                scp.exceptionsBy=tag
                scp.incidentRole=incident-response
                scp.maxCharacters=10240
                scp.maxPolicies=10
                scp.phases.Non-production=names like .*(non[-_ ]?prod|pre[-_ ]?prod|staging).*, \
                names like (.*[-_ ])?(dev|development|test|testing|qa|uat|integration)([-_ ].*)?
                scp.phases.Production=what no other phase takes in
                scp.phases.Sandbox=names like .*(sandbox|playground|experiment).*
                source=evidence folder
                templates=built-in
                thresholds.human.highAge=365
                thresholds.human.maxAge=90
                thresholds.human.maxDormant=30
                thresholds.human.maxIdle=45
                thresholds.human.neverUsedGrace=7
                thresholds.human.rotationOverlap=14
                thresholds.machine.highAge=365
                thresholds.machine.maxAge=365
                thresholds.machine.maxDormant=30
                thresholds.machine.maxIdle=45
                thresholds.machine.neverUsedGrace=7
                thresholds.machine.rotationOverlap=14
                trendPeriods=12
                userTags.human=none
                userTags.machine=none
                """);
    }

    @Test
    void theSettingsInForceNameTheSample() {
        var sample = new Source.Sample(12, 40, 12, 7, YearMonth.of(2026, 10), 6, Path.of("target/demo"));

        assertThat(JobSettings.of("demo", sample, Path.of("reports")).effective()).containsEntry("source",
                "sample organization: 12 accounts, 40 users each, 12 months to 2026-10, seed 7");
        assertThat(sample.firstPeriod()).isEqualTo(YearMonth.of(2025, 11));
    }

    @Test
    void theSettingsInForceSayWhichAccountsWereAskedForAndWhatAboutThem() {
        assertThat(JobFile.parse("job.yaml", """
                name: monthly
                source:
                  organization:
                    include: {ous: [Sandbox, Production], tags: [Env=prod, Env=live, Payments]}
                    exclude: {accounts: ['111122223333']}
                    roleName: reader
                    externalId: anything
                    concurrency: 3
                    evidence: /var/evidence
                    keyEvents: true
                """).effective()).containsEntry("source", "AWS organization")
                .containsEntry("source.include", "OU Production, OU Sandbox, tag Env=live|prod, tag Payments")
                .containsEntry("source.exclude", "111122223333").containsEntry("source.lastUsed", "false")
                .containsEntry("source.keyEvents", "true").containsEntry("source.identityStore", "true")
                .containsEntry("source.identityCenter", "true")
                .containsEntry("source.identityCenterAssignments", "true")
                .doesNotContainKeys("source.roleName", "source.externalId", "source.concurrency", "source.evidence");
        assertThat(JobFile.parse("job.yaml", """
                name: monthly
                source: {accounts: {ids: ['222233334444', '111122223333']}}
                """).effective()).containsEntry("source", "AWS accounts: 111122223333, 222233334444");
    }

    @Test
    void anAcknowledgementHoldsUpToItsLastDay() {
        JobSettings settings = JobFile.parse("job.yaml", """
                name: monthly
                source: {evidence: evidence}
                acknowledgedAccounts: [{account: 111122223333, reason: closing, until: 2026-11-30}]
                """);
        AccountId account = new AccountId("111122223333");

        assertThat(settings.acknowledges(account, LocalDate.of(2026, 11, 29))).isTrue();
        assertThat(settings.acknowledges(account, LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(settings.acknowledges(account, LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(settings.acknowledges(new AccountId("222233334444"), LocalDate.of(2026, 11, 1))).isFalse();
    }

    @Test
    void coverageAddsUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CoverageCount(3, 1, 0, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoverageCount(2, 1, 0, 1, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoverageCount(2, 1, 2, 1, 0, 0));
    }
}
