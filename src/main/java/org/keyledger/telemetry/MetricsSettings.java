package org.keyledger.telemetry;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where the figures on each run go.
public record MetricsSettings(Optional<Emf> emf, Optional<Otlp> otlp) {

    public static final MetricsSettings NONE = new MetricsSettings(Optional.empty(), Optional.empty());

    /// CloudWatch's embedded metric format.
    ///
    /// @param file gets the lines at its end; empty for standard output
    public record Emf(Optional<Path> file) {}

    /// OpenTelemetry's protocol, by HTTP.
    ///
    /// @param url of the receiver, with its path
    public record Otlp(URI url) {}
}
