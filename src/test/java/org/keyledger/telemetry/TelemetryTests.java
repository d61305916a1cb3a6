package org.keyledger.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.telemetry.MetricsSettings.Emf;
import org.keyledger.telemetry.MetricsSettings.Otlp;

import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;

/// Figures on their way to where the settings say, with a receiver that decodes what arrives.
class TelemetryTests {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final BlockingQueue<ExportMetricsServiceRequest> received = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private volatile int status = 200;

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/v1/metrics", exchange -> {
            received.add(ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void aReceiverOfOpenTelemetryGetsEachFigureAsAGauge() {
        assertThat(push(SomeRun.endingWith(0))).isEmpty();

        ResourceMetrics resource = received.remove().getResourceMetrics(0);
        Map<String, Metric> metrics = new HashMap<>();
        resource.getScopeMetrics(0).getMetricsList().forEach(metric -> metrics.put(metric.getName(), metric));
        assertThat(text(resource.getResource().getAttributesList(), "service.name")).isEqualTo("keyledger");
        assertThat(point(metrics, "keyledger.keys").getAsDouble()).isEqualTo(315);
        assertThat(point(metrics, "keyledger.coverage").getAsDouble()).isEqualTo(0.9);
        assertThat(point(metrics, "keyledger.run.last.success").getAsDouble())
                .isEqualTo(SomeRun.END.getEpochSecond());
        assertThat(metrics.get("keyledger.run.duration").getUnit()).isEqualTo("s");
        assertThat(metrics.get("keyledger.findings.open").getGauge().getDataPointsList())
                .extracting(each -> text(each.getAttributesList(), "control"),
                        each -> text(each.getAttributesList(), "severity"), NumberDataPoint::getAsDouble)
                .containsExactlyInAnyOrder(tuple("root-key", "critical", 1.0),
                        tuple("stale-key", "high", 0.0));
        assertThat(metrics.values()).allSatisfy(metric -> assertThat(metric.getGauge().getDataPointsList()).isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(text(each.getAttributesList(), "job")).isEqualTo("monthly");
                    assertThat(each.getTimeUnixNano()).isEqualTo(SomeRun.END.getEpochSecond() * 1_000_000_000);
                }));
        assertThat(received).as("sent once").isEmpty();
    }

    @Test
    void aReceiverThatRefusesIsSaidAndDoesNoHarm() {
        status = 503;

        assertThat(push(SomeRun.endingWith(0))).singleElement().asString()
                .startsWith("Metrics were not sent to " + url() + ": ").contains("503")
                .endsWith(". The run is not affected.");
    }

    @Test
    void aReceiverThatIsNotThereIsSaidAndDoesNoHarm() {
        URI nobody = url();
        receiver.stop(0);

        assertThat(tell(new MetricsSettings(Optional.empty(), Optional.of(new Otlp(nobody))), SomeRun.ofNothing()))
                .singleElement().asString().startsWith("Metrics were not sent to " + nobody + ": ConnectException");
    }

    @Test
    void linesForCloudWatchGoToStandardOutput() {
        assertThat(tell(new MetricsSettings(Optional.of(new Emf(Optional.empty())), Optional.empty()),
                SomeRun.endingWith(0))).isEmpty();

        assertThat(out.toString().lines()).containsExactlyElementsOf(new EmfLines().of(SomeRun.endingWith(0)));
        assertThat(received).isEmpty();
    }

    @Test
    void orToTheEndOfAFile() throws IOException {
        Path file = folder.resolve("metrics/emf.log");
        MetricsSettings settings = new MetricsSettings(Optional.of(new Emf(Optional.of(file))), Optional.empty());

        tell(settings, SomeRun.endingWith(0));
        tell(settings, SomeRun.ofNothing());

        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndDoesNoHarm() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("emf.log");

        assertThat(tell(new MetricsSettings(Optional.of(new Emf(Optional.of(file))), Optional.empty()),
                SomeRun.endingWith(0))).singleElement().asString()
                .startsWith("Metrics were not written to " + file + ": ");
    }

    private List<String> push(RunFigures run) {
        return tell(new MetricsSettings(Optional.empty(), Optional.of(new Otlp(url()))), run);
    }

    private List<String> tell(MetricsSettings settings, RunFigures run) {
        return new Telemetry(settings, new PrintWriter(out, true)).tell(run);
    }

    private URI url() {
        return URI.create("http://localhost:" + receiver.getAddress().getPort() + "/v1/metrics");
    }

    private static NumberDataPoint point(Map<String, Metric> metrics, String name) {
        return metrics.get(name).getGauge().getDataPoints(0);
    }

    private static String text(List<KeyValue> attributes, String name) {
        return attributes.stream().filter(each -> each.getKey().equals(name)).findFirst().orElseThrow().getValue()
                .getStringValue();
    }
}
