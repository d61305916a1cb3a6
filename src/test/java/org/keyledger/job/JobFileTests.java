package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.AccountScope;
import org.keyledger.assess.AssessmentSettings;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.ThresholdOverride;
import org.keyledger.assess.ThresholdPolicy;
import org.keyledger.assess.Thresholds;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Partition;
import org.keyledger.templates.Language;
import org.keyledger.templates.Templates;

class JobFileTests {

    private static final String SMALLEST = """
            name: monthly
            source: {evidence: evidence}
            """;

    @TempDir
    Path folder;

    @Test
    void everySettingButNameAndSourceHasADefault() {
        JobSettings settings = JobFile.parse("job.yaml", SMALLEST);

        assertThat(settings.name()).isEqualTo("monthly");
        assertThat(settings.source()).isEqualTo(new Source.Evidence(Path.of("evidence")));
        assertThat(settings.reports()).isEqualTo(Path.of("reports"));
        assertThat(settings.baseline()).isEmpty();
        assertThat(settings.assessment().thresholds().defaults().human()).isEqualTo(KeyLimits.HUMAN);
        assertThat(settings.assessment().thresholds().defaults().machine()).isEqualTo(KeyLimits.MACHINE);
        assertThat(settings.assessment().owners()).isEqualTo(AssessmentSettings.DEFAULTS.owners());
        assertThat(settings.assessment().names().machineExpressions())
                .isEqualTo(AssessmentSettings.DEFAULTS.names().machineExpressions());
        assertThat(settings.assessment().names().humanExpressions()).isEmpty();
        assertThat(settings.database()).isEqualTo(new Database.H2File(Path.of("reports/history/ledger")));
        assertThat(settings.acknowledgedAccounts()).isEmpty();
        assertThat(settings.concurrency()).isBetween(2, 8);
        assertThat(settings.trendPeriods()).isEqualTo(12);
    }

    @Test
    void aFolderOfTemplatesThatIsNotThereIsAMistakeBesideOthers() {
        assertThatThrownBy(() -> JobFile.parse("job.yaml",
                "name: test\nsource: {evidence: evidence}\ntemplates: nowhere\ntrendPeriods: 1\n"))
                .isInstanceOfSatisfying(JobFileException.class, wrong -> assertThat(wrong.problems()).hasSize(2))
                .hasMessageContaining("nowhere: there is no such folder; make it, or name none. ");
    }

