package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.KeyledgerApplication;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A process of its own, because a log is set up once for all of a process.
class EcsLogTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final String UNREAD = "100000000002";

    @TempDir
    Path folder;

    @BeforeEach
    void sample() throws IOException {
        new SampleOrganization(SampleSpec.dense(3, 2, 7, PERIOD)).write(folder.resolve("evidence"));
        try (Stream<Path> files = Files.walk(folder.resolve("evidence/" + PERIOD + "/accounts/" + UNREAD))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void everyLineIsAnEventThatSaysWhoseItIs() throws Exception {
        assertThat(keyledger("", "run", jobFile("reports"), "--log-format", "ecs")).isEqualTo(3);

        List<JsonNode> events = events();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.at("/ecs/version").asString()).startsWith("8.");
            assertThat(event.at("/service/name").asString()).isEqualTo("keyledger");
            assertThat(event.at("/keyledger/run").asString())
                    .isEqualTo(events.getFirst().at("/keyledger/run").asString())
                    .hasSize(36);
            assertThat(event.at("/keyledger/period").asString()).isEqualTo("2026-10");
            assertThat(event.at("/keyledger/job").asString()).isEqualTo("events");
        });
        assertThat(messages(events)).contains("2026-10 assess started", "2026-10 assess finished");
        assertThat(events).as("on a thread of its own")
                .filteredOn(event -> event.at("/log/level").asString().equals("WARN"))
                .singleElement().satisfies(event -> {
                    assertThat(event.at("/keyledger/account").asString()).isEqualTo(UNREAD);
                    assertThat(event.at("/keyledger/step").asString()).isEqualTo("assess");
                    assertThat(event.get("message").asString()).startsWith("There is no evidence of the account: ");
                });
        JsonNode last = events.getLast();
        assertThat(last.get("message").asString()).isEqualTo("The run ended with exit code 3");
        assertThat(last.at("/keyledger/exit").asInt()).isEqualTo(3);
        assertThat(last.at("/keyledger/accounts/listed").asInt()).isEqualTo(3);
        assertThat(last.at("/keyledger/accounts/failed").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out"))).startsWith("2026-10  PARTIAL");
    }

    /// By the environment, as a container says it. The reports' folder is a file here, and its name looks like a key's.
    @Test
    void aFailureIsOneEventWithItsStackAndWithoutKeyIds() throws Exception {
        Files.writeString(folder.resolve("AKIAIOSFODNN7EXAMPLE"), "");

        assertThat(keyledger("ecs", "run", jobFile("AKIAIOSFODNN7EXAMPLE"))).isEqualTo(1);

        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("AKIAIOSFODNN7EXAMPLE");
        List<JsonNode> errors =
                events().stream().filter(event -> event.at("/log/level").asString().equals("ERROR")).toList();
        assertThat(errors).singleElement().satisfies(event -> {
            assertThat(event.get("message").asString()).startsWith("keyledger: ").contains("…MPLE");
            assertThat(event.at("/error/type").asString()).startsWith("org.keyledger.");
            assertThat(event.at("/error/stack_trace").asString()).contains("\tat org.keyledger.");
        });
    }

    @Test
    void wrongUsageIsOneEventToo() throws Exception {
        assertThat(keyledger("ecs", "run")).isEqualTo(2);

        assertThat(messages(events())).singleElement().asString()
                .startsWith("keyledger: Missing required parameter: 'JOB'");
    }

    private String jobFile(String reports) throws IOException {
        return Files.writeString(folder.resolve("job.yaml"), "name: events\nsource: {evidence: '"
                + folder.resolve("evidence") + "'}\nreports: '" + folder.resolve(reports) + "'\ndatabase: {file: '"
                + folder.resolve("ledger") + "'}\n").toString();
    }

    private int keyledger(String format, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                        classPath(), KeyledgerApplication.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        if (!format.isEmpty()) {
            process.environment().put("KEYLEDGER_LOG_FORMAT", format);
        }
        Process running = process.start();
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return running.exitValue();
    }

    /// Whichever way the tests were started.
    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private List<JsonNode> events() throws IOException {
        return Files.readAllLines(folder.resolve("err")).stream().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<String> messages(List<JsonNode> events) {
        return events.stream().map(event -> event.get("message").asString()).toList();
    }
}
