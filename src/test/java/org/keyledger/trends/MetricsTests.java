package org.keyledger.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.history.AgeCount;
import org.keyledger.history.Amount;

class MetricsTests {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String PAYMENTS = "111122223333";
    private static final String SEARCH = "444455556666";

    @Test
    void takesTheNearestRankForPercentiles() {
        List<AgeCount> oneToTen = new ArrayList<>();
        for (int days = 1; days <= 10; days++) {
            oneToTen.add(new AgeCount(days, 1));
        }

        assertThat(Metrics.percentile(oneToTen, 50)).isEqualTo(new Amount(5, 1));
        assertThat(Metrics.percentile(oneToTen, 90)).isEqualTo(new Amount(9, 1));
        assertThat(Metrics.percentile(oneToTen.subList(0, 9), 50)).isEqualTo(new Amount(5, 1));
        assertThat(Metrics.percentile(oneToTen.subList(0, 9), 90)).isEqualTo(new Amount(9, 1));
        assertThat(Metrics.percentile(oneToTen.subList(0, 1), 50)).isEqualTo(new Amount(1, 1));
    }

    @Test
    void weighsAgesByTheirKeys() {
        List<AgeCount> ages = List.of(new AgeCount(1, 89), new AgeCount(700, 11));

        assertThat(Metrics.percentile(ages, 50)).isEqualTo(new Amount(1, 1));
        assertThat(Metrics.percentile(ages, 89)).isEqualTo(new Amount(1, 1));
        assertThat(Metrics.percentile(ages, 90)).isEqualTo(new Amount(700, 1));
    }

    @Test
    void knowsNoPercentileOfNoKeys() {
        assertThat(Metrics.percentile(List.of(), 50).denominator()).isZero();
    }

    @Test
    void makesEveryMetricOfAPeriod() {
        Map<Metric, Amount> metrics = new Metrics(new LedgerOfMonths().month(OCTOBER, account(PAYMENTS)
                .with(key(OCTOBER, 91, "svc-a"), key(OCTOBER, 366, "svc-b"), key(OCTOBER, 3, "svc-c")).read(),
                account(SEARCH).read()).reader()).total(OCTOBER);

        assertThat(metrics).containsOnlyKeys(Metric.values());
        assertThat(metrics).containsEntry(Metric.KEYS_OVER_90_DAYS, new Amount(2, 3))
                .containsEntry(Metric.KEYS_OVER_365_DAYS, new Amount(1, 3))
                .containsEntry(Metric.KEYS_ACTIVE, new Amount(3, 1))
                .containsEntry(Metric.MEDIAN_KEY_AGE, new Amount(91, 1))
                .containsEntry(Metric.P90_KEY_AGE, new Amount(366, 1))
                .containsEntry(Metric.OPEN_FINDINGS_HIGH, new Amount(1, 1))
                .containsEntry(Metric.ACCOUNTS_WITHOUT_KEYS, new Amount(1, 2))
                .containsEntry(Metric.MEAN_TIME_TO_REMEDIATE, new Amount(0, 0));
    }

    @Test
    void countsNoKeyOfUnknownAgeOrUseForYoungOrUsed() {
        Map<Metric, Amount> metrics = new Metrics(new LedgerOfMonths().month(OCTOBER, account(PAYMENTS)
                .with(key(OCTOBER, 366, "svc-a"), key(OCTOBER, 3, "svc-b").withUnknownLastUse(),
                        key(OCTOBER, 3, "svc-c").createdNobodyKnowsWhen())
                .read()).reader()).total(OCTOBER);

        assertThat(metrics).containsEntry(Metric.KEYS_OVER_90_DAYS, new Amount(1, 2))
                .containsEntry(Metric.KEYS_OVER_365_DAYS, new Amount(1, 2))
                .containsEntry(Metric.KEYS_ACTIVE, new Amount(3, 1));
        assertThat(metrics.get(Metric.KEYS_UNUSED).denominator()).isEqualTo(2);
    }

