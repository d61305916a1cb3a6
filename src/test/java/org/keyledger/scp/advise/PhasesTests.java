package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.scp.advise.AdviceFixtures.account;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.history.AccountRecord;

@Isolated("It changes the locale and the time zone of the process.")
class PhasesTests {

    private static final PhaseRule SANDBOX = rule("Sandbox", List.of("Sandbox"));
    private static final PhaseRule TEST = rule("Test", List.of("Workloads/Test"));
    private static final PhaseRule REST = rule("Rest", List.of());

    @ParameterizedTest
    @CsvSource({ "Workloads/Test, true", "Workloads/Test/Web, true", "Workloads/Testing, false", "Workloads, false",
            "Test, false", "Old/Workloads/Test, false", "'', false" })
    void aUnitTakesInItselfAndWhatIsBelow(String path, boolean within) {
        assertThat(TEST.takesIn(path)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({ "Workloads/Test, true", "Test/Deep/Deeper, true", "Testing, false", "Contest, false", "test, false" })
    void aNameTakesInWhatHasAUnitAboveItThatIsCalledSoAsAWhole(String path, boolean within) {
        assertThat(new PhaseRule("Test", List.of(), List.of(Pattern.compile("Test"))).takesIn(path)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({ "Workloads/Dev Playground, Sandbox", "Team-DEV, Non-production", "dev, Non-production",
            "NonProd/Sandbox, Sandbox", "Pre-Production, Non-production", "UAT, Non-production",
            "Device Farm, Production", "Attestation, Production", "Workloads/Payments, Production", "'', Production" })
    void withoutSettingsNamesThatArePeoplesHabitDecide(String path, String phase) {
        Phases phases = new Phases(PhaseRule.DEFAULTS, List.of(account("111122223333", "a", path)));

        assertThat(PhaseRule.DEFAULTS.get(phases.phaseOf(account("111122223333", "a", path))).name()).isEqualTo(phase);
    }

    @Test
    void theFirstPhaseThatTakesAnAccountInHasIt() {
        PhaseRule all = rule("All", List.of("Workloads"));
        AccountRecord account = account("111122223333", "web", "Workloads/Test");

        assertThat(new Phases(List.of(SANDBOX, TEST, all, REST), List.of(account)).phaseOf(account)).isEqualTo(1);
        assertThat(new Phases(List.of(SANDBOX, all, TEST, REST), List.of(account)).phaseOf(account)).isEqualTo(1);
        assertThat(new Phases(List.of(all, TEST), List.of(account)).phaseOf(account)).isZero();
    }

    @Test
    void theLastPhaseTakesTheRestWhateverItNames() {
        AccountRecord account = account("111122223333", "web", "Elsewhere");

        assertThat(new Phases(List.of(SANDBOX, TEST), List.of(account)).phaseOf(account)).isEqualTo(1);
    }

    @Test
    void policiesGoToTheHighestUnitThatBelongsToThePhaseAsAWhole() {
        AccountRecord web = account("111122223333", "web", "Workloads/Test/Web");
        AccountRecord shop = account("222233334444", "shop", "Workloads/Test/Shop");
        AccountRecord live = account("444455556666", "live", "Workloads/Live");

        assertThat(targets(web, shop, live)).containsExactly(Map.of(), Map.of("Workloads/Test", List.of(web, shop)),
                Map.of("Workloads/Live", List.of(live)));
    }

    @Test
    void anAccountBesideOthersOfAnotherPhaseGetsThemItself() {
        PhaseRule deep = rule("Deep", List.of("Workloads/Web"));
        AccountRecord web = account("111122223333", "web", "Workloads/Web");
        AccountRecord beside = account("222233334444", "beside", "Workloads");
        AccountRecord unnamed = account("333344445555", "", "Workloads");

        List<AccountRecord> accounts = List.of(web, beside, unnamed);
        assertThat(new Phases(List.of(deep, REST), accounts).targets(accounts)).containsExactly(
                Map.of("Workloads/Web", List.of(web)),
                Map.of("account 222233334444 (beside)", List.of(beside), "account 333344445555", List.of(unnamed)));
    }

    @Test
    void accountsAtTheRootGetThemThemselves() {
        AccountRecord one = account("111122223333", "one", "");
        AccountRecord other = account("222233334444", "other", "");

        assertThat(targets(one, other)).containsExactly(Map.of(), Map.of(),
                Map.of("account 111122223333 (one)", List.of(one), "account 222233334444 (other)", List.of(other)));
    }

    @Test
    void unitsNamedAlikeInDifferentPlacesAreDifferentUnits() {
        AccountRecord mine = account("111122223333", "a", "Workloads/Test");
        AccountRecord theirs = account("222233334444", "b", "Partners/Test");

        assertThat(targets(mine, theirs)).containsExactly(Map.of(), Map.of("Workloads", List.of(mine)),
                Map.of("Partners", List.of(theirs)));
    }

    @Test
    void aUnitThatOnlySharesTheBeginningOfItsNameIsAnother() {
        AccountRecord test = account("111122223333", "a", "Workloads/Test");
        AccountRecord testing = account("222233334444", "b", "Workloads/Testing");

        assertThat(targets(test, testing)).containsExactly(Map.of(), Map.of("Workloads/Test", List.of(test)),
                Map.of("Workloads/Testing", List.of(testing)));
    }

    @Test
    void noTargetLiesAboveAnother() {
        PhaseRule deep = rule("Deep", List.of("A/B/C", "A/D"));
        List<AccountRecord> accounts = List.of(account("111122223333", "1", "A/B/C"), account("222233334444", "2",
                "A/B/C/E"), account("333344445555", "3", "A/B"), account("444455556666", "4", "A/D"),
                account("555566667777", "5", "A/F"), account("666677778888", "6", ""));
        Phases phases = new Phases(List.of(deep, REST), accounts);

        List<String> all = phases.targets(accounts).stream().flatMap(phase -> phase.keySet().stream()).toList();
        assertThat(accounts).allSatisfy(account -> assertThat(Phases.above(account)).filteredOn(all::contains)
                .containsExactly(phases.targetOf(account)));
    }

    @Test
    void onTheWayDownComesTheNextUnitAndThenTheAccount() {
        AccountRecord web = account("111122223333", "web", "Workloads/Test/Web");

        assertThat(Phases.above(web)).containsExactly("Workloads", "Workloads/Test", "Workloads/Test/Web",
                "account 111122223333 (web)");
        assertThat(Phases.below("Workloads", web)).isEqualTo("Workloads/Test");
        assertThat(Phases.below("Workloads/Test/Web", web)).isEqualTo("account 111122223333 (web)");
        assertThat(Phases.below("account 111122223333 (web)", web)).isEqualTo("account 111122223333 (web)");
    }

    @Test
    void anAccountThatPoliciesDoNotBindBelongsToNoPhase() {
        AccountRecord bound = account("111122223333", "web", "Workloads");
        AccountRecord management = account("222233334444", "management", "Workloads");
        Phases phases = new Phases(List.of(TEST, REST), List.of(bound));

        assertThat(phases.binds(bound)).isTrue();
        assertThat(phases.binds(management)).isFalse();
        assertThat(phases.targets(List.of(bound, management))).containsExactly(Map.of(),
                Map.of("Workloads", List.of(bound)));
    }

    private static List<Map<String, List<AccountRecord>>> targets(AccountRecord... accounts) {
        return new Phases(List.of(SANDBOX, TEST, REST), List.of(accounts)).targets(List.of(accounts));
    }

    private static PhaseRule rule(String name, List<String> units) {
        return new PhaseRule(name, units, List.of());
    }
}
