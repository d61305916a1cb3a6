package org.keyledger.assess.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.owner.KeyKind.Kind;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails.User;
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
    void takesNobodyForAMachineByNameWhileAPasswordMayMakeItAPerson() {
        assertThat(kindOf(named("svc-build").withPassword(Answer.UNKNOWN)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(kindOf(named("svc-build").withMfa(Answer.UNKNOWN)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(kindOf(new KindTags(List.of("Pipeline"), List.of()), named("x1").withMfa(Answer.UNKNOWN),
                tagged(Map.of("Pipeline", ""))).kind()).isEqualTo(Kind.MACHINE);
    }

    @Test
    void givesAllThatDecided() {
        assertKind(kindOf(named("x1").withPassword(Answer.YES).withMfa(Answer.YES)), Kind.HUMAN,
                "the user has a console password, the user has an MFA device");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Type=service", "TYPE=Service", "Pipeline" })
    void believesAMachinesTagBeforeAPassword(String rule) {
        KindTags rules = new KindTags(List.of(rule), List.of());

        assertKind(kindOf(rules, named("x1").withPassword(Answer.YES),
                tagged(Map.of("type", "service", "pipeline", "nightly"))), Kind.MACHINE, "it is tagged " + rule);
    }

    @Test
    void believesAPersonsTagBeforeAMachinesName() {
        KindTags rules = new KindTags(List.of(), List.of("Type=person"));

        assertKind(kindOf(rules, named("svc-build"), tagged(Map.of("Type", "person"))), Kind.HUMAN,
                "it is tagged Type=person");
        assertThat(kindOf(rules, named("svc-build"), tagged(Map.of("Type", "personal"))).kind())
                .isEqualTo(Kind.MACHINE);
    }

    @Test
    void isUnknownWhereTagsContradictEachOther() {
        KindTags rules = new KindTags(List.of("Pipeline"), List.of("Type=person"));

        assertKind(kindOf(rules, named("x1"), tagged(Map.of("Type", "person", "Pipeline", ""))), Kind.UNKNOWN,
                "it is tagged Type=person, yet it is tagged Pipeline");
    }

    @Test
    void knowsTheUsersThatTheSesConsoleMakes() {
        User grouped = new User("x1", List.of(), List.of(), List.of("AWSSESSendingGroupDoNotRename"), Optional.empty(),
                Map.of(), Optional.empty());

        assertKind(kindOf(KindTags.NONE, named("anna.muster"), grouped), Kind.MACHINE,
                "the SES console made it for SMTP");
        assertKind(kindOf(KindTags.NONE, named("anna.muster"), tagged(Map.of("InvokedBy", "SESConsole"))),
                Kind.MACHINE, "the SES console made it for SMTP");
        assertKind(kindOf(KindTags.NONE, named("x1").withMfa(Answer.YES), grouped), Kind.UNKNOWN,
                "the user has an MFA device, yet the SES console made it for SMTP");
    }

    @Test
    void isUnknownWhereTheDirectoryListsANameThatMachinesBear() {
        NamingRules rules = new NamingRules(List.of("a.*"), List.of());

        assertKind(kindOf(rules, named("amuster")), Kind.UNKNOWN,
                "the name stands in the directory, yet the name matches a.*");
        assertThat(kindOf(rules, named("amuster").withMfa(Answer.YES)).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void isUnknownWhereNothingSpeaksForEither() {
        assertThat(kindOf(named("x1")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(new KindRule(NamingRules.DEFAULTS, KindTags.NONE, Optional.empty())
                .judge(named("anna.muster").entry(), Optional.empty()).kind())
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
        return new KindRule(rules, KindTags.NONE, Optional.of(ANNA)).judge(key.entry(), Optional.empty());
    }

    private static KeyKind kindOf(KindTags tags, KeyBuilder key, User user) {
        return new KindRule(NamingRules.DEFAULTS, tags, Optional.of(ANNA)).judge(key.entry(), Optional.of(user));
    }

    private static User tagged(Map<String, String> tags) {
        return new User("x1", List.of(), List.of(), List.of(), Optional.empty(), tags, Optional.empty());
    }

    private static void assertKind(KeyKind kind, Kind expected, String reason) {
        assertThat(kind).isEqualTo(new KeyKind(expected, reason));
    }
}
