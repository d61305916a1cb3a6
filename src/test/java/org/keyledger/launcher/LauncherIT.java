package org.keyledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The executable jar on the Java that is first in the path, whichever that is, and on the one of this build.
class LauncherIT {

    private static final String JAR = System.getProperty("keyledger.jar");
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    static Stream<String> javas() {
        return Stream.of("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    @ParameterizedTest
    @MethodSource("javas")
    void tellsItsVersion(String java) throws Exception {
        Process process = start(java, "-Dfile.encoding=UTF-8", "-jar", JAR, "--version");

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("out")))
                .matches("keyledger " + System.getProperty("keyledger.version") + " on Java 2[5-9].*\\R");
        assertThat(folder.resolve("err")).isEmptyFile();
        assertThat(process.exitValue()).isZero();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void passesTheExitCodeOn(String java) throws Exception {
        Process process = start(java, "-jar", JAR, "run", "no such job.yaml");

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).contains("no such job.yaml: there is no such file.");
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @Test
    void endsItsChildWhenItIsToldToEnd() throws Exception {
        Path sample = folder.resolve("sample");
        Process process = start("java", "-jar", JAR, "sample", "--accounts", "50000", "--out", sample.toString());
        await(() -> Files.exists(sample));
        List<ProcessHandle> children = process.descendants().toList();

        process.destroy();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10 && !condition.getAsBoolean(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
