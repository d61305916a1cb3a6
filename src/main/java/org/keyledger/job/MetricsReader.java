package org.keyledger.job;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.keyledger.telemetry.MetricsSettings;
import org.keyledger.telemetry.MetricsSettings.Emf;
import org.keyledger.telemetry.MetricsSettings.Otlp;

/// Reads `metrics` of a job file: where figures on each run go.
final class MetricsReader {

    private MetricsReader() {}

    static MetricsSettings read(Section job) {
        return job.section("metrics", List.of("emf", "otlp")).map(MetricsReader::settings)
                .orElse(MetricsSettings.NONE);
    }

    private static MetricsSettings settings(Section metrics) {
        return new MetricsSettings(emf(metrics),
                metrics.section("otlp", List.of("url")).flatMap(MetricsReader::otlp));
    }

    /// `emf: true` for standard output, or a group with a file.
    private static Optional<Emf> emf(Section metrics) {
        if (metrics.isText("emf", "true")) {
            return Optional.of(new Emf(Optional.empty()));
        }
        if (metrics.isText("emf", "false")) {
            return Optional.empty();
        }
        return metrics.section("emf", List.of("file")).map(emf -> {
            emf.require("file", "Name the file that gets a line for each group of figures, or write 'emf: true'.");
            return new Emf(emf.path("file"));
        });
    }

    /// Its headers, which are often secret, come from the environment.
    private static Optional<Otlp> otlp(Section otlp) {
        otlp.require("url", "Name the receiver: http://localhost:4318/v1/metrics.");
        return otlp.parsed("url", URI::create, "an address", "Write it as http://localhost:4318/v1/metrics.")
                .filter(url -> isUsable(otlp, url)).map(Otlp::new);
    }

    private static boolean isUsable(Section otlp, URI url) {
        if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme()) || url.getHost() == null) {
            otlp.mistake("url", "is not a web address", "Write it as http://localhost:4318/v1/metrics.");
            return false;
        }
        if (url.getUserInfo() != null) {
            otlp.mistake("url", "holds a user or password",
                    "Take it out; OTEL_EXPORTER_OTLP_HEADERS in the environment holds what the receiver wants to know.");
            return false;
        }
        return true;
    }
}
