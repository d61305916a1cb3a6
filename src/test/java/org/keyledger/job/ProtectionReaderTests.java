package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.deliver.SecretSource;

class ProtectionReaderTests {

    private static final String JOB = "name: monthly\nsource: {evidence: evidence}\n";
    private static final SecretSource VARIABLE = new SecretSource.Environment("KEYLEDGER_PASSWORD");

    private static JobSettings job(String settings) {
        return JobFile.parse("job.yaml", JOB + settings + "\n");
    }

    private static ProtectionSettings protection(String settings) {
        return job("protect: {" + settings + "}").documents().protection();
    }

    @Test
    void nothingIsProtectedUnlessSomebodySaysSo() {
        assertThat(job("").documents().protection()).isEqualTo(ProtectionSettings.NONE);
    }

    @Test
    void onePasswordProtectsBoth() {
        assertThat(protection("passwordEnvironmentVariable: KEYLEDGER_PASSWORD"))
                .isEqualTo(new ProtectionSettings(Optional.of(VARIABLE), Optional.of(VARIABLE)));
    }

    @Test
    void eachMayHaveItsOwnOrBeLeftOpen() {
        assertThat(protection("workbook: {passwordFile: /run/secrets/workbook}, pdf: {passwordSecret: keyledger/pdf}"))
                .isEqualTo(new ProtectionSettings(
                        Optional.of(new SecretSource.InFile(Path.of("/run/secrets/workbook"))),
                        Optional.of(new SecretSource.SecretsManager("keyledger/pdf"))));
        assertThat(protection("workbook: {passwordParameter: /keyledger/workbook}")).isEqualTo(new ProtectionSettings(
                Optional.of(new SecretSource.Parameter("/keyledger/workbook")), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    passwordFile: a, workbook: {passwordFile: b}     | protect.workbook: has a password beside the one for both
                    pdf: {}                                          | protect.pdf: names no password
                    ''                                               | protect: names no password
                    workbook: {passwordFile: a, passwordSecret: b}   | protect.workbook.passwordSecret: the secret is in two places
                    password: correct-horse-battery                  | protect.password: is no setting
                    """)
    void mistakesAreNamed(String settings, String message) {
        JobFileException refused =
                catchThrowableOfType(JobFileException.class, () -> protection(settings == null ? "" : settings));

        assertThat(refused.problems()).extracting(problem -> problem.path() + ": " + problem.problem())
                .anyMatch(described -> described.startsWith(message.substring(0, message.indexOf(':'))));
        assertThat(refused).hasMessageNotContaining("correct-horse-battery");
    }

    /// Whoever takes the setting for the password's own place must not find it in a log.
    @Test
    void aPasswordInPlaceOfAVariableIsNotShown() {
        JobFileException refused = catchThrowableOfType(JobFileException.class,
                () -> protection("passwordEnvironmentVariable: correct horse battery staple"));

        assertThat(refused.problems()).singleElement().extracting(ConfigurationProblem::describe).asString()
                .contains("is not the name of an environment variable").doesNotContain("horse");
    }

    @Test
    void thatADocumentIsProtectedIsASettingAndWhereThePasswordLiesIsNot() {
        JobSettings open = job("");
        JobSettings here = job("protect: {workbook: {passwordFile: a}}");
        JobSettings there = job("protect: {workbook: {passwordSecret: b}}");

        assertThat(here.hash()).isEqualTo(there.hash()).isNotEqualTo(open.hash());
        assertThat(here.effective()).containsEntry("protect.workbook", "password, AES-256")
                .doesNotContainKey("protect.pdf");
        assertThat(open.effective().keySet()).noneMatch(setting -> setting.startsWith("protect"));
    }
}
