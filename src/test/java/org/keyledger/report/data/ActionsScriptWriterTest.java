package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.Severity;
import org.keyledger.assess.replacement.KeyAction;
import org.keyledger.report.AdviceLine;
import org.keyledger.report.Elsewhere;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.KeyLine;
import org.keyledger.report.WorkbookFixtures;

@Isolated("It changes the locale and the time zone of the process.")
class ActionsScriptWriterTest {

    private static final String ID = "AKIAIOSFODNN7EXAMPLE";

    @TempDir
    Path folder;

    private final ActionsScriptWriter writer = new ActionsScriptWriter();

    @Test
    void writesTheCommandsAsTheGoldenFileShows() throws IOException {
        GoldenFile.assertSame("actions.sh", writer.write(everyStep(), folder).getFirst());
    }

    @Test
    void writesTheSameBytesElsewhere() throws Exception {
        GoldenFile.assertSame("actions.sh", Elsewhere.call(() -> writer.write(everyStep(), folder)).getFirst());
    }

    @Test
    void isAScriptThatRefusesToRun() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        Path script = writer.write(hostile(), folder).getFirst();

        assertThat(exitCode("/bin/bash", "-n", script.toString())).isZero();
        assertThat(exitCode("/bin/bash", script.toString())).isEqualTo(1);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    /// With the guard taken out and `aws` replaced by something that prints its arguments.
    @Test
    void handsEachNameToTheShellAsOneWord() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        String script = Files.readString(writer.write(hostile(), folder).getFirst());
        Path copy = folder.resolve("copy.sh");
        Files.writeString(copy, script.replace("\nexit 1\n", "\naws() { printf '<%s>' \"$@\"; echo; }\n"));

        Process process = new ProcessBuilder("/bin/bash", copy.toString()).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("<iam><update-access-key><--user-name=-batch><--access-key-id=" + ID + ">",
                "<--user-name=moreau,jean>", "<--user-name==cmd-legacy>");
        assertThat(output.lines()).as("nothing of a name that IAM does not allow").hasSize(3);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(KeyAction.class)
    void deletesNothingWithoutBeingUncommented(KeyAction step) throws IOException {
        assertThat(commands(key("svc-a", ID, "Active", step, true))).noneMatch(line -> line.contains("delete"));
    }

    @ParameterizedTest
    @EnumSource(value = KeyAction.class, names = { "REPLACE", "FIND_OUT" })
    void deactivatesNothingThatIsUsedWithoutBeingUncommented(KeyAction step) throws IOException {
        assertThat(commands(key("svc-a", ID, "Active", step, true))).isEmpty();
    }

    @Test
    void listsTheKeysOfAUserWhoseKeyHasNoId() throws IOException {
        assertThat(commands(key("svc-a", "(ambiguous: 2 key ids fit)", "Active", KeyAction.DEACTIVATE, true)))
                .containsExactly("aws iam list-access-keys --user-name='svc-a'");
    }

    @Test
    void leavesOutKeysWithoutFinding() throws IOException {
        KeyLine clear = key("svc-a", ID, "Active", KeyAction.REPLACE, false);

        assertThat(Files.readString(writer.write(WorkbookFixtures.report().keys(List.of(clear)).build(), folder)
                .getFirst())).doesNotContain("svc-a").endsWith("# No key that was read has a finding.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "it's", "'", "a b", "$(touch pwned)", "`x`", "a\nb", "\\'" })
    void quotesAnythingAsOneWord(String text) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        Process process = new ProcessBuilder("/bin/bash", "-c", "printf %s " + ShellText.quoted(text))
                .directory(folder.toFile()).start();

        assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\nb", "a\rb", "a\u2028b", "a\u0085b", "a\u202Eb" })
    void keepsACommentOnItsLine(String text) {
        assertThat(ShellText.comment(text)).isEqualTo("# a b");
    }

    private List<String> commands(KeyLine key) throws IOException {
        Path script = writer.write(WorkbookFixtures.report().keys(List.of(key)).build(), folder).getFirst();
        return Files.readAllLines(script).stream().filter(line -> line.startsWith("aws ")).toList();
    }

    private static org.keyledger.report.AuditReport everyStep() {
        List<KeyLine> keys = new ArrayList<>();
        for (KeyAction step : KeyAction.values()) {
            String user = step == KeyAction.DELETE_AS_ROOT ? "<root_account>" : "svc-" + step.ordinal();
            keys.add(key(user, step == KeyAction.DELETE_AS_ROOT ? "(AWS does not list root's keys)" : ID,
                    step == KeyAction.DELETE ? "Inactive" : "Active", step, true));
        }
        keys.add(key("svc-unknown", "(not collected)", "Active", KeyAction.DEACTIVATE, true));
        keys.add(key("svc-clear", ID, "Active", KeyAction.REPLACE, false));
        return WorkbookFixtures.report().keys(keys).build();
    }

    private static org.keyledger.report.AuditReport hostile() {
        return WorkbookFixtures.report().organization("o-x\ntouch pwned\n")
                .keys(List.of("-batch", "moreau,jean", "=cmd-legacy", "x'; touch pwned; '", "a\ntouch pwned\n",
                        "$(touch pwned)").stream().map(user -> key(user, ID, "Active", KeyAction.DEACTIVATE, true))
                        .toList())
                .build();
    }

    private static KeyLine key(String user, String id, String status, KeyAction step, boolean flagged) {
        List<String> verdicts = new ArrayList<>(java.util.Collections.nCopies(10, "Clear"));
        if (flagged) {
            verdicts.set(3, "Flagged");
            verdicts.set(4, "Flagged");
        }
        Instant created = Instant.parse("2025-02-03T04:05:06Z");
        return new KeyLine("012345678901", "payments-prod\n", "Production/Payments", user,
                "arn:aws:iam::012345678901:user/x",
                id, 1, status, Optional.of(created), OptionalLong.of(636), Optional.empty(), "never recorded",
                OptionalLong.empty(), "", "", "Machine", "a test says so", "", "None", "No", "No", "No", 2,
                Optional.of(Severity.MEDIUM), verdicts, created, "accounts/012345678901/credential-report.csv line 4",
                "Not known: key events were not collected", "No", OptionalInt.of(20),
                new AdviceLine("OIDC role, subject pinned", "Weak evidence: the user's name says github.",
                        "Sign in as root and delete the key.", Optional.of(step), LocalDate.of(2026, 12, 2)));
    }

    private static int exitCode(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
