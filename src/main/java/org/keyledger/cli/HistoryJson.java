package org.keyledger.cli;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.keyledger.job.RunHistory.Delivered;
import org.keyledger.job.RunHistory.History;
import org.keyledger.job.RunHistory.Run;
import org.keyledger.job.RunHistory.Step;
import org.keyledger.report.JsonText;

/// Runs as JSON. Times of runs have no offset, for Batch keeps none; those of deliveries are UTC.
final class HistoryJson {

    private HistoryJson() {}

    static String of(History history) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runs", history.runs().stream().map(HistoryJson::of).toList());
        json.put("deliveries", history.deliveries().stream().map(HistoryJson::of).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> of(Run run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("period", run.period().toString());
        json.put("run", HistoryText.word(run.kind()));
        json.put("started", run.started().toString());
        json.put("ended", text(run.ended()));
        json.put("status", HistoryText.word(run.state()));
        json.put("why", run.reason().isEmpty() ? null : run.reason());
        json.put("accounts", run.accounts().map(accounts -> {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("read", accounts.read());
            counts.put("failed", accounts.failed());
            counts.put("skipped", accounts.skipped());
            return counts;
        }).orElse(null));
        json.put("steps", run.steps().stream().map(HistoryJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.name());
        json.put("started", text(step.started()));
        json.put("ended", text(step.ended()));
        json.put("status", HistoryText.word(step.state()));
        json.put("read", step.read());
        json.put("written", step.written());
        json.put("skipped", step.skipped());
        return json;
    }

    private static Map<String, Object> of(Delivered delivered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("period", delivered.period().toString());
        json.put("destination", delivered.destination());
        json.put("delivery", HistoryText.word(delivered.outcome()));
        json.put("begun", delivered.begun().toString());
        json.put("ended", delivered.ended().map(Object::toString).orElse(null));
        json.put("detail", delivered.detail());
        return json;
    }

    private static String text(Optional<LocalDateTime> time) {
        return time.map(LocalDateTime::toString).orElse(null);
    }
}
