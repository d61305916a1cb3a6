package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

@RunsBatch
class CollectionPartitionerTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "0, 64", "1, 64", "64, 64", "127, 64", "128, 64", "1000, 64", "10000, 64", "10000, 1", "999, 500" })
    void everyAccountIsInOnePartition(int accounts, int threads) {
        assertThat(CollectionPartitioner.sizes(accounts, threads).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(accounts);
    }

    @Test
    void partitionsShrinkToSingleAccounts() {
        List<Integer> sizes = CollectionPartitioner.sizes(1000, 64);
        assertThat(sizes).isSortedAccordingTo((one, other) -> other - one).startsWith(7);
        assertThat(sizes.subList(sizes.size() - 128, sizes.size())).containsOnly(1);
    }

    @Test
    void aPartitionHasTwentyAccountsAtMost() {
        assertThat(CollectionPartitioner.sizes(2 * 64 * 20 - 1, 64)).startsWith(19);
        assertThat(CollectionPartitioner.sizes(2 * 64 * 20, 64)).startsWith(20);
        assertThat(CollectionPartitioner.sizes(2 * 64 * 21, 64)).startsWith(20);
    }

    @Test
    void aThousandAccountsAreFarFewerPartitions() {
        assertThat(CollectionPartitioner.sizes(1000, 64)).hasSizeLessThan(500);
        assertThat(CollectionPartitioner.sizes(10_000, 64)).hasSizeLessThan(1000);
    }

    @Test
    void partitionsBeginInTheOrderInWhichTheyWereDealtAndAreKept() {
        try (LedgerContext context = LedgerContext.onH2(folder.resolve("ledger"))) {
            JobRepository repository = context.bean(JobRepository.class);
            JobParameters none = new JobParameters();
            JobExecution job = repository.createJobExecution(repository.createJobInstance("collection", none), none,
                    new ExecutionContext());
            Map<String, ExecutionContext> dealt = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (int i = 40; i > 0; i--) {
                dealt.put("p" + i, new ExecutionContext(Map.of(AccountPartitioner.FIRST, "account " + i)));
                names.add("collect accounts:p" + i);
            }
            List<StepExecution> split = List
                    .copyOf(new CollectionSplitter(repository, "collect accounts", _ -> dealt)
                            .split(repository.createStepExecution("collect", job), 1));
            assertThat(split).extracting(StepExecution::getStepName).containsExactlyElementsOf(names);
            assertThat(repository.getStepExecution(split.getFirst().getId()).getExecutionContext()
                    .getString(AccountPartitioner.FIRST)).isEqualTo("account 40");
        }
    }
}
