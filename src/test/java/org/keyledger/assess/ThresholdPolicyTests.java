package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.control.DormantInactiveKey;
import org.keyledger.assess.control.StaleKey;
import org.keyledger.assess.control.UnusedKey;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

class ThresholdPolicyTests {

    private static final KeyLimits THIRTY_DAYS = new KeyLimits(30, 365, 45, 7, 30, 14);
    private static final KeyLimits SIXTY_DAYS = new KeyLimits(60, 365, 45, 7, 30, 14);

    @Test
    void aKeyOfTheUnitIsStaleFromTheDayAfterTheUnitsOwnLimit() {
        ApplicableThresholds limits = policy(unit("Sandbox", THIRTY_DAYS)).forAccount(in("Sandbox"));

        assertThat(stale(29, limits)).isEqualTo(Verdict.CLEAR);
        assertThat(stale(30, limits)).isEqualTo(Verdict.CLEAR);
        assertThat(stale(31, limits)).isInstanceOfSatisfying(Verdict.Flagged.class,
                flagged -> assertThat(flagged.limit()).isEqualTo("at most 30 days (Sandbox)"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Sandbox/Experiments", "Sandbox/a/b" })
    void aUnitHoldsForAllUnitsBelowIt(String path) {
        assertThat(stale(31, policy(unit("Sandbox", THIRTY_DAYS)).forAccount(in(path))))
                .isInstanceOf(Verdict.Flagged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Sandboxes", "Old/Sandbox", "sandbox" })
    void aUnitHoldsForNoOther(String path) {
        assertThat(stale(31, policy(unit("Sandbox", THIRTY_DAYS)).forAccount(in(path)))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void aTagHoldsForItsValueOrForAny() {
        Account production = tagged(Map.of("Environment", "production"));
        Account test = tagged(Map.of("Environment", "test"));

        ThresholdPolicy byValue = policy(tag("Environment", Optional.of("production"), THIRTY_DAYS));
        assertThat(stale(31, byValue.forAccount(production))).isInstanceOfSatisfying(Verdict.Flagged.class,
                flagged -> assertThat(flagged.limit()).isEqualTo("at most 30 days (Environment=production)"));
        assertThat(stale(31, byValue.forAccount(test))).isEqualTo(Verdict.CLEAR);
        ThresholdPolicy byName = policy(tag("Environment", Optional.empty(), THIRTY_DAYS));
        assertThat(stale(31, byName.forAccount(test))).isInstanceOf(Verdict.Flagged.class);
        assertThat(stale(31, byName.forAccount(tagged(Map.of())))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void accountsAreNamedByTheirIds() {
        ThresholdPolicy policy = policy(new ThresholdOverride(
                new AccountScope.Accounts(List.of(new AccountId("111122223333"))), human(THIRTY_DAYS)));

        assertThat(stale(31, policy.forAccount(in("")))).isInstanceOfSatisfying(Verdict.Flagged.class,
                flagged -> assertThat(flagged.limit()).isEqualTo("at most 30 days (account 111122223333)"));
        assertThat(stale(31, policy.forAccount(Account.unlisted(new AccountId("444455556666")))))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void theFirstOverrideThatFitsHolds() {
        ThresholdPolicy policy = policy(unit("Sandbox/Strict", THIRTY_DAYS), unit("Sandbox", SIXTY_DAYS));

        assertThat(stale(31, policy.forAccount(in("Sandbox/Strict")))).isInstanceOf(Verdict.Flagged.class);
        assertThat(stale(60, policy.forAccount(in("Sandbox/Other")))).isEqualTo(Verdict.CLEAR);
        assertThat(stale(61, policy.forAccount(in("Sandbox/Other")))).isInstanceOf(Verdict.Flagged.class);
    }

    @Test
    void whereTagsAreNotKnownAKeyIsUndeterminedOnlyBetweenTheTwoLimits() {
        ThresholdPolicy policy = policy(tag("Environment", Optional.of("production"), THIRTY_DAYS));
        ApplicableThresholds limits = policy.forAccount(new Account(new AccountId("111122223333"), "", "",
                AccountState.ACTIVE, "", Map.of(), true, false));

        assertThat(stale(30, limits)).isEqualTo(Verdict.CLEAR);
        assertThat(stale(31, limits)).isEqualTo(new Verdict.Undetermined("it is unknown whether the limits for"
                + " Environment=production hold here, and they differ from the others"));
        assertThat(stale(90, limits)).isInstanceOf(Verdict.Undetermined.class);
        assertThat(stale(91, limits)).isInstanceOf(Verdict.Flagged.class);
    }

    @Test
    void anAccountThatTheOrganizationDoesNotListMayBeInAnyUnit() {
        ApplicableThresholds limits = policy(unit("Sandbox", THIRTY_DAYS))
                .forAccount(Account.unlisted(new AccountId("111122223333")));

        assertThat(stale(31, limits)).isInstanceOf(Verdict.Undetermined.class);
    }

    @Test
    void aLimitThatTheOverrideLeavesAloneDoesNotNameIt() {
        ApplicableThresholds limits = policy(unit("Sandbox", THIRTY_DAYS)).forAccount(in("Sandbox"));

        assertThat(new UnusedKey().judge(activeKey().ofHuman().usedDaysAgo(46).under(limits).subject()))
                .isInstanceOfSatisfying(Verdict.Flagged.class,
                        flagged -> assertThat(flagged.limit()).isEqualTo("used within 45 days"));
    }

    @Test
    void anOverrideForPeopleLeavesMachinesAlone() {
        ApplicableThresholds limits = policy(unit("Sandbox", THIRTY_DAYS)).forAccount(in("Sandbox"));

        assertThat(new StaleKey().judge(activeKey().ofMachine().createdDaysAgo(365).under(limits).subject()))
                .isEqualTo(Verdict.CLEAR);
        assertThat(new DormantInactiveKey().judge(activeKey().ofMachine().under(limits).subject()))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void aKindThatIsUnknownIsTriedUnderTheLimitsOfTheAccount() {
        ApplicableThresholds limits = policy(unit("Sandbox", THIRTY_DAYS)).forAccount(in("Sandbox"));

        assertThat(new StaleKey().judge(activeKey().ofUnknownKind().createdDaysAgo(30).under(limits).subject()))
                .isEqualTo(Verdict.CLEAR);
        assertThat(new StaleKey().judge(activeKey().ofUnknownKind().createdDaysAgo(31).under(limits).subject()))
                .isInstanceOf(Verdict.Undetermined.class);
    }

    private static Verdict stale(long age, ApplicableThresholds limits) {
        return new StaleKey().judge(activeKey().ofHuman().createdDaysAgo(age).under(limits).subject());
    }

    private static ThresholdPolicy policy(ThresholdOverride... overrides) {
        return new ThresholdPolicy(Thresholds.DEFAULTS, List.of(overrides));
    }

    private static ThresholdOverride unit(String path, KeyLimits human) {
        return new ThresholdOverride(new AccountScope.Unit(path), human(human));
    }

    private static ThresholdOverride tag(String name, Optional<String> value, KeyLimits human) {
        return new ThresholdOverride(new AccountScope.Tagged(name, value), human(human));
    }

    private static Thresholds human(KeyLimits limits) {
        return new Thresholds(limits, KeyLimits.MACHINE);
    }

    private static Account in(String unit) {
        return new Account(new AccountId("111122223333"), "", "", AccountState.ACTIVE, unit, Map.of());
    }

    private static Account tagged(Map<String, String> tags) {
        return new Account(new AccountId("111122223333"), "", "", AccountState.ACTIVE, "", tags);
    }
}
