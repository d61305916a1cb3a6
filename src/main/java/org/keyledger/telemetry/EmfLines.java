package org.keyledger.telemetry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.keyledger.telemetry.Figure.Unit;

import tools.jackson.databind.json.JsonMapper;

/// Figures in CloudWatch's embedded metric format: each line is a document from which CloudWatch Logs takes metrics when it
/// gets the line as an event of its own (CloudWatch user guide, "Specification: Embedded metric format").
///
/// The format is a few members of JSON, so it is written here. AWS's own library for it also looks for an agent, a Lambda
/// function and the machine's metadata, and Micrometer's registry for CloudWatch calls `PutMetricData`, for which the role would
/// need one more permission. What is written is tested against the specification's schema.
final class EmfLines {

    /// Where the metrics stand in CloudWatch.
    static final String NAMESPACE = "Keyledger";

    private static final String JOB = "job";
    /// Of metrics in one document, by the specification.
    private static final int MOST_METRICS = 100;

    private final JsonMapper json = JsonMapper.shared();

    /// A document for each set of tags: a dimension has one value in a document. The period is no dimension, since each of its
    /// values would make another metric, on which no alarm looks.
    List<String> of(RunFigures run) {
        Map<SortedMap<String, String>, List<Figure>> byTags = new LinkedHashMap<>();
        run.figures().forEach(figure -> byTags.computeIfAbsent(figure.tags(), _ -> new ArrayList<>()).add(figure));
        return byTags.entrySet().stream().map(group -> document(run, group.getKey(), group.getValue())).toList();
    }

    private String document(RunFigures run, SortedMap<String, String> tags, List<Figure> figures) {
        if (figures.size() > MOST_METRICS) {
            throw new IllegalStateException(figures.size() + " metrics do not fit in a document");
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("_aws", Map.of("Timestamp", run.at().toEpochMilli(), "CloudWatchMetrics",
                List.of(directive(tags, figures))));
        root.put(JOB, run.job());
        root.putAll(tags);
        figures.forEach(figure -> root.put(figure.name(), number(figure)));
        return json.writeValueAsString(root);
    }

    private static Map<String, Object> directive(SortedMap<String, String> tags, List<Figure> figures) {
        List<String> dimensions = new ArrayList<>(List.of(JOB));
        dimensions.addAll(tags.keySet());
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Namespace", NAMESPACE);
        directive.put("Dimensions", List.of(dimensions));
        directive.put("Metrics", figures.stream()
                .map(figure -> Map.of("Name", figure.name(), "Unit", figure.unit().cloudWatch())).toList());
        return directive;
    }

    private static Number number(Figure figure) {
        return figure.unit() == Unit.COUNT ? (Number) (long) figure.value() : (Number) figure.value();
    }
}
