package org.keyledger.collect;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keyledger.aws.AwsSimulator;
import org.keyledger.collect.CollectionSettings.Limits;
import org.keyledger.collect.CollectionSettings.Roles;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

/// A collector that talks to the simulator, which it finds as it would find AWS: by the SDK's own settings.
final class Simulated implements AutoCloseable {

    static final YearMonth PERIOD = YearMonth.of(2026, 11);
    static final Instant AS_OF = Instant.parse("2026-11-30T06:00:00Z");
    static final String EXTERNAL_ID = "keyledger-1";

    static final CollectionSettings WHOLE = CollectionSettings.of(Scope.Organization.whole())
            .with(Roles.DEFAULTS.withExternalId(EXTERNAL_ID))
            .with(new Limits(4, 1000, Duration.ofMillis(300), Duration.ofSeconds(20)));

    /// Waits a hundredth of the time: long enough for order, short enough for tests.
    private static final Pause HURRY = duration -> Thread.sleep(duration.dividedBy(100));

    final Collector collector;
    final EvidenceFolder folder;
    private final Map<String, Optional<String>> before = new HashMap<>();

    Simulated(AwsSimulator aws, CollectionSettings settings, Path folder) {
        this(aws, settings, folder, Clients.ATTEMPTS, HURRY);
    }

    /// @param attempts how often a call is tried
    Simulated(AwsSimulator aws, CollectionSettings settings, Path folder, int attempts) {
        this(aws, settings, folder, attempts, HURRY);
    }

    /// One that takes its time.
    static Simulated unhurried(AwsSimulator aws, CollectionSettings settings, Path folder) {
        return new Simulated(aws, settings, folder, Clients.ATTEMPTS, Pause.SLEEP);
    }

    private Simulated(AwsSimulator aws, CollectionSettings settings, Path folder, int attempts, Pause pause) {
        this.folder = new EvidenceFolder(folder);
        set("aws.endpointUrl", aws.endpoint().toString());
        set("aws.accessKeyId", aws.caller().accessKeyId());
        set("aws.secretAccessKey", aws.caller().secretAccessKey());
        set("aws.region", "us-east-1");
        collector = Collector.open(settings, InstantSource.system(), pause, attempts);
    }

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.getProperty(property)));
        System.setProperty(property, value);
    }

    CollectionPlan plan() {
        return collector.plan(folder, PERIOD, AS_OF);
    }

    /// Plans, collects what is not done, and tells how each account ended.
    Map<AccountId, CollectionOutcome> collectAll() {
        CollectionPlan plan = plan();
        Map<AccountId, CollectionOutcome> outcomes = new TreeMap<>();
        for (Account account : plan.accounts()) {
            if (!collector.isDone(plan, account.id())) {
                outcomes.put(account.id(), collector.collect(plan, account));
            }
        }
        return outcomes;
    }

    CollectionOutcome collect(AccountId id) {
        CollectionPlan plan = plan();
        return collector.collect(plan,
                plan.accounts().stream().filter(account -> account.id().equals(id)).findFirst().orElseThrow());
    }

    @Override
    public void close() {
        collector.close();
        before.forEach((property, value) -> value.ifPresentOrElse(old -> System.setProperty(property, old),
                () -> System.clearProperty(property)));
    }
}
