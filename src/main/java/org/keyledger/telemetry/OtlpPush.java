package org.keyledger.telemetry;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.registry.otlp.OtlpMetricsSender;

/// Figures by OpenTelemetry's protocol, once, at the end of a run. Each is a gauge: a month later the next run is another
/// process, and a counter that begins anew each time would say no more.
///
/// Micrometer takes headers from `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_EXPORTER_OTLP_METRICS_HEADERS` and attributes from
/// `OTEL_RESOURCE_ATTRIBUTES`, as the specification of OpenTelemetry's exporters has it. So the key that a receiver asks for
/// needs no place in a job file.
final class OtlpPush {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    /// Longer than any run: the registry is to publish when it is closed and not before.
    private static final Duration NEVER = Duration.ofDays(365);
    private static final String SERVICE = "service.name";

    private final URI url;

    OtlpPush(URI url) {
        this.url = url;
    }

    /// @return what went wrong, if anything did
    Optional<Exception> send(RunFigures run) {
        Remembering sender = new Remembering(
                new OtlpHttpMetricsSender(new HttpUrlConnectionSender(CONNECT_TIMEOUT, READ_TIMEOUT)));
        OtlpMeterRegistry registry = OtlpMeterRegistry.builder(new Config(url)).clock(new At(run.at()))
                .metricsSender(sender).build();
        run.figures().forEach(figure -> register(registry, run.job(), figure));
        registry.close();
        return Optional.ofNullable(sender.failure);
    }

    private static void register(MeterRegistry registry, String job, Figure figure) {
        Gauge.Builder<?> gauge =
                Gauge.builder(figure.name(), figure::value).baseUnit(figure.unit().ucum()).tag("job", job);
        figure.tags().forEach(gauge::tag);
        gauge.register(registry);
    }

    /// The registry itself would only log that it failed.
    private static final class Remembering implements OtlpMetricsSender {

        private final OtlpMetricsSender sender;
        private volatile Exception failure;

        Remembering(OtlpMetricsSender sender) {
            this.sender = sender;
        }

        @Override
        public void send(Request request) {
            try {
                sender.send(request);
            }
            catch (Exception unsent) {
                failure = unsent;
            }
        }
    }

    private record Config(URI address) implements OtlpConfig {

        @Override
        public String get(String key) {
            return null;
        }

        @Override
        public String url() {
            return address.toString();
        }

        @Override
        public Duration step() {
            return NEVER;
        }

        @Override
        public Map<String, String> resourceAttributes() {
            Map<String, String> attributes = new HashMap<>(OtlpConfig.super.resourceAttributes());
            attributes.putIfAbsent(SERVICE, "keyledger");
            return attributes;
        }
    }

    /// Stands still at the end of the run.
    private record At(Instant instant) implements Clock {

        @Override
        public long wallTime() {
            return instant.toEpochMilli();
        }

        @Override
        public long monotonicTime() {
            return 0;
        }
    }
}