    @Test
    void doesNotMoveTheCohortBecauseAnAccountBecameUnreadable() {
        AccountBuilder search = account(SEARCH).with(key(SEPTEMBER, 400, "svc-old"), key(SEPTEMBER, 401, "svc-older"));
        Metrics metrics = new Metrics(new LedgerOfMonths()
                .month(SEPTEMBER, account(PAYMENTS).with(key(SEPTEMBER, 3, "svc-a"), key(SEPTEMBER, 400, "svc-b"))
                        .read(), search.read())
                .month(OCTOBER, account(PAYMENTS).with(key(OCTOBER, 34, "svc-a"), key(OCTOBER, 431, "svc-b")).read(),
                        account(SEARCH).failed())
                .reader());
        List<YearMonth> both = List.of(SEPTEMBER, OCTOBER);

        Map<Metric, Amount> before = metrics.cohort(SEPTEMBER, both);
        Map<Metric, Amount> now = metrics.cohort(OCTOBER, both);

        assertThat(now).containsEntry(Metric.KEYS_OVER_365_DAYS, new Amount(1, 2))
                .containsEntry(Metric.KEYS_ACTIVE, new Amount(2, 1))
                .containsEntry(Metric.OPEN_FINDINGS_HIGH, new Amount(1, 1));
        for (Metric metric : List.of(Metric.KEYS_OVER_90_DAYS, Metric.KEYS_OVER_365_DAYS, Metric.KEYS_ACTIVE,
                Metric.OPEN_FINDINGS_HIGH, Metric.ACCOUNTS_WITHOUT_KEYS)) {
            assertThat(now.get(metric)).as(metric.title()).isEqualTo(before.get(metric));
        }
        assertThat(metrics.total(SEPTEMBER)).containsEntry(Metric.KEYS_ACTIVE, new Amount(4, 1));
        assertThat(metrics.total(OCTOBER)).containsEntry(Metric.KEYS_ACTIVE, new Amount(2, 1));
    }

    @Test
    void keepsTheOpenFindingsOfAnUnreadableAccountInTheTotal() {
        Metrics metrics = new Metrics(new LedgerOfMonths()
                .month(SEPTEMBER, account(PAYMENTS).with(key(SEPTEMBER, 400, "svc-a")).read())
                .month(OCTOBER, account(PAYMENTS).failed()).reader());

        assertThat(metrics.total(OCTOBER)).containsEntry(Metric.OPEN_FINDINGS_HIGH, new Amount(1, 1))
                .containsEntry(Metric.KEYS_ACTIVE, new Amount(0, 1));
    }

    @Test
    void measuresTheDaysFromAFindingsOpeningToItsEnd() {
        Metrics metrics = new Metrics(new LedgerOfMonths()
                .month(SEPTEMBER, account(PAYMENTS).with(key(SEPTEMBER, 400, "svc-a")).read())
                .month(OCTOBER, account(PAYMENTS).read()).reader());

        assertThat(metrics.total(OCTOBER)).containsEntry(Metric.MEAN_TIME_TO_REMEDIATE, new Amount(31, 1));
    }

    @Test
    void publishesTheFiguresThatLeadershipReadsWithTheScore() {
        LedgerOfMonths ledger =
                new LedgerOfMonths().month(OCTOBER, account(PAYMENTS).with(key(OCTOBER, 400, "svc-a")).read());

        Map<String, Amount> published = ledger.reader().published(OCTOBER);

        assertThat(published).hasSize(Metric.values().length + 1).containsEntry("keys-over-365-days", new Amount(1, 1));
        assertThat(published.get(Measurement.SCORE).denominator()).isEqualTo(1);
    }

    @Test
    void publishesNoScoreWhereNoAccountWasRead() {
        LedgerOfMonths ledger = new LedgerOfMonths().month(OCTOBER, account(PAYMENTS).failed());

        assertThat(ledger.reader().published(OCTOBER)).containsEntry(Measurement.SCORE, new Amount(0, 0))
                .containsEntry("keys-over-90-days", new Amount(0, 0));
    }

    @Test
    void findsMetricsByTheirStableNames() {
        for (Metric metric : Metric.values()) {
            assertThat(Metric.of(metric.id())).contains(metric);
            assertThat(metric.definition()).endsWith(".");
        }
        assertThat(Metric.of("KEYS_ACTIVE")).isEmpty();
    }

    private static KeyBuilder key(YearMonth month, long age, String user) {
        return activeKey().ofUser(user).createdAt(LedgerOfMonths.endOf(month).minus(Duration.ofDays(age)))
                .usedAt(LedgerOfMonths.endOf(month).minus(Duration.ofDays(1)));
    }
}
