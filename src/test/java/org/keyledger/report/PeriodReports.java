package org.keyledger.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A reports directory of small but complete periods.
final class PeriodReports {

    private final Path directory;

    PeriodReports(Path directory) {
        this.directory = directory;
    }

    /// A workbook, a file in a folder, figures, and the manifest.
    PeriodReports period(String period) {
        return period(period, "72");
    }

    PeriodReports period(String period, String score) {
        return period(period, score, "");
    }

    PeriodReports period(String period, String score, String comparison) {
        try {
            List<Path> files = new ArrayList<>();
            files.add(write(period, "keyledger-" + period + ".xlsx", "workbook of " + period));
            files.add(write(period, "scp/deny users & <others>.json", "{}"));
            files.add(writeMetrics(period, score, comparison));
            Manifest.write(directory, DataFixtures.heading(YearMonth.parse(period)), files);
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PeriodReports shelf() throws IOException {
        Shelf.write(directory);
        return this;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    Path write(String period, String name, String content) throws IOException {
        Path file = file(period).resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path writeMetrics(String period, String score, String comparison) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode node = root.putObject("score").put("value", score.isEmpty() ? null : Integer.valueOf(score));
        if (!comparison.isEmpty()) {
            node.put("comparison", comparison);
        }
        root.putObject("coverage").put("sentence", "10 of 12 accounts read, 1 <failed> & 1 skipped.");
        return write(period, "metrics.json", JsonFile.text(root));
    }
}