    @Test
    void leadershipReadsEnglishUnlessAnotherLanguageIsNamed() {
        String job = "name: test\nsource: {evidence: evidence}\n";
        assertThat(JobFile.parse("job.yaml", job).templates().language()).isEqualTo(Language.ENGLISH);
        assertThat(JobFile.parse("job.yaml", job + "language: en\n").templates()).isEqualTo(Templates.builtIn());
        assertThat(JobFile.parse("job.yaml", job + "language: de\n").templates())
                .isEqualTo(Templates.builtIn().speaking(Language.GERMAN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "fr", "DE", "German", "messages" })
    void aLanguageWithoutMessagesIsRefusedWithThoseThatThereAre(String language) {
        assertThatThrownBy(() -> JobFile.parse("job.yaml",
                "name: test\nsource: {evidence: evidence}\nlanguage: " + language + "\n")).hasMessageEndingWith(
                        "job.yaml line 3, language: '" + language
                                + "' is not a language of the summary and the mail. Write one of en, de.");
    }

    @Test
    void aSampleNeedsOnlyItsLastPeriodAndItsFolder() {
        JobSettings settings = JobFile.parse("job.yaml", """
                name: demo
                source:
                  sample:
                    lastPeriod: 2026-10
                    folder: target/demo
                """);

        assertThat(settings.source()).isEqualTo(
                new Source.Sample(12, 40, 12, 7, YearMonth.of(2026, 10), 12, Path.of("target/demo")));
    }

    @Test
    void readsEverySetting() {
        JobSettings settings = JobFile.parse("job.yaml",
                """
                        name: monthly
                        source:
                          sample: {accounts: 3, users: 9, months: 6, seed: -1, lastPeriod: 2026-03, lastPeriods: 2, folder: here}
                        reports: out
                        baseline: 2025-12
                        thresholds:
                          human: {maxAge: 1, highAge: 2, maxIdle: 3, neverUsedGrace: 4, maxDormant: 5, rotationOverlap: 6}
                          machine: {maxAge: 180}
                        owners:
                          tags: [Team]
                        names:
                          machine: ['.*-svc']
                          human:
                            - '[a-z]+[.][a-z]+'
                        database:
                          postgres:
                            url: jdbc:postgresql://db.example.com/keyledger
                            user: keyledger
                            passwordEnvironmentVariable: KEYLEDGER_DB_PASSWORD
                        acknowledgedAccounts:
                          - {account: 222233334444, reason: role removed, until: 2026-12-31}
                          - {account: 011122223333, reason: closing, until: 2026-11-30}
                        concurrency: 5
                        trendPeriods: 24
                        """);

        assertThat(settings.source())
                .isEqualTo(new Source.Sample(3, 9, 6, -1, YearMonth.of(2026, 3), 2, Path.of("here")));
        assertThat(settings.reports()).isEqualTo(Path.of("out"));
        assertThat(settings.baseline()).contains(YearMonth.of(2025, 12));
        assertThat(settings.assessment().thresholds().defaults().human()).isEqualTo(new KeyLimits(1, 2, 3, 4, 5, 6));
        assertThat(settings.assessment().thresholds().defaults().machine())
                .isEqualTo(new KeyLimits(180, 365, 45, 7, 30, 14));
        assertThat(settings.assessment().owners().userTags()).containsExactly("Team");
        assertThat(settings.assessment().names().machineExpressions()).containsExactly(".*-svc");
        assertThat(settings.assessment().names().humanExpressions()).containsExactly("[a-z]+[.][a-z]+");
        assertThat(settings.database()).isEqualTo(new Database.Postgres("jdbc:postgresql://db.example.com/keyledger",
                "keyledger", Optional.of("KEYLEDGER_DB_PASSWORD"), Optional.empty()));
        assertThat(settings.acknowledgedAccounts()).containsExactly(
                new AcknowledgedAccount(new AccountId("011122223333"), "closing", LocalDate.of(2026, 11, 30)),
                new AcknowledgedAccount(new AccountId("222233334444"), "role removed", LocalDate.of(2026, 12, 31)));
        assertThat(settings.concurrency()).isEqualTo(5);
        assertThat(settings.trendPeriods()).isEqualTo(24);
    }

    @Test
    void theOrganizationNeedsNoSetting() {
        assertThat(source("organization: {}")).isEqualTo(new Source.Organization(AccountFilter.NONE,
                AccountFilter.NONE, ReaderRole.DEFAULT, Optional.empty(), true, Collection.byDefault(true)));
        assertThat(source("profile: {}")).isEqualTo(new Source.Profile(Collection.byDefault(false)));
    }

    @Test
    void readsEverySettingOfTheOrganization() {
        assertThat(source("""
                organization:
                    include:
                      ous: [Production, Sandbox/Dev]
                      tags: [Env=prod, Env=live, Payments, 'Formula=a=b']
                    exclude:
                      accounts: ['011122223333', 222233334444]
                    roleName: security/reader
                    externalId: some:id/1
                    sessionName: ledger@example.com
                    managementRoleName: reader-of-management
                    evidence: kept
                    partition: aws-us-gov
                    region: us-gov-west-1
                    identityCenterRegion: us-gov-east-1
                    concurrency: 500
                    maxFailedAccounts: 0
                    reportTimeout: 90s
                    callTimeout: 1m
                    lastUsed: true
                    keyEvents: true
                    serviceSpecificCredentials: true
                    identityStore: false
                    compress: true
                    managedPolicies: false
                    identityCenter: false
                    identityCenterAssignments: false
                """)).isEqualTo(new Source.Organization(
                new AccountFilter(List.of("Production", "Sandbox/Dev"),
                        Map.of("Env", List.of("prod", "live"), "Payments", List.of(), "Formula", List.of("a=b")),
                        List.of()),
                new AccountFilter(List.of(), Map.of(),
                        List.of(new AccountId("011122223333"), new AccountId("222233334444"))),
                new ReaderRole("security/reader", Optional.of("some:id/1"), "ledger@example.com"),
                Optional.of("reader-of-management"), true,
                new Collection(Path.of("kept"), Optional.of(new Partition("aws-us-gov")),
                        Optional.of("us-gov-west-1"), Optional.of("us-gov-east-1"), 500, OptionalInt.of(0),
                        Duration.ofSeconds(90), Duration.ofMinutes(1), true, true, true, false, true, false, false,
                        false)));
    }

    @Test
    void readsAListOfAccountsOnce() {
        assertThat(source("accounts: {ids: ['111122223333', '111122223333', '222233334444'], roleName: r}"))
                .isEqualTo(new Source.AccountList(
                        List.of(new AccountId("111122223333"), new AccountId("222233334444")),
                        new ReaderRole("r", Optional.empty(), "keyledger"), Collection.byDefault(false)));
    }

    @Test
    void reportsAllMistakesOfALiveSourceAtOnceWithTheirLines() {
        assertThat(mistakesIn("""
                name: monthly
                source:
                  organization:
                    include: {}
                    exclude:
                      ous: [/Production, ou-ab12-cdefghij]
                      tags: ['=x']
                      accounts: [1111]
                      names: [x]
                    roleName: arn:aws:iam::111122223333:role/reader
                    externalId: x
                    sessionName: a b
                    partition: aws-iso
                    region: frankfurt
                    concurrency: 501
                    maxFailedAccounts: -1
                    reportTimeout: 10
                    lastUsed: yes
                    regoin: us-east-1
                """)).containsExactly(
                "job.yaml line 4, source.organization.include: names no account. Name ous, tags or accounts, or remove"
                        + " it.",
                "job.yaml line 6, source.organization.exclude.ous: '/Production' is not a path of organizational units."
                        + " Write the names from below the root: Production/Payments.",
                "job.yaml line 6, source.organization.exclude.ous: 'ou-ab12-cdefghij' is not a path of organizational"
                        + " units. Write the names from below the root: Production/Payments.",
                "job.yaml line 7, source.organization.exclude.tags: '=x' has no name. Write NAME=VALUE, or NAME for any"
                        + " value.",
                "job.yaml line 8, source.organization.exclude.accounts: '1111' is not an AWS account id. Write its"
                        + " twelve digits in quotes: '111122223333'.",
                "job.yaml line 9, source.organization.exclude.names: is not a setting. Known here: ous, tags, accounts.",
                "job.yaml line 10, source.organization.roleName: 'arn:aws:iam::111122223333:role/reader' is not the name"
                        + " of a role. Write the name alone, without its ARN: keyledger-reader.",
                "job.yaml line 11, source.organization.externalId: 'x' is not an external id. Write the one that the"
                        + " role's trust policy asks for: 2 to 1224 letters, digits and _+=,.@:/-.",
                "job.yaml line 12, source.organization.sessionName: 'a b' is not a session name. Write 2 to 64 letters,"
                        + " digits and _+=,.@-; CloudTrail shows it.",
                "job.yaml line 13, source.organization.partition: 'aws-iso' is not a partition that Keyledger knows."
                        + " Write aws, aws-us-gov, aws-cn or aws-eusc, or remove the line to take that of the"
                        + " credentials.",
                "job.yaml line 14, source.organization.region: 'frankfurt' is not a Region. Write it as eu-central-1, or"
                        + " remove the line to take the AWS SDK's.",
                "job.yaml line 15, source.organization.concurrency: 501 is not from 1 to 500. Write a number in this"
                        + " range.",
                "job.yaml line 16, source.organization.maxFailedAccounts: -1 is not from 0 to 50000. Write a number in"
                        + " this range.",
                "job.yaml line 17, source.organization.reportTimeout: '10' is not a time. Write it as 90s, 10m or 1h.",
                "job.yaml line 18, source.organization.lastUsed: 'yes' is neither true nor false. Write one of the two.",
                "job.yaml line 19, source.organization.regoin: is not a setting. Did you mean 'region'?");
    }

    @Test
    void aRegionLiesInItsPartition() {
        assertThat(mistakesIn("name: m\nsource: {profile: {partition: aws-cn, region: eu-west-1}}\n"))
                .containsExactly("job.yaml line 2, source.profile.region: eu-west-1 is not in the partition aws-cn."
                        + " Remove one of the two, or put it right.");
        assertThat(source("profile: {partition: aws-eusc, region: eusc-de-east-1}")).isNotNull();
        assertThat(source("profile: {partition: aws, region: us-east-1}")).isNotNull();
    }

    @Test
    void theTimeForAReportHasLimits() {
        assertThat(source("profile: {reportTimeout: 1s}")).isNotNull();
        assertThat(source("profile: {reportTimeout: 4h}")).isNotNull();
        for (String wrong : List.of("0s", "241m")) {
            assertThat(mistakesIn("name: m\nsource: {profile: {reportTimeout: " + wrong + "}}\n")).containsExactly(
                    "job.yaml line 2, source.profile.reportTimeout: is not from 1s to 4h. Write a time in this range.");
        }
    }

    @Test
    void accountsAreToldApartOnlyByTagsThatAreRead() {
        assertThat(source("organization: {accountTags: false}")).matches(
                source -> !((Source.Organization) source).accountTags());
        assertThat(mistakesIn("""
                name: m
                source:
                  organization:
                    exclude: {tags: [Closing]}
                    accountTags: false
                """)).containsExactly("job.yaml line 5, source.organization.accountTags: include or exclude names tags,"
                + " so they must be read. Remove the line, or name no tags.");
    }

    @Test
    void aListOfAccountsIsNotEmpty() {
        assertThat(mistakesIn("name: m\nsource: {accounts: {ids: []}}\n")).containsExactly(
                "job.yaml line 2, source.accounts.ids: lists no account. List the ids of the accounts.");
        assertThat(mistakesIn("name: m\nsource: {accounts: {roleName: r}}\n")).containsExactly(
                "job.yaml line 2, source.accounts.ids: is missing. List the ids of the accounts.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "secretAccessKey: hunter2hunter2", "externalId: AKIAHUNTER2EXAMPLE12",
            "roleName: ASIAHUNTER2EXAMPLE12", "accessKeyId: AKIAHUNTER2EXAMPLE12", "sessionToken: hunter2" })
    void refusesAwsCredentialsWithoutRepeatingThem(String setting) {
        assertThat(mistakesIn("name: m\nsource: {accounts: {ids: ['111122223333'], " + setting + "}}\n"))
                .singleElement().asString().startsWith("job.yaml line 2, source.accounts.")
                .endsWith("delete the key in IAM; credentials come from where the AWS SDK looks for them: the"
                        + " environment, ~/.aws, the machine's role.")
                .doesNotContainIgnoringCase("hunter2");
    }

    private static Source source(String yaml) {
        return JobFile.parse("job.yaml", "name: monthly\nsource:\n  " + yaml + "\n").source();
    }

    @Test
    void theDatabaseLiesBelowTheReportsUnlessNamed() {
        assertThat(JobFile.parse("job.yaml", SMALLEST + "reports: out\n").database())
                .isEqualTo(new Database.H2File(Path.of("out/history/ledger")));
        assertThat(JobFile.parse("job.yaml", SMALLEST + "database: {file: var/ledger}\n").database())
                .isEqualTo(new Database.H2File(Path.of("var/ledger")));
    }

    @Test
    void theDatabaseMayLieInTheBucketWithACopyBelowTheReports() {
        String bucket = "deliver: {s3: {bucket: keyledger-example}}\n";

        assertThat(JobFile.parse("job.yaml", SMALLEST + bucket + "database: {bucket: true}\n").database())
                .isEqualTo(new Database.InBucket(Path.of("reports/history/ledger")));
        assertThat(JobFile.parse("job.yaml", SMALLEST + bucket + "database: {bucket: true, file: var/ledger}\n")
                .database()).isEqualTo(new Database.InBucket(Path.of("var/ledger")));
        assertThat(JobFile.parse("job.yaml", SMALLEST + bucket + "database: {bucket: false, file: var/ledger}\n")
                .database()).isEqualTo(new Database.H2File(Path.of("var/ledger")));
    }

    @Test
    void aDatabaseInTheBucketNeedsABucketAndIsNoOther() {
        assertThat(mistakesIn(SMALLEST + "database:\n  bucket: true\n")).containsExactly("job.yaml line 4,"
                + " database.bucket: keeps the ledger in the bucket of deliver.s3, which is missing. Name the bucket there.");
        assertThat(mistakesIn(SMALLEST + """
                deliver: {s3: {bucket: keyledger-example}}
                database:
                  bucket: true
                  postgres: {url: 'jdbc:postgresql://db/k', user: k}
                """)).singleElement().asString().startsWith(
                "job.yaml line 5, database: names the bucket and PostgreSQL. Name one: 'file: PATH', 'bucket: true' or");
        assertThat(mistakesIn(SMALLEST + "database: {bucket: false}\n")).singleElement().asString()
                .contains("database: names no database.");
    }

    @Test
    void aGreaterMaxAgeTakesTheDefaultHighAgeAlong() {
        JobSettings settings = JobFile.parse("job.yaml", SMALLEST + "thresholds: {machine: {maxAge: 400}}\n");

        assertThat(settings.assessment().thresholds().defaults().machine().highAge()).isEqualTo(400);
    }

    @Test
    void overridesKeepTheLimitsThatTheyDoNotName() {
        JobSettings settings = JobFile.parse("job.yaml", SMALLEST + """
                thresholds:
                  human: {maxIdle: 60}
                  overrides:
                    - unit: Sandbox/Experiments
                      human: {maxAge: 30}
                    - accountTag: Environment=production
                      machine: {maxAge: 180, highAge: 365}
                    - accountTag: Payments
                      human: {maxIdle: 10}
                    - accounts: ['111122223333']
                      human: {neverUsedGrace: 0}
                """);

        ThresholdPolicy thresholds = settings.assessment().thresholds();
        KeyLimits human = new KeyLimits(90, 365, 60, 7, 30, 14);
        assertThat(thresholds.overrides()).containsExactly(
                new ThresholdOverride(new AccountScope.Unit("Sandbox/Experiments"),
                        new Thresholds(new KeyLimits(30, 365, 60, 7, 30, 14), KeyLimits.MACHINE)),
                new ThresholdOverride(new AccountScope.Tagged("Environment", Optional.of("production")),
                        new Thresholds(human, new KeyLimits(180, 365, 45, 7, 30, 14))),
                new ThresholdOverride(new AccountScope.Tagged("Payments", Optional.empty()),
                        new Thresholds(new KeyLimits(90, 365, 10, 7, 30, 14), KeyLimits.MACHINE)),
                new ThresholdOverride(new AccountScope.Accounts(List.of(new AccountId("111122223333"))),
                        new Thresholds(new KeyLimits(90, 365, 60, 0, 30, 14), KeyLimits.MACHINE)));
        assertThat(settings.effective())
                .containsEntry("thresholds.overrides.1", "unit Sandbox/Experiments: human.maxAge 30")
                .containsEntry("thresholds.overrides.2",
                        "account tag Environment=production: machine.maxAge 180")
                .containsEntry("thresholds.overrides.4", "accounts 111122223333: human.neverUsedGrace 0");
    }

    @Test
    void anOverrideSaysOnceWhomItIsForAndWhatItChanges() {
        assertThat(mistakesIn(SMALLEST + """
                thresholds:
                  overrides:
                    - human: {maxAge: 30}
                    - unit: Sandbox
                      accountTag: A=b
                      human: {maxAge: 30}
                    - unit: /Sandbox
                      human: {maxAge: 30}
                    - unit: Sandbox
                    - accountTag: =b
                      machine: {maxAge: 400}
                    - accounts: [1111]
                      machine: {maxAge: 9, highAge: 8}
                """)).extracting(mistake -> mistake.substring(mistake.indexOf("overrides"))).containsExactly(
                "overrides[1]: does not say which accounts it is for. Name one of unit, accountTag and accounts.",
                "overrides[2]: says twice which accounts it is for. Name one of unit, accountTag and accounts.",
                "overrides[3].unit: '/Sandbox' is not a path of organizational units. Write the names from below the"
                        + " root: Production/Payments.",
                "overrides[4]: changes no limit. Name limits for human, machine or both, or remove it.",
                "overrides[5].accountTag: '=b' has no name. Write NAME=VALUE, or NAME for any value.",
                "overrides[6].accounts: '1111' is not an AWS account id. Write its twelve digits in quotes:"
                        + " '111122223333'.",
                "overrides[6].machine.highAge: 8 days are fewer than the 9 of maxAge. A key is stale first and highly"
                        + " stale later: raise highAge or lower maxAge.");
    }

    @Test
    void reportsAllMistakesAtOnceWithTheirLines() {
        assertThat(mistakesIn("""
                source:
                  evidence: evidence
                  sample:
                    accounts: 0
                    months: 3
                    lastPeriods: 4
                    lastPeriod: October
                    folder:
                reports: [a, b]
                baseline: 2026-1
                thresholds:
                  human:
                    maxAge: 9O
                    max-idle: 45
                  machine:
                    maxAge: 90
                    highAge: 30
                  robots: {}
                owners: Owner
                names:
                  machine: ['(', '.*-svc']
                acknowledgedAccounts:
                  - {account: 1111, until: 2026-02-30}
                  - just text
                concurrency: 3
                concurrency: 4
                trendPeriods: 1
                colour: blue
                """)).containsExactly(
                "job.yaml line 1, name: is missing. Give the job a name; reports show it.",
                "job.yaml line 2, source: names evidence and sample. Name one of: 'organization:', 'accounts:',"
                        + " 'profile:' or 'sample:' with its settings, or 'evidence: FOLDER'.",
                "job.yaml line 4, source.sample.accounts: 0 is not from 1 to 50000. Write a number in this range.",
                "job.yaml line 6, source.sample.lastPeriods: there are only 3 months to run 4 of. Raise months, or"
                        + " lower lastPeriods.",
                "job.yaml line 7, source.sample.lastPeriod: 'October' is not a month. Write it as year and month:"
                        + " 2026-11.",
                "job.yaml line 8, source.sample.folder: has no value. Give it one, or remove the line.",
                "job.yaml line 9, reports: is not a single value. Write 'name: value'.",
                "job.yaml line 10, baseline: '2026-1' is not a month. Write it as year and month: 2026-11.",
                "job.yaml line 13, thresholds.human.maxAge: '9O' is not a whole number. Write a number from 0 to"
                        + " 36500.",
                "job.yaml line 14, thresholds.human.max-idle: is not a setting. Did you mean 'maxIdle'?",
                "job.yaml line 17, thresholds.machine.highAge: 30 days are fewer than the 90 of maxAge. A key is stale"
                        + " first and highly stale later: raise highAge or lower maxAge.",
                "job.yaml line 18, thresholds.robots: is not a setting. Known here: human, machine, overrides.",
                "job.yaml line 19, owners: is not a group of settings. Indent its settings below it: tags, fromNames, accountTags.",
                "job.yaml line 21, names.machine: '(' is not a regular expression: Unclosed group. Write an expression"
                        + " in single quotes that matches the whole name: '.*-svc'.",
                "job.yaml line 23, acknowledgedAccounts[1].reason: is missing. Say why the account cannot be read;"
                        + " reports repeat it.",
                "job.yaml line 23, acknowledgedAccounts[1].account: '1111' is not an AWS account id. Write its twelve"
                        + " digits.",
                "job.yaml line 23, acknowledgedAccounts[1].until: '2026-02-30' is not a date. Write it as year, month"
                        + " and day: 2026-11-30.",
                "job.yaml line 24, acknowledgedAccounts[2]: is not a group of settings. Each element has: account,"
                        + " reason, until.",
                "job.yaml line 26, concurrency: stands here a second time. Keep one of the two.",
                "job.yaml line 27, trendPeriods: 1 is not from 2 to 120. Write a number in this range.",
                "job.yaml line 28, colour: is not a setting. Known here: name, source, reports, baseline, thresholds,"
                        + " owners, names, userTags, database, acknowledgedAccounts, concurrency, trendPeriods, exceptions, scp,"
                        + " language, templates, deliver, metrics, protect, classification, keyIds.");
    }

    @Test
    void anAccountIsAcknowledgedOnce() {
        assertThat(mistakesIn(SMALLEST + """
                acknowledgedAccounts:
                  - {account: 111122223333, reason: closing, until: 2026-11-30}
                  - {account: 111122223333, reason: closed, until: 2026-12-31}
                """)).containsExactly("job.yaml line 5, acknowledgedAccounts[2].account: 111122223333 is acknowledged a"
                + " second time. Keep one of the two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "password", "db_password", "secretAccessKey", "aws-session-token", "apiKey", "Passphrase" })
    void refusesSecretsWithoutRepeatingThem(String name) {
        assertThat(mistakesIn(SMALLEST + name + ": hunter2\n")).singleElement().asString()
                .startsWith("job.yaml line 3, " + name + ": is a secret, and job files are kept in Git. ")
                .contains("passwordEnvironmentVariable").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "url: 'jdbc:postgresql://db/keyledger?password=hunter2'",
            "url: 'jdbc:postgresql://keyledger:hunter2@db/keyledger'",
            "url: 'jdbc:postgresql://db/k', passwordEnvironmentVariable: 'hunter2!'",
            "url: 'jdbc:postgresql://db/k', password: hunter2" })
    void refusesSecretsOfTheDatabaseWithoutRepeatingThem(String settings) {
        assertThat(mistakesIn(SMALLEST + "database: {postgres: {user: k, " + settings + "}}\n")).singleElement()
                .asString().startsWith("job.yaml line 3, database.postgres.").doesNotContain("hunter2");
    }

    @Test
    void aDatabaseIsAFileOrPostgres() {
        assertThat(mistakesIn(SMALLEST + """
                database:
                  file: ledger
                  postgres:
                    url: jdbc:mysql://db/k
                    passwordEnvironmentVariable: A
                    passwordFile: b
                """)).containsExactly(
                "job.yaml line 4, database: names a file and PostgreSQL. Name one: 'file: PATH', 'bucket: true' or"
                        + " 'postgres:' with url and user.",
                "job.yaml line 6, database.postgres.user: is missing. Name the database user.",
                "job.yaml line 6, database.postgres.url: 'jdbc:mysql://db/k' is not of PostgreSQL. Write it as"
                        + " jdbc:postgresql://HOST:5432/DATABASE.",
                "job.yaml line 8, database.postgres.passwordFile: the password is in two places. Keep"
                        + " passwordEnvironmentVariable or passwordFile.");
    }

    @Test
    void brokenYamlNamesItsLine() {
        assertThat(mistakesIn("name: monthly\nsource: {evidence: evidence\nreports: out\n")).singleElement()
                .asString().startsWith("job.yaml line 3: is not valid YAML: ");
        assertThat(mistakesIn("name: monthly\n\tsource: x\n")).singleElement().asString()
                .startsWith("job.yaml line 2: is not valid YAML: ");
    }

    @Test
    void aFileThatIsNoJobFileSaysSo() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[]{ (byte) 0xC3, 0x28, 0 });

        assertThat(mistakesIn("")).containsExactly("job.yaml: is empty. Take jobs/monthly/job.yaml as an example.");
        assertThat(mistakesIn("just text")).singleElement().asString()
                .startsWith("job.yaml line 1: is not a list of settings");
        assertThatThrownBy(() -> JobFile.read(folder.resolve("none.yaml"))).isInstanceOf(JobFileException.class)
                .hasMessage(folder.resolve("none.yaml")
                        + ": there is no such file. Take jobs/monthly/job.yaml as an example.");
        assertThatThrownBy(() -> JobFile.read(folder)).isInstanceOf(JobFileException.class)
                .hasMessage(folder + ": is not a file. Name the file itself.");
        assertThatThrownBy(() -> JobFile.read(binary)).isInstanceOf(JobFileException.class)
                .hasMessageStartingWith(binary + ": is not text in UTF-8");
    }

    @Test
    void aFileMadeToExhaustMemoryIsRefused() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "b: [" + "*a, ".repeat(50) + "*a]\n";

        assertThat(mistakesIn(bomb)).singleElement().asString().contains("is not valid YAML");
    }

    private static List<String> mistakesIn(String yaml) {
        return catchThrowableOfType(JobFileException.class, () -> JobFile.parse("job.yaml", yaml)).problems().stream()
                .map(ConfigurationProblem::describe).toList();
    }
}
