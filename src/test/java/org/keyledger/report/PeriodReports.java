package org.keyledger.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;
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

    /// The files of a period, and with them whatever else lies in its folder.
    PeriodReports periodOfAll(String period) throws IOException {
        period(period);
        PeriodFolder folder = PeriodFolder.of(directory, YearMonth.parse(period));
        List<Path> files = folder.fileNames().stream().filter(name -> !name.equals(Manifest.FILE_NAME)).sorted()
                .map(folder.path()::resolve).toList();
        Manifest.write(directory, DataFixtures.heading(folder.period()), files);
        return this;
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
        YearMonth month = YearMonth.parse(period);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("heading").put("organization", "o-exampleorgid").put("previous",
                month.minusMonths(1).toString());
        Integer value = score.isEmpty() ? null : Integer.valueOf(score);
        ObjectNode node = root.putObject("score").put("value", value).put("previous", 64);
        if (!comparison.isEmpty()) {
            node.put("comparison", comparison);
        }
        root.putObject("coverage").put("listed", 12).put("read", 10).put("keys", 1315).put("users", 1)
                .put("sentence", "10 of 12 accounts read, 1 <failed> & 1 skipped.");
        ObjectNode findings = root.putObject("findings").put("new", 5).put("reopened", 1).put("open", 473);
        findings.putObject("closed").put("key deleted", 7).put("key rotated", 2);
        ArrayNode metrics = root.putArray("metrics");
        metrics.addObject().put("id", "open-findings-high").putObject("now").put("text", "472");
        metrics.addObject().put("id", "open-findings-critical").putObject("now").put("text", "1");
        ArrayNode points = root.putArray("trends").addObject().put("id", "score").put("title", "Score")
                .put("unit", "COUNT").putArray("points");
        points.addObject().put("period", month.minusMonths(2).toString()).put("value", 60.0);
        points.addObject().put("period", month.minusMonths(1).toString()).putNull("value");
        points.addObject().put("period", period).put("value", value == null ? null : value.doubleValue());
        return write(period, "metrics.json", JsonFile.text(root));
    }
}
