package org.keyledger.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.telemetry.MetricsSettings;
import org.keyledger.telemetry.MetricsSettings.Emf;
import org.keyledger.telemetry.MetricsSettings.Otlp;

class MetricsReaderTests {

    private static final String JOB = "name: monthly\nsource: {evidence: evidence}\n";

    @Test
    void metricsAreForThoseWhoAskForThem() {
        assertThat(JobFile.parse("job.yaml", JOB).metrics()).isEqualTo(MetricsSettings.NONE);
        assertThat(metrics("emf: false")).isEqualTo(MetricsSettings.NONE);
    }

    @Test
    void readsEverySetting() {
        assertThat(metrics("emf: true").emf()).contains(new Emf(Optional.empty()));
        assertThat(metrics("emf: {file: logs/emf.log}, otlp: {url: 'https://otel.example.com/v1/metrics'}"))
                .isEqualTo(new MetricsSettings(Optional.of(new Emf(Optional.of(Path.of("logs/emf.log")))),
                        Optional.of(new Otlp(URI.create("https://otel.example.com/v1/metrics")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "emf: yes | metrics.emf: is not a group of settings",
            "emf: {} | metrics.emf.file: is missing", "otlp: {} | metrics.otlp.url: is missing",
            "otlp: {url: localhost} | metrics.otlp.url: is not a web address",
            "otlp: {url: 'ftp://example.com'} | metrics.otlp.url: is not a web address",
            "otlp: {url: 'https://user:secret@example.com/v1/metrics'} | metrics.otlp.url: holds a user or password",
            "statsd: true | metrics.statsd" })
    void refusesWhatCannotWork(String settings, String message) {
        JobFileException refused = catchThrowableOfType(JobFileException.class, () -> metrics(settings));

        assertThat(refused.problems().stream().map(ConfigurationProblem::describe).collect(Collectors.joining("\n")))
                .contains(message).doesNotContain("secret");
    }

    /// Where a run reports to changes nothing in what it says.
    @Test
    void bearsOnNoReport() {
        assertThat(JobFile.parse("job.yaml", JOB + "metrics: {emf: true}\n").hash())
                .isEqualTo(JobFile.parse("job.yaml", JOB).hash());
    }

    @Test
    void theExampleInTheMonthlyJobFileIsOne() throws IOException {
        String file = Files.readString(Path.of("jobs/monthly/job.yaml"));
        String example = file.substring(file.indexOf("# metrics:"), file.indexOf("# How confidential"))
                .replaceAll("(?m)^# ", "");

        MetricsSettings metrics = JobFile.parse("job.yaml", JOB + example).metrics();

        assertThat(metrics.emf()).contains(new Emf(Optional.empty()));
        assertThat(metrics.otlp()).isPresent();
    }

    private static MetricsSettings metrics(String settings) {
        return JobFile.parse("job.yaml", JOB + "metrics: {" + settings + "}\n").metrics();
    }
}
