package org.keyledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.keyledger.job.CoverageCount;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;

/// Stands where the batch job stands: remembers what it was asked and answers as told.
final class FakeLedgerJob implements LedgerJob, LedgerJobFactory {

    final List<RunRequest> requests = new ArrayList<>();
    int opened;
    int closed;

    private UnaryOperator<RunResult> answer = UnaryOperator.identity();

    FakeLedgerJob answering(UnaryOperator<RunResult> with) {
        answer = with;
        return this;
    }

    FakeLedgerJob failingWith(RuntimeException failure) {
        return answering(_ -> {
            throw failure;
        });
    }

    FakeLedgerJob readingInPart() {
        return answering(complete -> new RunResult(complete.period(), false, new CoverageCount(12, 10, 2, 1, 1, 1),
                complete.findingsBySeverity(), 1, complete.files(),
                List.of("accounts/111122223333: no report", "and 4 more"), true));
    }

    @Override
    public OpenLedger open(JobSettings settings) {
        opened++;
        return new OpenLedger() {

            @Override
            public LedgerJob job() {
                return FakeLedgerJob.this;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public RunResult run(RunRequest request, ProgressListener progress) {
        requests.add(request);
        progress.started("assess", 12);
        progress.advanced("assess", 5);
        progress.advanced("assess", 7);
        RunResult result = answer.apply(complete(request));
        progress.finished("assess");
        return result;
    }

    private static RunResult complete(RunRequest request) {
        Path folder = request.settings().reports().resolve(request.period().toString());
        Map<String, Long> findings = new LinkedHashMap<>();
        findings.put("Critical", 2L);
        findings.put("High", 11L);
        findings.put("Medium", 0L);
        findings.put("Low", 5L);
        return new RunResult(request.period(), false, new CoverageCount(12, 10, 0, 1, 1, 0), findings, 7,
                List.of(file(folder.resolve("keyledger.xlsx"), 3000), file(folder.resolve("manifest.json"), 300)),
                List.of(), false);
    }

    private static Path file(Path file, int size) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, new byte[size]);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
