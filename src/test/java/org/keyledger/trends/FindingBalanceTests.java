package org.keyledger.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.history.Amount;
import org.keyledger.history.CloseReason;

class FindingBalanceTests {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String PAYMENTS = "111122223333";
    private static final String SEARCH = "444455556666";

    @TempDir
    Path evidence;

    @Test
    void holdsThroughTheSampleOrganizationsMonths() throws IOException {
        SampleMonths sample = new SampleMonths(new SampleSpec(12, 15, 6, 7, YearMonth.of(2026, 11)), evidence);
        LedgerOfMonths ledger = new LedgerOfMonths();
        sample.periods().forEach(period -> sample.into(ledger, period, UnaryOperator.identity()));

        new FindingBalance(ledger.reader()).holds();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 7, 11, 13, 17, 19, 23 })
    void holdsWhateverBecomesOfKeysUsersAndAccounts(long seed) {
        LedgerOfMonths ledger = new LedgerOfMonths();
        RandomOrganization organization = new RandomOrganization(seed);
        for (int month = 0; month < 8; month++) {
            organization.next(ledger);
        }

        new FindingBalance(ledger.reader()).holds();
    }

    @Test
    void isTestedWithEveryReasonThatNamesAControlledChange() {
        Set<CloseReason> met = EnumSet.noneOf(CloseReason.class);
        for (long seed : new long[]{ 1, 2, 3, 5, 7, 11 }) {
            LedgerOfMonths ledger = new LedgerOfMonths();
            RandomOrganization organization = new RandomOrganization(seed);
            for (int month = 0; month < 8; month++) {
                YearMonth period = organization.next(ledger);
                ClosedFindings.of(ledger.reader().sums(period, List.of())).forEach((reason, count) -> {
                    if (count > 0) {
                        met.add(reason);
                    }
                });
            }
        }

        assertThat(met).contains(CloseReason.KEY_DELETED, CloseReason.USER_DELETED, CloseReason.KEY_DEACTIVATED,
                CloseReason.KEY_ROTATED, CloseReason.USED_AGAIN, CloseReason.KEY_ACTIVATED, CloseReason.RECOGNIZED,
                CloseReason.ACCOUNT_GONE);
    }

    @Test
    void countsAnAccountThatLeftAsClosedAndNotAsRemediated() {
        LedgerOfMonths ledger = new LedgerOfMonths()
                .month(AUGUST, account(PAYMENTS).with(old("svc-a")).read(), account(SEARCH).with(old("svc-b")).read())
                .month(SEPTEMBER, account(PAYMENTS).read());

        Map<CloseReason, Long> closed = ClosedFindings.of(ledger.reader().sums(SEPTEMBER, List.of()));
        assertThat(closed.get(CloseReason.ACCOUNT_GONE)).isPositive();
        assertThat(closed.get(CloseReason.USER_DELETED)).isEqualTo(closed.get(CloseReason.ACCOUNT_GONE));
        Amount mean = new Metrics(ledger.reader()).total(SEPTEMBER).get(Metric.MEAN_TIME_TO_REMEDIATE);
        assertThat(mean).isEqualTo(new Amount(30 * closed.get(CloseReason.USER_DELETED),
                closed.get(CloseReason.USER_DELETED)));
        assertThat(new Metrics(ledger.reader()).cohort(SEPTEMBER, List.of(AUGUST, SEPTEMBER)))
                .containsEntry(Metric.MEAN_TIME_TO_REMEDIATE, mean);
        new FindingBalance(ledger.reader()).holds();
    }

    private static KeyBuilder old(String user) {
        return activeKey().ofUser(user).createdAt(LedgerOfMonths.endOf(AUGUST).minus(Duration.ofDays(400)))
                .usedAt(LedgerOfMonths.endOf(AUGUST).minus(Duration.ofDays(1)));
    }
}
