package org.keyledger.assess.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.owner.KeyKind.Kind;
import org.keyledger.iam.Answer;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class KindRuleTests {

    private static final Roster ANNA = new Roster(
            List.of(new Person("Anna.Muster@example.com", "amuster", "Anna", PersonStatus.ACTIVE)));

    @Test
    void knowsTheRootUser() {
        assertKind(kindOf(activeKey().ofRoot()), Kind.ROOT, "the account's root user");
    }

    @Test
    void takesAUserWithAConsolePasswordForAPerson() {
        assertKind(kindOf(named("x1").withPassword(Answer.YES)), Kind.HUMAN, "the user has a console password");
    }

    @Test
    void takesAUserWithAnMfaDeviceForAPerson() {
        assertKind(kindOf(named("x1").withMfa(Answer.YES)), Kind.HUMAN, "the user has an MFA device");
    }

    @Test
    void takesAPasswordForStrongerThanAMachinesName() {
        assertThat(kindOf(named("svc-build").withPassword(Answer.YES)).kind()).isEqualTo(Kind.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "svc-build", "SVC_Build", "build-svc", "my.service.user", "ci", "app_7", "cd-prod",
            "terraform", "Jenkins_Runner", "s3-backup-nightly", "smtp-relay", "deploy-user" })
    void takesNamesThatMachinesBearForMachines(String name) {
        KeyKind kind = kindOf(named(name));

        assertThat(kind.kind()).isEqualTo(Kind.MACHINE);
        assertThat(kind.reason()).startsWith("the name matches ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "svetlana", "cindy", "apple", "cicero", "bothwell", "servicio",
            "jane.batchelor", "deployment", "robotham" })
    void takesNoNameThatOnlyBeginsLikeAMachines(String name) {
        assertThat(kindOf(named(name)).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ses", "email" })
    void takesAUserWhoseKeySendsMailForAMachine(String service) {
        assertKind(kindOf(named("x1").usedFor(service)), Kind.MACHINE, "its key sends mail through SES");
        assertThat(kindOf(named("x1").beside(inactiveKey().usedFor(service))).kind()).isEqualTo(Kind.MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "anna.muster", "ANNA.MUSTER@EXAMPLE.COM", "AMuster" })
    void takesANameThatStandsInTheDirectoryForAPersonWhateverItsCase(String name) {
        assertKind(kindOf(named(name)), Kind.HUMAN, "the name stands in the directory");
    }

    @Test
    void goesByTheDirectoryRatherThanByMailSent() {
        assertThat(kindOf(named("anna.muster").usedFor("ses")).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void isUnknownWhereTheDirectoryListsANameThatMachinesBear() {
        NamingRules rules = new NamingRules(List.of("a.*"), List.of());

        assertKind(kindOf(rules, named("amuster")), Kind.UNKNOWN,
                "the name stands in the directory, yet it matches a.* as machines' names do");
        assertThat(kindOf(rules, named("amuster").withMfa(Answer.YES)).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void isUnknownWhereNothingSpeaksForEither() {
        assertThat(kindOf(named("x1")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(new KindRule(NamingRules.DEFAULTS, Optional.empty()).judge(named("anna.muster").entry()).kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void isUnknownWherePasswordAndMfaAreUnknown() {
        assertThat(kindOf(named("x1").withPassword(Answer.UNKNOWN).withMfa(Answer.UNKNOWN)).kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void putsAConfiguredHumanNameFirst() {
        NamingRules rules = new NamingRules(List.of(".*"), List.of("[a-z]+\\.[a-z]+"));

        assertKind(kindOf(rules, named("Svc.Build")), Kind.HUMAN, "the name matches [a-z]+\\.[a-z]+");
        assertKind(kindOf(rules, named("svc-build")), Kind.MACHINE, "the name matches .*");
    }

    @ParameterizedTest
    @ValueSource(strings = { "app_.*", "APP_.*", "app_[a-z]+", "app-.*", "(?i)App_Payments" })
    void matchesConfiguredExpressionsAgainstTheNameAsItIsWritten(String expression) {
        NamingRules rules = new NamingRules(List.of(expression), List.of());

        assertThat(kindOf(rules, named("App_Payments")).kind()).isEqualTo(Kind.MACHINE);
    }

    @Test
    void matchesConfiguredExpressionsAgainstTheWholeName() {
        NamingRules rules = new NamingRules(List.of("x"), List.of());

        assertThat(kindOf(rules, named("x1")).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void givesExpressionsBackAsTheyWereGiven() {
        NamingRules rules = new NamingRules(List.of("APP_.*"), List.of("x"));

        assertThat(rules.machineExpressions()).containsExactly("APP_.*");
        assertThat(rules.humanExpressions()).containsExactly("x");
    }

    private static KeyBuilder named(String name) {
        return activeKey().ofUser(name);
    }

    private static KeyKind kindOf(KeyBuilder key) {
        return kindOf(NamingRules.DEFAULTS, key);
    }

    private static KeyKind kindOf(NamingRules rules, KeyBuilder key) {
        return new KindRule(rules, Optional.of(ANNA)).judge(key.entry());
    }

    private static void assertKind(KeyKind kind, Kind expected, String reason) {
        assertThat(kind).isEqualTo(new KeyKind(expected, reason));
    }
}
