package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.keyledger.aws.AccountFault;
import org.keyledger.aws.Action;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Calls;
import org.keyledger.aws.Faults;
import org.keyledger.collect.AccountFilter.Tag;
import org.keyledger.collect.CollectionPlan.SkippedAccount;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

/// What is planned, and what is left to do when a run is started again.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RestartTests {

    private static final AccountId SUSPENDED = new AccountId("999900001111");
    private static final AccountId NO_ROLE = new AccountId("210987654321");
    private static final AccountId PAYMENTS = new AccountId("444455556666");
    private static final AccountId STOREFRONT = new AccountId("777788889999");
    private static final CollectionOutcome COLLECTED = new CollectionOutcome.Collected(false);

    @TempDir
    Path folders;

    private Path collected;
    private AwsSimulator aws;
    private Simulated run;

    @BeforeEach
    void start() throws IOException {
        collected = folders.resolve("collected");
        EvidenceFolder source = new SampleOrganization(new SampleSpec(12, 3, 1, 7, Simulated.PERIOD))
                .write(folders.resolve("served")).getFirst();
        aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).start();
        run = new Simulated(aws, Simulated.WHOLE, collected);
    }

    @AfterEach
    void stop() {
        run.close();
        aws.close();
    }

    private void restart(CollectionSettings settings) {
        run.close();
        run = new Simulated(aws, settings, collected);
    }

    @Test
    void accountsArePlannedInTheOrderOfTheirIds() {
        CollectionPlan plan = run.plan();

        assertThat(plan.accounts()).extracting(account -> account.id()).isSorted().hasSize(11)
                .doesNotContain(SUSPENDED);
        assertThat(plan.skipped()).singleElement().extracting(SkippedAccount::reason)
                .isEqualTo("the account is SUSPENDED");
        assertThat(plan.management()).contains(new AccountId("111122223333"));
        assertThat(plan.notes()).isEmpty();
        assertThat(plan.manifest().asOf()).isEqualTo(Simulated.AS_OF);
    }

    @Test
    void aRestartCollectsOnlyWhatIsMissing() throws IOException {
        assertThat(run.collectAll()).hasSize(11);
        Map<String, byte[]> before = contents();
        Calls first = aws.calls();
        Files.delete(run.folder.file(PAYMENTS, EvidenceFolder.OUTCOME));

        restart(Simulated.WHOLE);
        Map<AccountId, CollectionOutcome> again = run.collectAll();

        assertThat(again).containsOnlyKeys(NO_ROLE, PAYMENTS);
        assertThat(again).containsEntry(PAYMENTS, COLLECTED);
        Calls second = aws.calls().since(first);
        assertThat(second.accounts()).containsExactlyInAnyOrder(NO_ROLE, PAYMENTS, aws.caller().account());
        assertThat(second.of(aws.caller().account())).isEqualTo(1);
        assertThat(second.of(Action.GET_CALLER_IDENTITY)).isEqualTo(1);
        Map<String, byte[]> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((file, bytes) -> {
            if (!file.endsWith("outcome.json")) {
                assertThat(after.get(file)).as(file).isEqualTo(bytes);
            }
        });
    }

    private Map<String, byte[]> contents() throws IOException {
        try (Stream<Path> files = Files.walk(collected)) {
            Map<String, byte[]> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(collected.relativize(file).toString(), Files.readAllBytes(file));
            }
            return contents;
        }
    }

    @Test
    void anAccountThatFailedIsCollectedAgain() {
        aws.faults(Faults.none().on(STOREFRONT, AccountFault.reportNeverReady()));
        assertThat(run.collectAll().get(STOREFRONT)).isInstanceOf(CollectionOutcome.Failed.class);

        aws.faults(Faults.none());
        assertThat(run.collectAll()).containsEntry(STOREFRONT, COLLECTED).containsOnlyKeys(STOREFRONT, NO_ROLE);
    }

    @Test
    void anEarlierAttemptsInstantStaysInForce() {
        run.plan();

        assertThat(run.collector.plan(run.folder, Simulated.PERIOD, Simulated.AS_OF.plus(Duration.ofDays(1)))
                .manifest().asOf()).isEqualTo(Simulated.AS_OF);
    }

    @Test
    void otherEvidenceIsNotMixedIn() throws IOException {
        Files.createDirectories(collected);
        Files.writeString(run.folder.manifest(), """
                {"FormatVersion": 1, "Period": "2026-11", "AsOf": "2026-11-30T06:00:00Z",
                 "Source": "sample organization", "Partition": "aws"}""");

        assertThatThrownBy(run::plan).isInstanceOf(CollectionException.class)
                .hasMessageContaining("already holds evidence of sample organization")
                .hasMessageEndingWith("Choose another folder for evidence, or remove this one.");
    }

    @Test
    void whatIsExcludedIsSkippedWithItsReason() {
        AccountFilter exclude = new AccountFilter(Set.of("Production/Payments"),
                List.of(new Tag("CostCenter", Optional.of("CC-1002"))), Set.of(STOREFRONT));
        restart(Simulated.WHOLE.with(new Scope.Organization(AccountFilter.NONE, exclude)));

        assertThat(run.plan().skipped()).extracting(skipped -> skipped.account().id() + " " + skipped.reason())
                .containsExactly("123456789012 excluded by the job file: tag CostCenter=CC-1002",
                        "210987654321 excluded by the job file: organizational unit Production/Payments",
                        "444455556666 excluded by the job file: organizational unit Production/Payments",
                        "777788889999 excluded by the job file: its id", "999900001111 the account is SUSPENDED");
    }

    @Test
    void whatIsNotIncludedIsSkippedAndComesBackWhenItIs() {
        AccountFilter include = new AccountFilter(Set.of("Production/Payments"), List.of(), Set.of());
        restart(Simulated.WHOLE.with(new Scope.Organization(include, AccountFilter.NONE)));
        assertThat(run.collectAll()).containsOnlyKeys(NO_ROLE, PAYMENTS);

        restart(Simulated.WHOLE);
        assertThat(run.collectAll()).containsEntry(STOREFRONT, COLLECTED).doesNotContainKey(PAYMENTS).hasSize(10);
    }

    @Test
    void accountsNamedOneByOneNeedNoOrganization() {
        restart(Simulated.WHOLE.with(new Scope.Accounts(List.of(STOREFRONT, PAYMENTS, STOREFRONT))));

        assertThat(run.collectAll().keySet()).containsExactly(PAYMENTS, STOREFRONT);
        assertThat(aws.calls().of(Action.DESCRIBE_ORGANIZATION)).isZero();
        assertThat(run.folder.organization()).doesNotExist();
    }

    @Test
    void aProfileIsReadWithoutAnyRole() {
        restart(Simulated.WHOLE.with(new Scope.Profile()));

        assertThat(run.collectAll()).containsExactly(Map.entry(aws.caller().account(), COLLECTED));
        assertThat(aws.calls().of(Action.ASSUME_ROLE)).isZero();
    }

    @Test
    void tagsAreLeftOutWhenNotWanted() {
        restart(Simulated.WHOLE.with(new Scope.Organization(AccountFilter.NONE, AccountFilter.NONE, false)));
        run.plan();

        assertThat(aws.calls().of(Action.LIST_TAGS_FOR_RESOURCE)).isZero();
    }
}
