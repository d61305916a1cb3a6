package org.keyledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTests {

    @TempDir
    Path root;

    private Path user;
    private Path running;

    @BeforeEach
    void anOldJavaIsRunning() throws IOException {
        user = Files.createDirectories(root.resolve("home/ops"));
        running = home("usr/lib/jvm/java-17", "17.0.15");
    }

    @ParameterizedTest
    @CsvSource({ "1.8.0_402, 8", "1.8, 8", "17, 17", "25.0.3, 25", "26-ea, 26", "25+36, 25", "none, -1", "'', -1",
            "99999999999, -1" })
    void readsEveryFormOfAVersion(String version, int feature) {
        assertThat(JavaVersion.feature(version)).isEqualTo(feature);
    }

    @Test
    void findsTheNewestBesideTheRunningJava() throws IOException {
        home("usr/lib/jvm/a-24", "24.0.2");
        home("usr/lib/jvm/b-25", "25.0.1");
        Path newest = home("usr/lib/jvm/c-26", "26");
        home("usr/lib/jvm/d-25", "25.0.3");

        assertThat(find(Map.of())).isEqualTo(newest);
    }

    @ParameterizedTest
    @CsvSource({ "opt/java/jdk-25", "home/ops/.sdkman/candidates/java/25-tem", "home/ops/.jdks/temurin-25",
            "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "Programs/Eclipse Adoptium/jdk-25",
            "usr/java/jdk-25" })
    void findsAHomeWhereInstallersPutIt(String folder) throws IOException {
        Path home = home(folder, "25.0.3");

        assertThat(find(Map.of("ProgramFiles", "Programs"))).isEqualTo(home);
    }

    @Test
    void aVariableIsPreferredToWhatIsInstalledAndKeyledgersOwnToTheRest() throws IOException {
        home("usr/lib/jvm/c-26", "26");
        Path general = home("general", "25.0.1");
        Path own = home("own", "25.0.2");

        assertThat(find(Map.of("JAVA_HOME", "general"))).isEqualTo(general);
        assertThat(find(Map.of("JAVA_HOME", "general", "KEYLEDGER_JAVA_HOME", "own"))).isEqualTo(own);
    }

    @Test
    void aVariableThatNamesAnOldJavaIsPassedOver() throws IOException {
        Path installed = home("usr/lib/jvm/c-25", "25.0.3");

        assertThat(find(Map.of("JAVA_HOME", running.toString(), "JAVA25_HOME", "nowhere"))).isEqualTo(installed);
    }

    @Test
    void aHomeWithoutAnExecutableIsPassedOver() throws IOException {
        Files.delete(home("usr/lib/jvm/c-25", "25.0.3").resolve("bin/java"));

        assertThat(find(Map.of())).isNull();
    }

    @Test
    void saysWhatItLookedAtAndWhatHelps() throws IOException {
        home("home/ops/.jdks/old", "21.0.2");

        assertThat(homes(Map.of("JAVA_HOME", running.toString(), "JAVA25_HOME", "nowhere")).nothingFound(25, "17.0.15"))
                .isEqualTo(
                        """
                                keyledger needs Java 25 or newer. This is Java 17.0.15 in ROOT/usr/lib/jvm/java-17, and no newer\
                                 one was found:
                                  KEYLEDGER_JAVA_HOME: not set
                                  JAVA25_HOME: ROOT/nowhere is no Java home
                                  JAVA_HOME: ROOT/usr/lib/jvm/java-17 is Java 17
                                  ROOT/usr/lib/jvm: Java 17
                                  ROOT/home/ops/.jdks: Java 21
                                Install a JDK 25, or set KEYLEDGER_JAVA_HOME to the folder of one."""
                                .replace("ROOT", root.toString()));
    }

    @Test
    void passesOptionsAndArgumentsOnButNoDebugger() {
        assertThat(Launcher.command(running, List.of("-Xmx1g", "-Da=b c", "-agentlib:jdwp=server=y"), "keyledger.jar",
                new String[]{ "run", "my job.yaml" })).containsExactly(running.resolve("bin/java").toString(),
                        "-Xmx1g", "-Da=b c", "-jar", "keyledger.jar", "run", "my job.yaml");
    }

    private Path find(Map<String, String> environment) {
        return homes(environment).newestFitting(25);
    }

    private JavaHomes homes(Map<String, String> environment) {
        return new JavaHomes(environment, running, user, root);
    }

    private Path home(String folder, String version) throws IOException {
        Path home = root.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"),
                "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true);
        return home;
    }
}
