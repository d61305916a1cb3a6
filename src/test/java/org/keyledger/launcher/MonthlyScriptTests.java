package org.keyledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cron starts, with a script in place of java that does what the test says.
class MonthlyScriptTests {

    private static final Path SCRIPT = Path.of("jobs/schedule/keyledger-monthly.sh");

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void installScript() throws IOException {
        assumeTrue(Stream.of("/bin/sh", "/usr/bin/flock").map(Path::of).allMatch(Files::isExecutable),
                "needs sh and flock");
        home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("keyledger.jar"), "");
        Files.createDirectories(folder.resolve("bin"));
    }

    @Test
    void saysNothingOfARunThatIsComplete() throws Exception {
        java("echo written");

        Ended run = end(start());

        assertThat(run).isEqualTo(new Ended(0, ""));
        assertThat(log()).isEqualTo("written\n");
    }

    @Test
    void showsTheEndOfTheLogAndTheExitCodeOfARunThatIsNot() throws Exception {
        java("echo 'PARTIAL: not everything could be read'; exit 3");

        Ended run = end(start());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.printed()).startsWith("keyledger: exit code 3; the end of ")
                .endsWith("PARTIAL: not everything could be read\n");
    }

    @Test
    void namesTheMonthBeforeWhereItIsAskedTo() throws Exception {
        java("echo \"$@\"");
        YearMonth before = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

        end(start(Map.of("KEYLEDGER_MONTH", "previous"), "--no-delivery"));

        YearMonth after = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        assertThat(log()).isIn(Stream.of(before, after).map(month -> "-jar keyledger.jar run jobs/monthly/job.yaml"
                + " --period " + month + " --no-delivery\n").toList());
    }

    @Test
    void startsNothingWhileAnotherRunHoldsTheLock() throws Exception {
        java("touch started; while [ ! -f finish ]; do sleep 0.05; done");
        Process first = start();
        await(home.resolve("started"));

        Ended second = end(start());

        assertThat(second.code()).isEqualTo(75);
        assertThat(second.printed()).contains("another run holds", "process " + first.pid());
        Files.writeString(home.resolve("finish"), "");
        assertThat(end(first).code()).isZero();
    }

    @Test
    void handsOnTheSignalThatEndsIt() throws Exception {
        java("trap 'echo stopped; exit 143' TERM; touch started; while :; do sleep 0.05; done");
        Process run = start();
        await(home.resolve("started"));

        run.toHandle().destroy(); // the process itself would close what it prints to

        assertThat(end(run).code()).isEqualTo(143);
        assertThat(log()).isEqualTo("stopped\n");
    }

    @Test
    void keepsAsManyLogsAsItIsTold() throws Exception {
        java("echo written");
        for (int run = 0; run < 4; run++) {
            end(start(Map.of("KEYLEDGER_KEEP", "2")));
        }

        assertThat(logs()).hasSize(2);
    }

    @Test
    void saysWhenThereIsNoJar() throws Exception {
        java("echo written");
        Files.delete(home.resolve("keyledger.jar"));

        Ended run = end(start());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.printed()).contains("KEYLEDGER_JAR");
    }

    private void java(String script) throws IOException {
        Path java = folder.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Process start() throws IOException {
        return start(Map.of());
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", SCRIPT.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEYLEDGER_"));
        builder.environment().putAll(environment);
        builder.environment().put("KEYLEDGER_HOME", home.toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        return builder.start();
    }

    private record Ended(int code, String printed) {}

    private static Ended end(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    private static void await(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(20);
        }
    }

    private String log() throws IOException {
        return Files.readString(logs().getLast());
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("logs"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("run-")).sorted().toList();
        }
    }
}
