package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.exceptions.CoveredControls;
import org.keyledger.assess.exceptions.ExceptionEntry;
import org.keyledger.assess.exceptions.ExceptionReason;
import org.keyledger.assess.exceptions.ExceptionScope;
import org.keyledger.assess.exceptions.ExceptionsRegister;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccountId;

class ExceptionsFileTests {

    private static final String ENTRY = """
            exceptions:
              - id: EXC-2026-014
                principal: arn:aws:iam::111122223333:user/ses/smtp-*
                controls: [stale-key, unused-key]
                reason: ses-smtp
                comment: SES takes no role
                owner: jane.doe@example.com
                approver: ciso@example.com
                ticket: SEC-123
                granted: 2026-07-01
                expires: 2027-01-31
            """;

    @TempDir
    Path folder;

    @Test
    void theEntryInTheRequestFormIsOneThatTheRegisterTakes() throws IOException {
        String form = Files.readString(Path.of("templates/exceptions/request.md"));
        String example = form.substring(form.indexOf("```yaml\n") + 8, form.lastIndexOf("```"));

        assertThat(read(example).entries()).singleElement().extracting(ExceptionEntry::ticket).isEqualTo("SEC-123");
    }

    @Test
    void readsEverySettingOfAnEntry() {
        ExceptionEntry entry = read(ENTRY).entries().getFirst();

        assertThat(entry.id()).isEqualTo("EXC-2026-014");
        assertThat(entry.scope().text()).isEqualTo("arn:aws:iam::111122223333:user/ses/smtp-*");
        assertThat(entry.controls()).isEqualTo(new CoveredControls.Named(
                List.of(new ControlId("stale-key"), new ControlId("unused-key"))));
        assertThat(entry.reason()).isEqualTo(ExceptionReason.SES_SMTP);
        assertThat(entry.comment()).isEqualTo("SES takes no role");
        assertThat(entry.owner()).isEqualTo("jane.doe@example.com");
        assertThat(entry.approver()).isEqualTo("ciso@example.com");
        assertThat(entry.ticket()).isEqualTo("SEC-123");
        assertThat(entry.granted()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(entry.expires()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @Test
    void readsEntriesForAKeyAndForAnAccount() {
        assertThat(read(with("principal", "key: AKIAIOSFODNN7EXAMPLE")).entries().getFirst().scope())
                .isEqualTo(new ExceptionScope.Key(new AccessKeyId("AKIAIOSFODNN7EXAMPLE")));
        assertThat(read(with("principal", "account: 011122223333")).entries().getFirst().scope())
                .isEqualTo(new ExceptionScope.WholeAccount(new AccountId("011122223333")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "controls: '*'", "controls: ['*']" })
    void readsEveryControl(String controls) {
        assertThat(read(with("controls", controls)).entries().getFirst().controls())
                .isEqualTo(new CoveredControls.Every());
    }

    @Test
    void isEmptyWhereTheJobFileNamesNoneOrTheListIsEmpty() {
        assertThat(JobFile.parse("job.yaml", "name: t\nsource: {evidence: e}\n").exceptions())
                .isEqualTo(ExceptionsRegister.EMPTY);
        assertThat(read("exceptions: []")).isEqualTo(ExceptionsRegister.EMPTY);
    }

    /// The line is that of the value, or of the entry where something is missing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    id        |                            | 3 | exceptions[1].id: is missing
                    id        | id: two words              | 2 | exceptions[1].id: 'two words' is not an id
                    principal |                            | 2 | exceptions[1]: names nobody
                    principal | principal: anna            | 3 | exceptions[1].principal: 'anna' names no user: it is no ARN of six parts
                    principal | principal: arn:aws:iam::111122223333:role/a | 3 | exceptions[1].principal: 'arn:aws:iam::111122223333:role/a' names no user: it is of neither user/NAME nor root, and nobody else has access keys
                    principal | key: ASIAIOSFODNN7EXAMPLE  | 3 | exceptions[1].key: is not the id of a long-lived access key
                    principal | key: AKIA                  | 3 | exceptions[1].key: is not the id of a long-lived access key
                    principal | account: 1111*             | 3 | exceptions[1].account: '1111*' is not an AWS account id
                    controls  |                            | 2 | exceptions[1].controls: is missing
                    controls  | controls: []               | 4 | exceptions[1].controls: lists nothing
                    controls  | controls: stale-key        | 4 | exceptions[1].controls: is not a list
                    controls  | controls: [stail-key]      | 4 | exceptions[1].controls: 'stail-key' is not a control, 'stale-key' is
                    controls  | controls: [stale-key, stale-key] | 4 | exceptions[1].controls: stale-key stands here a second time
                    controls  | controls: ['*', stale-key] | 4 | exceptions[1].controls: names every control beside others
                    controls  | controls: [stale-key, '*'] | 4 | exceptions[1].controls: names every control beside others
                    controls  | controls: [root-key]       | 4 | exceptions[1].controls: root-key is lifted for one root user only
                    reason    | reason: ses-smpt           | 5 | exceptions[1].reason: 'ses-smpt' is not a reason. Did you mean 'ses-smtp'?
                    comment   |                            | 2 | exceptions[1].comment: is missing
                    owner     | owner:                     | 7 | exceptions[1].owner: has no value
                    approver  |                            | 2 | exceptions[1].approver: is missing
                    ticket    | ticket: ' '                | 9 | exceptions[1].ticket: is empty
                    granted   | granted: 2026-13-01        | 10 | exceptions[1].granted: '2026-13-01' is not a date
                    expires   |                            | 2 | exceptions[1].expires: is missing
                    expires   | expires: 2026-06-30        | 11 | exceptions[1].expires: 2026-06-30 is before granted, 2026-07-01
                    expires   | expires: 2027-07-02        | 11 | exceptions[1].expires: 2027-07-02 is 366 days after granted, 2026-07-01. An exception lasts 365 days at most: write 2027-07-01 or earlier, and renew it then.
                    expires   | until: 2027-01-31          | 11 | exceptions[1].until: is not a setting
                    """)
    void namesLineAndValueOfAMistake(String setting, String line, int number, String message) {
        List<ConfigurationProblem> problems = problems(with(setting, line == null ? "" : line));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.describe()).contains(message).startsWith(register() + " line " + number);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void takesAnExpiryOfExactlyAYear() {
        assertThat(read(with("expires", "expires: 2027-07-01")).entries()).hasSize(1);
    }

    @Test
    void refusesMoreThanOneKindOfScope() {
        assertThat(problems(with("id", "id: EXC-1\n    account: '111122223333'"))).extracting(
                ConfigurationProblem::problem).containsExactly("names principal and account");
    }

    @Test
    void refusesAdminKeyForAWholeAccount() {
        String forAccount = with("principal", "account: '111122223333'").replace("unused-key", "admin-key");

        assertThat(problems(forAccount)).extracting(ConfigurationProblem::problem)
                .containsExactly("admin-key is not lifted for a whole account");
    }

    @Test
    void refusesAnIdThatStandsThereTwiceWhateverItsCase() {
        String twice = ENTRY + ENTRY.substring(ENTRY.indexOf('\n') + 1).replace("EXC-2026", "exc-2026");

        assertThat(problems(twice)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.problem()).isEqualTo("exc-2026-014 stands here a second time");
        });
    }

    @Test
    void repeatsNoSecretThatStandsInPlaceOfAKey() {
        assertThat(problems(with("principal", "key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")))
                .allSatisfy(problem -> assertThat(problem.describe()).doesNotContain("wJalrXUtnFEMI"));
    }

    @Test
    void reportsTheMistakesOfJobFileAndRegisterAtOnce() throws IOException {
        Files.writeString(register(), "exceptions: [{id: '?'}]");

        List<ConfigurationProblem> problems = catchThrowableOfType(JobFileException.class,
                () -> JobFile.parse("job.yaml", "name: t\nbaseline: never\nexceptions: '" + register() + "'\n"))
                .problems();

        assertThat(problems).extracting(ConfigurationProblem::file).startsWith("job.yaml", "job.yaml")
                .endsWith(register().toString());
        assertThat(problems.subList(0, 2)).extracting(ConfigurationProblem::path).containsExactly("source",
                "baseline");
        assertThat(problems).hasSizeGreaterThan(10);
    }

    @Test
    void saysThatANamedRegisterIsNotThere() {
        assertThat(catchThrowableOfType(JobFileException.class, this::job))
                .hasMessage(register() + ": there is no such file. Take jobs/monthly/exceptions.yaml as an example.");
    }

    @Test
    void theSettingsInForceHoldTheHashOfWhatTheRegisterSays() throws IOException {
        read(ENTRY);
        String effective = job().effective().get("exceptions");
        read(ENTRY.replace("SES takes no role", "'SES  takes no role'").replace("[stale-key, unused-key]",
                "\n      - unused-key\n      - stale-key"));
        String sameInOtherWords = job().effective().get("exceptions");
        read(with("expires", "expires: 2027-02-01"));

        assertThat(effective).matches("1 entry, SHA-256 of their text [0-9a-f]{64}").isEqualTo(sameInOtherWords)
                .isNotEqualTo(job().effective().get("exceptions"));
        assertThat(job().effective().get("exceptions")).startsWith("1 entry");
        assertThat(JobFile.parse("job.yaml", "name: t\nsource: {evidence: e}\n").effective())
                .containsEntry("exceptions", "none");
    }

    /// The entry with another line in place of a setting's.
    private static String with(String setting, String line) {
        String indent = setting.equals("id") ? "  - " : "    ";
        return ENTRY.lines().map(text -> text.strip().replaceFirst("^- ", "").startsWith(setting + ":")
                ? (line.isEmpty() && setting.equals("id") ? "  -" : line.isEmpty() ? "" : indent + line)
                : text)
                .filter(text -> !text.isEmpty()).reduce("", (before, text) -> before + text + "\n");
    }

    private Path register() {
        return folder.resolve("exceptions.yaml");
    }

    private ExceptionsRegister read(String yaml) {
        try {
            Files.writeString(register(), yaml);
        }
        catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return job().exceptions();
    }

    private JobSettings job() {
        return JobFile.parse("job.yaml", "name: t\nsource: {evidence: e}\nexceptions: '" + register() + "'\n");
    }

    private List<ConfigurationProblem> problems(String yaml) {
        return catchThrowableOfType(JobFileException.class, () -> read(yaml)).problems();
    }
}
