package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.keyledger.collect.CollectionException;
import org.keyledger.collect.CollectionPlan;
import org.keyledger.collect.Collector;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.AccessCheck;
import org.keyledger.job.AccessReport;
import org.keyledger.job.AccessReport.AccountAccess;
import org.keyledger.job.AccessReport.Lacking;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.Source;
import org.keyledger.organization.Account;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Lists the accounts as a collection would, into a folder that is thrown away, and tries some of them.
@Component
class BatchAccessCheck implements AccessCheck {

    private static final String TRY = "try accounts";

    private final SimpleAsyncTaskExecutor threads;
    private final InstantSource clock = InstantSource.system();

    BatchAccessCheck(SimpleAsyncTaskExecutor collectionThreads) {
        this.threads = collectionThreads;
    }

    @Override
    public AccessReport check(JobSettings settings, Source.Live source, OptionalInt accounts,
            ProgressListener progress) {
        threads.setConcurrencyLimit(source.collection().concurrency());
        Path folder = temporaryFolder();
        try (Collector collector = Collector.open(LiveSource.settingsOfCheck(source), clock)) {
            CollectionPlan plan = list(collector, folder, progress);
            List<Account> tried = accounts.isEmpty() ? plan.accounts()
                    : SpreadSample.of(plan.accounts(), accounts.getAsInt());
            return new AccessReport(plan.caller().account(), plan.caller().arn().toString(),
                    plan.manifest().partition().id(), plan.manifest().source(), plan.accounts().size(),
                    Stream.concat(plan.notes().stream(), plan.unread().stream()).toList(),
                    tryEach(collector, plan, tried, progress));
        }
        catch (CollectionException unable) {
            throw LiveSource.failure(unable);
        }
        finally {
            discard(folder);
        }
    }

    private CollectionPlan list(Collector collector, Path folder, ProgressListener progress) {
        Instant now = clock.instant();
        progress.started("list accounts", 0);
        CollectionPlan plan =
                collector.plan(new EvidenceFolder(folder), YearMonth.from(now.atOffset(ZoneOffset.UTC)), now);
        progress.finished("list accounts");
        return plan;
    }

    private List<AccountAccess> tryEach(Collector collector, CollectionPlan plan, List<Account> accounts,
            ProgressListener progress) {
        progress.started(TRY, accounts.size());
        List<CompletableFuture<AccountAccess>> tries = new ArrayList<>();
        for (Account account : accounts) {
            tries.add(CompletableFuture.supplyAsync(() -> {
                List<Lacking> lacking = collector.probe(plan, account).stream()
                        .map(what -> new Lacking(what.action(), what.code(), what.remedy())).toList();
                progress.advanced(TRY, 1);
                return new AccountAccess(account.id(), account.name(), account.ouPath(), lacking);
            }, threads));
        }
        List<AccountAccess> tried = tries.stream().map(CompletableFuture::join).toList();
        progress.finished(TRY);
        return tried;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("keyledger-check");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void discard(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        }
        catch (IOException left) {
            // The system clears its temporary folder some day; what was found out counts more.
        }
    }
}
