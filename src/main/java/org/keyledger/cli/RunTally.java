package org.keyledger.cli;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import org.keyledger.deliver.Delivery;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.CoverageCount;
import org.keyledger.job.JobSettings;
import org.keyledger.job.RunResult;
import org.keyledger.telemetry.MetricsSettings;
import org.keyledger.telemetry.RunFigures;

/// What a command has come to so far. Of several periods the last one counts, which is the one that a reader of a line at the end
/// expects.
final class RunTally {

    private final Set<YearMonth> periods = new TreeSet<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private Optional<JobSettings> settings = Optional.empty();
    private Optional<YearMonth> period = Optional.empty();
    private Optional<RunResult> report = Optional.empty();
    private Optional<CollectionResult> collection = Optional.empty();

    void begun(JobSettings with) {
        settings = Optional.of(with);
    }

    /// Whether a job's settings are known and its ledger was about to be opened.
    boolean hasBegun() {
        return settings.isPresent();
    }

    void at(YearMonth now) {
        periods.add(now);
        if (!period.equals(Optional.of(now))) {
            report = Optional.empty();
            collection = Optional.empty();
            deliveries.clear();
        }
        period = Optional.of(now);
    }

    RunResult reported(RunResult result) {
        report = Optional.of(result);
        return result;
    }

    CollectionResult collected(CollectionResult result) {
        collection = Optional.of(result);
        return result;
    }

    List<Delivery> delivered(List<Delivery> all) {
        deliveries.addAll(all);
        return all;
    }

    MetricsSettings metrics() {
        return settings.map(JobSettings::metrics).orElse(MetricsSettings.NONE);
    }

    /// Names and values, in the order in which a line shows them.
    Map<String, Object> fields(String command, double seconds, int code) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("command", command);
        settings.ifPresent(job -> fields.put("job", job.name()));
        period.ifPresent(month -> fields.put("period", month.toString()));
        if (periods.size() > 1) {
            fields.put("periods", periods.size());
        }
        accounts().ifPresent(count -> {
            fields.put("accounts.listed", count.listed());
            fields.put("accounts.read", count.read());
            fields.put("accounts.failed", count.failed());
            fields.put("accounts.skipped", count.skipped());
        });
        report.ifPresent(result -> {
            fields.put("keys", result.keys());
            result.findingsBySeverity().forEach(
                    (severity, open) -> fields.put("findings." + severity.toLowerCase(Locale.ROOT), open));
            fields.put("undetermined", result.undetermined());
        });
        if (!deliveries.isEmpty()) {
            fields.put("deliveries", deliveries.size());
            fields.put("undelivered", deliveries.stream().filter(each -> each.state().isTrouble()).count());
        }
        fields.put("seconds", seconds);
        fields.put("exit", code);
        return fields;
    }

    RunFigures figures(Instant at, double seconds, int code) {
        return new RunFigures(settings.map(JobSettings::name).orElse(""), at, seconds, code, accounts(),
                report.map(result -> OptionalLong.of(result.keys())).orElse(OptionalLong.empty()),
                report.map(RunTally::findings).orElse(List.of()),
                collection.map(
                        result -> new RunFigures.Calls(result.calls().calls(), result.calls().throttled())));
    }

    private Optional<RunFigures.Accounts> accounts() {
        return report.map(RunResult::coverage).map(RunTally::accounts)
                .or(() -> collection.map(result -> new RunFigures.Accounts(result.listed(), result.collected(),
                        result.failed(), result.skipped())));
    }

    private static RunFigures.Accounts accounts(CoverageCount count) {
        return new RunFigures.Accounts(count.listed(), count.read(), count.failed(), count.skipped());
    }

    private static List<RunFigures.Findings> findings(RunResult result) {
        return result.openFindings().stream()
                .map(open -> new RunFigures.Findings(open.control(), open.severity(), open.findings())).toList();
    }
}
