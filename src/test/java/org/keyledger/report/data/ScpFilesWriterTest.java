package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.AuditReport;
import org.keyledger.report.DataFixtures;
import org.keyledger.report.Elsewhere;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.Rows;
import org.keyledger.report.ScpExceptionLine;
import org.keyledger.report.ScpFixtures;
import org.keyledger.report.ScpPolicyLine;
import org.keyledger.report.ScpReadiness;
import org.keyledger.report.WorkbookFixtures;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

@Isolated("It changes the locale and the time zone of the process.")
class ScpFilesWriterTest {

    @TempDir
    private Path folder;

    private final ScpFilesWriter writer = new ScpFilesWriter(Templates::builtIn);

    @Test
    void writesPoliciesExceptionsAndTheNote() throws IOException {
        assertThat(writer.write(DataFixtures.report(), folder)).extracting(file -> folder.relativize(file).toString())
                .containsExactly("scp/deny-iam-users.json", "scp/guard-exception-tag.json", "scp/exceptions.csv",
                        "scp/rollout.md", "scp/people.md");
        GoldenFile.assertSame("scp-exceptions.csv", folder.resolve("scp/exceptions.csv"));
        GoldenFile.assertSame("scp-rollout.md", folder.resolve("scp/rollout.md"));
        GoldenFile.assertSame("scp-people.md", folder.resolve("scp/people.md"));
    }

    /// A month that did not ask must not read as one without people.
    @Test
    void saysNothingOfPeopleWhereNobodyAsked() throws IOException {
        writer.write(report(List.of(), Rows.of(List.of())), folder);

        assertThat(folder.resolve("scp/people.md")).doesNotExist();
        assertThat(folder.resolve("scp/rollout.md")).content().contains("without asking what Identity Center knows");
    }

    @Test
    void aPolicyIsWrittenAsAwsCountsIt() throws IOException {
        writer.write(DataFixtures.report(), folder);

        for (ScpPolicyLine policy : DataFixtures.report().scp().policies()) {
            assertThat(Files.readString(folder.resolve(policy.file()))).isEqualTo(policy.text())
                    .hasSize(policy.characters()).doesNotEndWith("\n");
        }
    }

    @Test
    void writesNothingInAMonthWithoutAdvice() throws IOException {
        assertThat(writer.write(DataFixtures.firstReport(), folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ownsWhatItMayHaveWritten() throws IOException {
        assertThat(writer.write(DataFixtures.report(), folder))
                .allMatch(file -> writer.owns(folder.relativize(file).toString()));
        assertThat(writer.owns("scp/deny-iam-users-except-arns-workloads-test-2.json")).isTrue();
        assertThat(List.of("scp/notes.txt", "deny-iam-users.json", "scp/sub/a.json", "scp/../a.json", "metrics.json"))
                .noneMatch(writer::owns);
    }

    @ParameterizedTest
    @ValueSource(strings = { "../a.json", "scp/../../a.json", "a.json", "/etc/a.json", "scp/a.txt", "scp/A B.json" })
    void refusesANameThatIsNotOfItsFolder(String name) {
        AuditReport report = report(List.of(ScpFixtures.policy(name, "", "", List.of(), "{}")),
                Rows.of(List.of()));

        assertThatIllegalStateException().isThrownBy(() -> writer.write(report, folder)).withMessageContaining(name);
    }

    @Test
    void noCellRunsAsAFormula() throws IOException {
        ScpExceptionLine line = ScpFixtures.exception("=1+1", "New", false);
        writer.write(report(List.of(), Rows.of(List.of(line))), folder);

        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("scp/exceptions.csv"))) {
            NamedCsvRecord read = csv.stream().toList().getFirst();
            assertThat(read.getField("user")).isEqualTo("'=1+1");
            assertThat(read.getField("command")).startsWith("aws iam tag-user --user-name='=1+1' ");
            assertThat(read.getFieldCount()).isEqualTo(23);
        }
    }

    @Test
    void saysThatNothingIsToBeGranted() throws IOException {
        writer.write(report(List.of(), Rows.of(List.of())), folder);

        assertThat(folder.resolve("scp/rollout.md")).content().contains("No exception is advised");
    }

    @Test
    void namesOfOthersAreNoMarkup() {
        assertThat(Markdown.text("a|b\n# <c> [d](e) `f`")).isEqualTo("a\\|b \\# \\<c\\> \\[d\\](e) \\`f\\`");
    }

    @Test
    void anOperatorsOwnTemplateReplacesTheNoteAlone() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/scp"));
        Files.writeString(own.resolve("rollout.md"), "Ours, {{period}}: {{verdict}} $1\n");

        new ScpFilesWriter(() -> Templates.in(own.getParent())).write(DataFixtures.report(), folder);

        assertThat(folder.resolve("scp/rollout.md")).content().startsWith("Ours, 2026-11: Phase Sandbox is ready")
                .endsWith(" $1\n");
    }

    @Test
    void aSlotThatDoesNotExistIsNamed() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/scp"));
        Files.writeString(own.resolve("rollout.md"), "one\n{{phase}}");

        assertThatThrownBy(
                () -> new ScpFilesWriter(() -> Templates.in(own.getParent())).write(DataFixtures.report(), folder))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("rollout.md, line 2: there is no slot {{phase}}")
                .hasMessageContaining("phases");
    }

    @Test
    void writesTheSameBytesElsewhere() throws Exception {
        List<Path> files = Elsewhere.call(() -> writer.write(DataFixtures.report(), folder));

        GoldenFile.assertSame("scp-exceptions.csv", files.get(2));
        GoldenFile.assertSame("scp-rollout.md", files.get(3));
    }

    private static AuditReport report(List<ScpPolicyLine> policies, Rows<ScpExceptionLine> exceptions) {
        ScpReadiness some = ScpFixtures.readiness();
        return WorkbookFixtures.report().scp(new ScpReadiness(some.verdict(), some.phases(), policies, some.places(),
                some.totals(), some.diff(), exceptions, some.losses(), some.changes())).build();
    }
}
