package org.keyledger.assess.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class OwnerRuleTests {

    private static final Person ANNA = new Person("anna@example.com", "amuster", "Anna", PersonStatus.ACTIVE);
    private static final Person OTHER_ANNA = new Person("anna@example.org", "", "Anna", PersonStatus.ACTIVE);
    private static final Person OTTO = new Person("otto@example.com", "", "Otto", PersonStatus.DEPARTED);
    private static final Roster PEOPLE = new Roster(List.of(ANNA, OTTO));
    private static final Map<String, String> NO_TAGS = Map.of();

    @ParameterizedTest
    @ValueSource(strings = { "anna@example.com", "Anna@Example.COM", " anna@example.com ", "amuster", "anna" })
    void findsTheOwnerThatATagNamesByAddressUserNameOrLocalPart(String value) {
        assertThat(judge("svc-build", Map.of("Owner", value))).isEqualTo(new Ownership.Owned(ANNA, "tag Owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "owner", "OWNER", "OwnerEmail", "owner-email" })
    void comparesTagNamesWithoutRegardToCaseAsIamDoes(String tag) {
        assertThat(judge("svc-build", Map.of(tag, "amuster"))).isEqualTo(new Ownership.Owned(ANNA, "tag " + tag));
    }

    @Test
    void takesTheTagsInTheirConfiguredOrder() {
        assertThat(judge("svc-build", Map.of("OwnerEmail", "otto@example.com", "Owner", "amuster")))
                .isEqualTo(new Ownership.Owned(ANNA, "tag Owner"));
    }

    @Test
    void believesATagRatherThanTheUsersName() {
        assertThat(judge("anna", Map.of("Owner", "otto@example.com")))
                .isEqualTo(new Ownership.Owned(OTTO, "tag Owner"));
    }

    @Test
    void doesNotFallBackOnTheNameWhereATagNamesSomebodyUnknown() {
        assertThat(judge("anna", Map.of("Owner", "zoe@example.com")))
                .isEqualTo(new Ownership.NotInDirectory("zoe@example.com", "tag Owner"));
    }

    @Test
    void passesOverABlankTag() {
        assertThat(judge("anna", Map.of("Owner", "  "))).isEqualTo(new Ownership.Owned(ANNA, "user name"));
        assertThat(judge("svc-build", Map.of("Owner", "", "OwnerEmail", "amuster")))
                .isEqualTo(new Ownership.Owned(ANNA, "tag OwnerEmail"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mailto:anna@example.com", "anna+aws@example.com", " Mailto:ANNA+keys+ci@Example.com" })
    void readsAddressesAsPeopleWriteThem(String value) {
        assertThat(judge("svc-build", Map.of("Owner", value))).isEqualTo(new Ownership.Owned(ANNA, "tag Owner"));
    }

    @Test
    void takesAPlusSignForPartOfAnAddressThatStandsSoInTheDirectory() {
        Person list = new Person("anna+team@example.com", "", "Team", PersonStatus.ACTIVE);

        assertThat(judge(new Roster(List.of(ANNA, list)), "x", Optional.of(Map.of("Owner", "anna+team@example.com"))))
                .isEqualTo(new Ownership.Owned(list, "tag Owner"));
    }

    @Test
    void findsTheOwnerInANameThatAnExpressionTakesApart() {
        String cli = "(?<owner>[a-z]+)-cli";

        assertThat(byName(cli, "Otto-CLI", NO_TAGS)).isEqualTo(new Ownership.Owned(OTTO, "name by " + cli));
        assertThat(byName(cli, "zoe-cli", NO_TAGS)).isEqualTo(new Ownership.NotInDirectory("zoe", "name by " + cli));
        assertThat(byName(cli, "otto-clip", NO_TAGS)).isEqualTo(new Ownership.Nobody());
        assertThat(byName(cli, "otto-cli", Map.of("Owner", "anna"))).isEqualTo(new Ownership.Owned(ANNA, "tag Owner"));
        assertThat(byName("(?<owner>[a-z]+)-cli|anna", "anna", NO_TAGS))
                .isEqualTo(new Ownership.Owned(ANNA, "user name"));
    }

    @Test
    void fallsBackOnTheAccountsOwnerWhereNobodyInOfficeAnswersForTheKey() {
        Ownership.Owned account = new Ownership.Owned(ANNA, "account tag Owner");

        assertThat(inAccountOf("anna", "svc-build", NO_TAGS))
                .isEqualTo(new Ownership.FallenBack(new Ownership.Nobody(), account));
        assertThat(inAccountOf("anna", "otto", NO_TAGS))
                .isEqualTo(new Ownership.FallenBack(new Ownership.Owned(OTTO, "user name"), account));
        assertThat(inAccountOf("anna", "x", Map.of("Owner", "zoe"))).isEqualTo(
                new Ownership.FallenBack(new Ownership.NotInDirectory("zoe", "tag Owner"), account));
    }

    @Test
    void asksTheAccountForNoOwnerWhereThereIsOneOrSheCannotBeFound() {
        assertThat(inAccountOf("otto", "anna", NO_TAGS)).isEqualTo(new Ownership.Owned(ANNA, "user name"));
        assertThat(inAccountOf("zoe", "svc-build", NO_TAGS)).isEqualTo(new Ownership.Nobody());
    }

    @Test
    void findsNoOrphanWhereSeveralPeopleMayOwnTheAccount() {
        Roster namesakes = new Roster(List.of(ANNA, OTHER_ANNA));
        OwnerRule rule = new OwnerRule(OwnerSources.DEFAULTS, Optional.of(namesakes));

        assertThat(rule.judge(activeKey().ofUser("svc-build").entry(), Optional.of(NO_TAGS), Map.of("Owner", "anna")))
                .isEqualTo(new Ownership.Ambiguous("anna", "account tag Owner", List.of(ANNA, OTHER_ANNA)));
    }

    @Test
    void findsTheOwnerByTheUsersOwnName() {
        assertThat(judge("ANNA", NO_TAGS)).isEqualTo(new Ownership.Owned(ANNA, "user name"));
        assertThat(judge("Otto@example.com", NO_TAGS)).isEqualTo(new Ownership.Owned(OTTO, "user name"));
    }

    @Test
    void findsNobodyWhereNeitherTagNorNameNamesAnyone() {
        assertThat(judge("svc-build", NO_TAGS)).isEqualTo(new Ownership.Nobody());
        assertThat(judge("svc-build", Map.of("Team", "payments"))).isEqualTo(new Ownership.Nobody());
    }

    @Test
    void isUndeterminedNeverOrphanedWhereSeveralPeopleFit() {
        Roster namesakes = new Roster(List.of(ANNA, OTHER_ANNA));

        assertThat(judge(namesakes, "anna", Optional.of(NO_TAGS)))
                .isEqualTo(new Ownership.Ambiguous("anna", "user name", List.of(ANNA, OTHER_ANNA)));
        assertThat(judge(namesakes, "svc-build", Optional.of(Map.of("Owner", "Anna"))))
                .isEqualTo(new Ownership.Ambiguous("Anna", "tag Owner", List.of(ANNA, OTHER_ANNA)));
        assertThat(judge(namesakes, "svc-build", Optional.of(Map.of("Owner", "anna@example.org"))))
                .isEqualTo(new Ownership.Owned(OTHER_ANNA, "tag Owner"));
    }

    @Test
    void takesAPersonListedTwiceForOne() {
        Roster twice = new Roster(List.of(ANNA, ANNA));

        assertThat(judge(twice, "anna", Optional.of(NO_TAGS))).isEqualTo(new Ownership.Owned(ANNA, "user name"));
    }

    @Test
    void isUndeterminedWherePeopleOfOneNameDifferInStatus() {
        Person departed = new Person("anna@example.com", "amuster", "Anna", PersonStatus.DEPARTED);

        assertThat(judge(new Roster(List.of(ANNA, departed)), "anna", Optional.of(NO_TAGS)))
                .isInstanceOf(Ownership.Ambiguous.class);
    }

    @Test
    void findsNoOwnerByAnEmptyNameOfAPerson() {
        Roster nameless = new Roster(List.of(new Person("", "", "Ghost", PersonStatus.ACTIVE),
                new Person("@example.com", "", "Ghost", PersonStatus.ACTIVE)));

        assertThat(judge(nameless, "svc-build", Optional.of(NO_TAGS))).isEqualTo(new Ownership.Nobody());
    }

    @Test
    void isUndeterminedWithoutTagsUnlessTheNameStandsInTheDirectory() {
        assertThat(judge(PEOPLE, "svc-build", Optional.empty())).isEqualTo(new Ownership.Undetermined(
                "the user's tags were not collected, and the name stands in no directory"));
        assertThat(judge(PEOPLE, "anna", Optional.empty())).isEqualTo(new Ownership.Owned(ANNA, "user name"));
    }

    @Test
    void isUndeterminedWithoutADirectoryWhateverTheTagSays() {
        Ownership owner = new OwnerRule(OwnerSources.DEFAULTS, Optional.empty()).judge(activeKey().entry(),
                Optional.of(Map.of("Owner", "anna@example.com")), Map.of("Owner", "anna"));

        assertThat(owner).isEqualTo(new Ownership.Undetermined("the evidence has no directory of people"));
    }

    @Test
    void leavesTheRootUserToTheAccount() {
        assertThat(new OwnerRule(OwnerSources.DEFAULTS, Optional.empty()).judge(activeKey().ofRoot().entry(),
                Optional.empty(), Map.of())).isEqualTo(new Ownership.AccountItself());
    }

    private static Ownership judge(String user, Map<String, String> tags) {
        return judge(PEOPLE, user, Optional.of(tags));
    }

    private static Ownership judge(Roster roster, String user, Optional<Map<String, String>> tags) {
        return new OwnerRule(OwnerSources.DEFAULTS, Optional.of(roster)).judge(activeKey().ofUser(user).entry(), tags,
                Map.of());
    }

    private static Ownership inAccountOf(String accountOwner, String user, Map<String, String> tags) {
        return new OwnerRule(OwnerSources.DEFAULTS, Optional.of(PEOPLE)).judge(activeKey().ofUser(user).entry(),
                Optional.of(tags), Map.of("Owner", accountOwner));
    }

    private static Ownership byName(String expression, String user, Map<String, String> tags) {
        OwnerSources sources = new OwnerSources(List.of("Owner"), List.of(OwnerSources.expression(expression)),
                List.of());
        return new OwnerRule(sources, Optional.of(PEOPLE)).judge(activeKey().ofUser(user).entry(), Optional.of(tags),
                Map.of());
    }
}
