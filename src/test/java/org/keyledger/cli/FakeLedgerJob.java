package org.keyledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.keyledger.deliver.Alarm;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.alert.SturdyBook;
import org.keyledger.history.ReceiptBook;
import org.keyledger.job.AccessCheck;
import org.keyledger.job.AccessReport;
import org.keyledger.job.AwsCalls;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.CollectionRequest;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.CoverageCount;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryPreview;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.DocumentPasswords;
import org.keyledger.job.JobSettings;
import org.keyledger.job.JobStop;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.OpenFindings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.PruneJob;
import org.keyledger.job.RunHistory;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;
import org.keyledger.job.TemplateCheck;
import org.keyledger.report.KeyExplanations;
import org.keyledger.report.Passwords;
import org.keyledger.report.RecordedAdvice;
import org.keyledger.report.ReviewImport;

/// Stands where the batch jobs stand: remembers what it was asked and answers as told.
final class FakeLedgerJob implements LedgerJob, CollectionJob, AccessCheck, LedgerJobFactory {

    final List<RunRequest> requests = new ArrayList<>();
    final List<CollectionRequest> collections = new ArrayList<>();
    final List<OptionalInt> checks = new ArrayList<>();
    final List<String> purposes = new ArrayList<>();
    final FakeJobStop stop = new FakeJobStop();
    final List<DeliveryRequest> deliveries = new ArrayList<>();
    List<Delivery> delivered = List.of();
    int opened;
    int openedWithoutLedger;
    int openedToRead;
    int closed;

    TemplateCheck templateCheck = _ -> {};
    RuntimeException openFailure;
    RuntimeException closeFailure;
    ReceiptBook receipts = new SturdyBook(List.of());
    PruneJob prune = (_, _) -> {
        throw new UnsupportedOperationException("nothing is pruned in this test");
    };
    RunHistory history = _ -> new RunHistory.History(List.of(), List.of());
    RuntimeException passwordsAreWrong;

    private KeyExplanations explanations = (_, _, _) -> List.of();
    private UnaryOperator<RunResult> answer = UnaryOperator.identity();
    private Function<CollectionRequest, CollectionResult> collected = FakeLedgerJob::allCollected;
    private Supplier<AccessReport> access = () -> {
        throw new IllegalStateException("no answer was told");
    };

    FakeLedgerJob explaining(KeyExplanations with) {
        explanations = with;
        return this;
    }

    FakeLedgerJob collecting(Function<CollectionRequest, CollectionResult> with) {
        collected = with;
        return this;
    }

    FakeLedgerJob finding(Supplier<AccessReport> report) {
        access = report;
        return this;
    }

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
                List.of("accounts/111122223333: no report", "and 4 more"), true, "", complete.failedAccounts(), 31,
                complete.openFindings()));
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        opened++;
        purposes.add(purpose);
        if (openFailure != null) {
            throw openFailure;
        }
        return new OpenLedger() {

            @Override
            public LedgerJob job() {
                return FakeLedgerJob.this;
            }

            @Override
            public CollectionJob collection() {
                return FakeLedgerJob.this;
            }

            @Override
            public DeliveryJob delivery() {
                return request -> {
                    deliveries.add(request);
                    return delivered;
                };
            }

            @Override
            public AccessCheck accessCheck() {
                return FakeLedgerJob.this;
            }

            @Override
            public KeyExplanations explanations() {
                return explanations;
            }

            @Override
            public RecordedAdvice advice() {
                throw new UnsupportedOperationException("no advice in this test");
            }

            @Override
            public RecordedAdvice.Format adviceFormat() {
                throw new UnsupportedOperationException("no advice in this test");
            }

            @Override
            public ReviewImport reviews() {
                throw new UnsupportedOperationException("no workbook comes back");
            }

            @Override
            public TemplateCheck templateCheck() {
                return templateCheck;
            }

            @Override
            public Alarm alarm() {
                return Alarm.of(receipts, InstantSource.fixed(Instant.parse("2026-11-24T08:00:00Z")));
            }

            @Override
            public DeliveryPreview deliveryPreview() {
                return (_, folder, _) -> List.of(folder.resolve("2026-10-holder-anna@example.com.eml"));
            }

            @Override
            public RunHistory history() {
                return history;
            }

            @Override
            public PruneJob prune() {
                return prune;
            }

            @Override
            public DocumentPasswords documentPasswords() {
                return new DocumentPasswords() {

                    @Override
                    public Passwords of(JobSettings asked) {
                        return Passwords.NONE;
                    }

                    @Override
                    public void check(JobSettings asked) {
                        if (passwordsAreWrong != null) {
                            throw passwordsAreWrong;
                        }
                    }
                };
            }

            @Override
            public JobStop stop() {
                return stop;
            }

            @Override
            public void close() {
                closed++;
                if (closeFailure != null) {
                    throw closeFailure;
                }
            }
        };
    }

    @Override
    public OpenLedger openForReading(JobSettings settings) {
        return open(settings);
    }

    @Override
    public OpenLedger openToRead(JobSettings settings) {
        openedToRead++;
        OpenLedger ledger = open(settings);
        opened--;
        return ledger;
    }

    @Override
    public OpenLedger openWithoutLedger(JobSettings settings) {
        openedWithoutLedger++;
        OpenLedger ledger = open(settings);
        opened--;
        return ledger;
    }

    @Override
    public CollectionResult collect(CollectionRequest request, ProgressListener progress) {
        collections.add(request);
        progress.started("collect", 2);
        progress.advanced("collect", 2);
        CollectionResult result = collected.apply(request);
        progress.finished("collect");
        return result;
    }

    @Override
    public AccessReport check(JobSettings settings, Source.Live source, OptionalInt accounts,
            ProgressListener progress) {
        checks.add(accounts);
        return access.get();
    }

    private static CollectionResult allCollected(CollectionRequest request) {
        return new CollectionResult(request.period(), Instant.parse("2026-11-24T08:00:00Z"),
                request.source().collection().evidence().resolve(request.period().toString()), 3, 2, 2, 0, 0, 1,
                List.of(), List.of(), List.of(), new AwsCalls(20, 3));
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
                List.of(), false, "12 findings are excepted; 3 exceptions are in force; 2 exceptions have expired.",
                List.of(), 40,
                List.of(new OpenFindings("root-key", "Critical", 2), new OpenFindings("stale-key", "High", 11),
                        new OpenFindings("stale-key", "Medium", 0)));
    }

    private static Path file(Path file, int size) {
        if (!file.isAbsolute()) {
            throw new IllegalStateException("the job file of this test leaves its reports in the project: " + file);
        }
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, new byte[size]);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
