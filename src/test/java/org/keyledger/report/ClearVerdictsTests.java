package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.AccountScope;
import org.keyledger.assess.ApplicableThresholds;
import org.keyledger.assess.Control;
import org.keyledger.assess.Controls;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.LimitsInForce;
import org.keyledger.assess.ThresholdOverride;
import org.keyledger.assess.ThresholdPolicy;
import org.keyledger.assess.Thresholds;
import org.keyledger.history.KeyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.trends.LedgerOfMonths;

/// On keys that the ledger holds. Its month was run a day before the instant that [KeyBuilder] counts from.
class ClearVerdictsTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final Optional<ApplicableThresholds> DEFAULTS =
            Optional.of(ApplicableThresholds.of(Thresholds.DEFAULTS));

    private static List<KeyRecord> keys(KeyBuilder... keys) {
        LedgerOfMonths ledger = new LedgerOfMonths().month(OCTOBER,
                account(PAYMENTS.value()).in("Production/Payments").with(keys).read());
        List<KeyRecord> found = new ArrayList<>();
        ledger.reader().forEachKey(OCTOBER, (_, key) -> found.add(key));
        return found;
    }

    private static ClearVerdicts of(KeyBuilder key, Optional<ApplicableThresholds> limits) {
        return new ClearVerdicts(keys(key).getFirst(), Optional.empty(), LedgerOfMonths.endOf(OCTOBER), limits);
    }

    private static String why(String control, KeyBuilder key) {
        return of(key, DEFAULTS).why(control);
    }

    @Test
    void sayFactAndLimit() {
        assertThat(why("stale-key", activeKey())).isEqualTo("9 days old; the limit is 365 days");
        assertThat(why("unused-key", activeKey().usedDaysAgo(41)))
                .isEqualTo("last used 40 days before the run; the limit is 45 days");
        assertThat(why("unused-key", activeKey().createdDaysAgo(6).neverUsed()))
                .isEqualTo("no use is recorded, and the key is 5 days old; the limit is 7 days");
        assertThat(why("dormant-inactive-key", inactiveKey().createdDaysAgo(90).usedDaysAgo(21)))
                .isEqualTo("20 days since it was made or last used; the limit is 30 days");
    }

    @Test
    void sayBothLimitsWhereTheKindIsUnknown() {
        assertThat(why("stale-key", activeKey().ofUser("xyz"))).isEqualTo("9 days old; the limit is 90 or 365 days");
    }

    @Test
    void sayNoLimitWhereItIsUnknownWhichWasInForce() {
        assertThat(of(activeKey(), Optional.empty()).why("stale-key")).isEqualTo("9 days old");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "5e77 | Production/Payments | 9 days old; the limit is 30 days",
            "5e77 | Sandbox | 9 days old; the limit is 365 days",
            "5e77 | '' | 9 days old; the limit is 30 or 365 days", "5e78 | Production/Payments | 9 days old" })
    void takeTheLimitsOfTheJobFileOnlyWhereTheMonthWasJudgedByThem(String hash, String unit, String why) {
        KeyLimits thirty = new KeyLimits(30, 365, 45, 7, 30, 14);
        LimitsInForce limits = new LimitsInForce(new ThresholdPolicy(Thresholds.DEFAULTS, List.of(
                new ThresholdOverride(new AccountScope.Unit("Production"), new Thresholds(thirty, thirty)))), "5e77");

        assertThat(of(activeKey(), limits.of(hash, PAYMENTS, unit)).why("stale-key")).isEqualTo(why);
    }

    @Test
    void sayBothLimitsWhereAnOverrideIsForATagThatTheLedgerDoesNotKeep() {
        KeyLimits thirty = new KeyLimits(30, 365, 45, 7, 30, 14);
        ThresholdPolicy policy = new ThresholdPolicy(Thresholds.DEFAULTS, List.of(new ThresholdOverride(
                new AccountScope.Tagged("Environment", Optional.empty()), new Thresholds(thirty, thirty))));

        assertThat(of(activeKey(), Optional.of(policy.forAccount(PAYMENTS, "Production"))).why("stale-key"))
                .isEqualTo("9 days old; the limit is 30 or 365 days");
    }

    @Test
    void sayWhyARotationIsNotStuck() {
        KeyBuilder newer = activeKey().inSlotTwo().createdDaysAgo(11);
        KeyBuilder older = activeKey().createdDaysAgo(200);
        List<KeyRecord> both = keys(older.beside(newer));
        List<KeyRecord> switchedOff = keys(inactiveKey().createdDaysAgo(200).beside(newer));

        assertThat(both).hasSize(2);
        assertThat(rotation(both.getFirst(), both.getLast())).isEqualTo("the newer of the user's two keys is 10 days"
                + " old; the limit is 14 days, and no failed attempt is known");
        assertThat(rotation(both.getLast(), both.getFirst()))
                .isEqualTo("of the user's two keys this is the newer one");
        assertThat(rotation(switchedOff.getLast(), switchedOff.getFirst()))
                .isEqualTo("the user's other key is inactive, and no failed attempt is known");
        assertThat(why("stuck-rotation", activeKey()))
                .isEqualTo("the user has no other key, and no failed attempt is known");
    }

    private static String rotation(KeyRecord key, KeyRecord other) {
        return new ClearVerdicts(key, Optional.of(other), LedgerOfMonths.endOf(OCTOBER), DEFAULTS)
                .why("stuck-rotation");
    }

    @Test
    void sayWhatStandsAgainstALoginByPasswordAlone() {
        assertThat(why("no-mfa", activeKey())).isEqualTo("the user has no console password");
        assertThat(why("no-mfa", activeKey().withPassword(Answer.YES).withMfa(Answer.YES)))
                .isEqualTo("the user has an MFA device");
    }

    @Test
    void doNotTellApartWhatOnlyTheUsersCreationCould() {
        KeyBuilder fresh = activeKey().neverUsed().ofUserCreatedAt(daysAgo(400));

        assertThat(why("key-at-setup", fresh.createdDaysAgo(8))).endsWith("or may still wait for its first use");
        assertThat(why("key-at-setup", fresh.createdDaysAgo(9))).isEqualTo("the key was not made together with its"
                + " user");
        assertThat(of(fresh.createdDaysAgo(9), Optional.empty()).why("key-at-setup"))
                .endsWith("or may still wait for its first use");
    }

    /// A control that comes later fails here until its clear verdicts have their words.
    @Test
    void haveWordsForEveryControl() {
        for (KeyBuilder key : List.of(activeKey(), inactiveKey().createdDaysAgo(5), activeKey().ofRoot())) {
            KeyRecord kept = keys(key).getFirst();
            for (int i = 0; i < Controls.ALL.size(); i++) {
                Control control = Controls.ALL.get(i);
                if (kept.verdicts().charAt(i) == 'C') {
                    assertThat(new ClearVerdicts(kept, Optional.empty(), LedgerOfMonths.endOf(OCTOBER), DEFAULTS)
                            .why(control.id().value())).as(control.id().value()).isNotEmpty();
                }
            }
        }
    }
}
