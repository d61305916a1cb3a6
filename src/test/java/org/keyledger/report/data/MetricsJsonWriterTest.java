package org.keyledger.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.keyledger.report.DataFixtures;
import org.keyledger.report.Elsewhere;
import org.keyledger.report.GoldenFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Isolated("It changes the locale and the time zone of the process.")
class MetricsJsonWriterTest {

    @TempDir
    Path folder;

    private final MetricsJsonWriter writer = new MetricsJsonWriter();

    @Test
    void writesFiguresAsTheGoldenFileShows() throws IOException {
        List<Path> files = writer.write(DataFixtures.report(), folder);

        assertThat(files).containsExactly(folder.resolve("metrics.json"));
        GoldenFile.assertSame("metrics.json", files.getFirst());
    }

    @Test
    void writesNullForEveryFigureThatDoesNotExist() throws IOException {
        Path file = writer.write(DataFixtures.firstReport(), folder).getFirst();

        JsonNode root = JsonMapper.shared().readTree(file);
        assertThat(root.at("/heading/previous").isNull()).isTrue();
        assertThat(root.at("/coverage/oldestReport").isNull()).isTrue();
        assertThat(root.at("/score/value").isNull()).isTrue();
        assertThat(root.at("/score/comparison").isNull()).isTrue();
        assertThat(root.at("/metrics/0/now/value").isNull()).isTrue();
        assertThat(root.at("/metrics/0/now/denominator").intValue()).isZero();
        assertThat(root.at("/metrics/0/before").isNull()).isTrue();
        assertThat(root.at("/metrics/0/cohort/now").isNull()).isTrue();
        assertThat(root.at("/scp").isNull()).isTrue();
    }

    @Test
    void neverWritesNaN() throws IOException {
        assertThat(Files.readString(writer.write(DataFixtures.report(), folder).getFirst())).doesNotContain("NaN");
    }

    @Test
    void writesTheSameBytesElsewhere() throws Exception {
        Path file = Elsewhere.call(() -> writer.write(DataFixtures.report(), folder)).getFirst();

        GoldenFile.assertSame("metrics.json", file);
    }
}
