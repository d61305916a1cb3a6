package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.LedgerJobException;
import org.keyledger.scp.template.ScpTemplates;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

class FailuresTests {

    @TempDir
    Path folder;

    @Test
    void aBrokenTemplateIsTheOperatorsToPutRight() throws IOException {
        TemplateException broken = broken();

        CommandLineRun run = run(broken);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("keyledger: template " + folder.resolve("scp/deny-iam-users.json"))
                .doesNotContain("failed: ", "\tat ");
    }

    @Test
    void aBrokenTemplateIsSoWithinAJobToo() throws IOException {
        TemplateException broken = broken();

        CommandLineRun run = run(new LedgerJobException("the run failed: " + broken.getMessage(), broken));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("keyledger: the run failed: template ");
    }

    private TemplateException broken() throws IOException {
        Files.createDirectories(folder.resolve("scp"));
        Files.writeString(folder.resolve("scp/deny-iam-users.json"), "{}");
        return catchThrowableOfType(TemplateException.class, () -> ScpTemplates.of(Templates.in(folder)));
    }

    private CommandLineRun run(RuntimeException failure) throws IOException {
        Files.createDirectories(folder.resolve("evidence/2026-11/accounts"));
        Path job = Files.writeString(folder.resolve("job.yaml"),
                "name: test\nsource: {evidence: '" + folder.resolve("evidence") + "'}\nreports: '"
                        + folder.resolve("reports") + "'\n");
        return CommandLineRun.of(new FakeLedgerJob().failingWith(failure), "run", job.toString());
    }
}
