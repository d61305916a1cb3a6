package org.keyledger.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmfLinesTests {

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream file = EmfLinesTests.class.getResourceAsStream("embedded-metric-format.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
        catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void eachLineIsADocumentOfTheFormat() {
        List<String> lines = new EmfLines().of(SomeRun.endingWith(0));

        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n");
            assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"_aws\":{\"Timestamp\":1764483300,\"CloudWatchMetrics\":[{\"Namespace\":\"K\","
            + "\"Dimensions\":[[]],\"Metrics\":[{\"Name\":\"a\"}]}]}}",
            "{\"_aws\":{\"Timestamp\":1764483300000,\"CloudWatchMetrics\":[{\"Namespace\":\"K\",\"Dimensions\":[],"
                    + "\"Metrics\":[{\"Name\":\"a\",\"Unit\":\"Keys\"}]}]}}" })
    void theSchemaRefusesWhatCloudWatchWould(String document) {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isNotEmpty();
    }

    /// What no schema can say: "The root node MUST contain all target members", a metric's with a number, a dimension's with a
    /// text.
    @Test
    void whatADirectiveNamesStandsAtTheRoot() {
        for (String line : new EmfLines().of(SomeRun.endingWith(3))) {
            JsonNode root = JsonMapper.shared().readTree(line);
            JsonNode directive = root.at("/_aws/CloudWatchMetrics/0");
            assertThat(directive.get("Metrics"))
                    .allSatisfy(metric -> assertThat(root.get(metric.get("Name").asString()).isNumber()).isTrue());
            assertThat(directive.at("/Dimensions/0"))
                    .allSatisfy(dimension -> assertThat(root.get(dimension.asString()).isString()).isTrue());
        }
    }

    @Test
    void aRunsFiguresAreOfTheJobAndFindingsOfControlAndSeverityToo() {
        List<JsonNode> documents =
                new EmfLines().of(SomeRun.endingWith(3)).stream().map(JsonMapper.shared()::readTree).toList();
        JsonNode run = documents.getFirst();

        assertThat(dimensions(run)).containsExactly("job");
        assertThat(run.at("/_aws/Timestamp").asLong()).isEqualTo(SomeRun.END.toEpochMilli());
        assertThat(run.get("keyledger.accounts.failed").asLong()).isEqualTo(1);
        assertThat(run.get("keyledger.coverage").asDouble()).isEqualTo(0.9);
        assertThat(run.get("keyledger.aws.throttled").asLong()).isEqualTo(7);
        assertThat(run.get("keyledger.run.exit.code").asLong()).isEqualTo(3);
        assertThat(documents.get(1).get("keyledger.findings.open").asLong()).isEqualTo(1);
        assertThat(dimensions(documents.get(1))).containsExactly("job", "control", "severity");
        assertThat(documents.get(1).get("control").asString()).isEqualTo("root-key");
    }

    private static List<String> dimensions(JsonNode document) {
        return StreamSupport.stream(document.at("/_aws/CloudWatchMetrics/0/Dimensions/0").spliterator(), false)
                .map(JsonNode::asString).toList();
    }
}
