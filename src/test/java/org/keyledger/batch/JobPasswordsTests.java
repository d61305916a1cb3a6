package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;

class JobPasswordsTests {

    private static final String GOOD = "correct horse battery staple";

    @TempDir
    private Path folder;

    private static JobSettings job(String protect) {
        return JobFile.parse("job.yaml",
                "name: monthly\nsource: {evidence: evidence}\nprotect: {" + protect + "}\n");
    }

    @Test
    void eachIsFetchedFromItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("pdf"), "another horse, another staple\nand a note\n");
        JobSettings job = job("workbook: {passwordEnvironmentVariable: W}, pdf: {passwordFile: " + file + "}");
        JobPasswords passwords = new JobPasswords(Map.of("W", GOOD));

        assertThatCode(() -> passwords.check(job)).doesNotThrowAnyException();
        assertThat(passwords.of(job).workbook().orElseThrow().value()).isEqualTo(GOOD);
        assertThat(passwords.of(job).pdf().orElseThrow().value()).isEqualTo("another horse, another staple");
    }

    @Test
    void whatIsNotProtectedNeedsNone() {
        JobSettings job = job("workbook: {passwordEnvironmentVariable: W}");

        assertThat(new JobPasswords(Map.of("W", GOOD)).of(job).pdf()).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNoPasswordShown() throws IOException {
        Path file = Files.writeString(folder.resolve("pdf"), "swordfish\n");
        JobSettings job = job("workbook: {passwordEnvironmentVariable: W}, pdf: {passwordFile: " + file + "}");

        LedgerJobException refused =
                catchThrowableOfType(LedgerJobException.class, () -> new JobPasswords(Map.of()).check(job));

        assertThat(refused.isConfiguration()).isTrue();
        assertThat(refused).hasMessage("protect.workbook: the environment variable W is not set. Set it to the password"
                + " of the workbook.\nprotect.pdf: the password in " + file
                + " has 9 characters, and not from 15 to 127. Make one with: openssl rand -base64 18");
    }

    @Test
    void anEmptyFileIsNoPassword() throws IOException {
        Path file = Files.writeString(folder.resolve("empty"), "");
        JobSettings job = job("passwordFile: " + file);

        assertThat(catchThrowableOfType(LedgerJobException.class, () -> new JobPasswords(Map.of()).check(job)))
                .hasMessageContaining(
                        "protect.workbook: " + file + " is empty. Write the password of the workbook into it.");
    }
}
