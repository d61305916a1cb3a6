package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobFileException;
import org.keyledger.job.JobSettings;
import org.keyledger.job.TemplateCheck;
import org.keyledger.templates.TemplateUser;

@RunsBatch
class JobTemplateCheckTests {

    private static LedgerContext context;

    @TempDir
    private static Path ledger;

    @TempDir
    private Path own;

    @BeforeAll
    static void open() {
        context = LedgerContext.onH2(ledger.resolve("ledger"));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void aJobWithoutTemplatesOfItsOwnHasNothingToCheck() {
        check().check(JobFile.parse("job.yaml", "name: test\nsource: {evidence: evidence}\n"));
    }

    @Test
    void copiesOfAllBuiltInTemplatesPass() throws IOException {
        for (String name : builtIn()) {
            copy(name);
        }
        check().check(settings());
    }

    /// People copy it; nothing fills it.
    @Test
    void everyTemplateOfTheJarIsFilledBySomebodyButTheFormToAskForAnException() throws IOException {
        assertThat(builtIn()).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void aFileThatReplacesNothingIsRefusedWithTheNamesThatThereAre() throws IOException {
        Files.writeString(own.resolve("sumary.html"), "<html/>");

        assertThatThrownBy(() -> check().check(settings())).isInstanceOf(JobFileException.class)
                .hasMessageStartingWith(
                        own.resolve("sumary.html") + ": nothing uses a template of this name. Rename it to"
                                + " one of ")
                .hasMessageContaining("migration/oidc.md, ").hasMessageContaining("scp/rollout.md, ")
                .hasMessageContaining("summary/summary.html");
    }

    @Test
    void everyBrokenTemplateIsNamedWithItsLineAtOnce() throws IOException {
        replace("summary/summary.html", "[[${summary.verdict}]]", "[[${summary.verdikt}]]");
        replace("scp/deny-root-keys.json", "{{partition}}", "{{partitions}}");
        replace("scp/rollout.md", "{{phases}}", "{{stages}}");

        assertThatThrownBy(() -> check().check(settings())).isInstanceOfSatisfying(JobFileException.class,
                wrong -> assertThat(wrong.problems()).hasSize(3).allMatch(problem -> problem.line() > 1)
                        .extracting(problem -> own.relativize(Path.of(problem.file())).toString())
                        .containsExactlyInAnyOrder("summary/summary.html", "scp/deny-root-keys.json",
                                "scp/rollout.md"));
    }

    @Test
    void aBrokenMessageStopsTheRunWithItsLineWhateverTheLanguage() throws IOException {
        replace("messages/messages_de.properties", "table.better = besser", "table.better = {0");

        assertThatThrownBy(() -> check().check(settings())).isInstanceOf(JobFileException.class)
                .hasMessageStartingWith(own.resolve("messages/messages_de.properties").toString())
                .hasMessageContaining("line ").hasMessageContaining("'table.better': ");
    }

    private static TemplateCheck check() {
        return context.bean(TemplateCheck.class);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        context.beans(TemplateUser.class).forEach(user -> names.addAll(user.templates()));
        return names;
    }

    private static List<String> builtIn() throws IOException {
        Path templates = Path.of("templates");
        try (Stream<Path> files = Files.walk(templates)) {
            return files.filter(Files::isRegularFile).map(templates::relativize).map(Path::toString)
                    .filter(name -> !name.equals("exceptions/request.md")).sorted().toList();
        }
    }

    private JobSettings settings() {
        return JobFile.parse("job.yaml", "name: test\nsource: {evidence: evidence}\ntemplates: '" + own + "'\n");
    }

    private Path copy(String name) throws IOException {
        Files.createDirectories(own.resolve(name).getParent());
        return Files.copy(Path.of("templates").resolve(name), own.resolve(name));
    }

    private void replace(String name, String text, String replacement) throws IOException {
        Path file = copy(name);
        assertThat(file).content().contains(text);
        Files.writeString(file, Files.readString(file).replace(text, replacement));
    }
}
