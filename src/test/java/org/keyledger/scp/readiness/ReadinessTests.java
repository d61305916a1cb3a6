package org.keyledger.scp.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;
import org.keyledger.organization.Assignment;
import org.keyledger.organization.Assignment.PrincipalType;
import org.keyledger.organization.Assignments;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityCenter.Instance;
import org.keyledger.organization.IdentityUser;
import org.keyledger.organization.PermissionSet;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;
import org.keyledger.scp.readiness.SessionFinding.Kind;

class ReadinessTests {

    private static final AccountId PAYMENTS = new AccountId("444455556666");
    private static final AccountId SANDBOX = new AccountId("555566667777");
    private static final Optional<List<Instance>> ONE = Optional.of(List.of(
            new Instance(Arn.parse("arn:aws:sso:::instance/ssoins-6987EXAMPLE12345"), "d-1234567890",
                    Optional.empty())));
    private static final Person ANNA = new Person("anna@example.com", "anna", "Anna", PersonStatus.ACTIVE);
    private static final Person GONE = new Person("gone@example.com", "gone", "Gone", PersonStatus.DEPARTED);

    private static final IdentityCenter KNOWN = new IdentityCenter(ONE, Optional.of("eu-central-1"),
            Optional.of("https://d-1234567890.awsapps.com/start"), Optional.of(List.of(set("Developer", "PT8H"))),
            Optional.of(List.of(user("u-1", "Anna@Example.com", "anna.berg", PersonStatus.ACTIVE),
                    user("u-2", "ben@example.com", "ben", PersonStatus.DISABLED),
                    user("u-3", "", "carla", PersonStatus.UNKNOWN),
                    user("u-4", "twin@example.com", "d", PersonStatus.ACTIVE),
                    user("u-5", "twin@example.org", "e", PersonStatus.ACTIVE))),
            Optional.of(new Assignments(
                    List.of(new Assignment(PAYMENTS, "arn-of-Developer", PrincipalType.USER, "u-1"),
                            new Assignment(PAYMENTS, "arn-of-nobody-knows", PrincipalType.USER, "u-4")),
                    Optional.of(List.of()))));

    private static PermissionSet set(String name, String duration) {
        return new PermissionSet("arn-of-" + name, name, Optional.of(Duration.parse(duration)));
    }

    private static IdentityUser user(String id, String email, String name, PersonStatus status) {
        return new IdentityUser(id, new Person(email, name, "", status));
    }

    private static Person person(String email, String username) {
        return new Person(email, username, "", PersonStatus.ACTIVE);
    }

    private static String unknown(HolderState state) {
        assertThat(state.label()).isEqualTo("UNKNOWN");
        assertThat(state.isReady()).isFalse();
        assertThat(state.nextStep()).startsWith("Unknown: ").endsWith(".");
        return ((HolderState.Unknown) state).reason();
    }

    @Test
    void whetherThereIsAnInstanceHasThreeAnswers() {
        assertThat(Readiness.of(KNOWN).instance().sentence())
                .isEqualTo("IAM Identity Center has an instance in eu-central-1.");
        assertThat(Readiness.of(none()).instance()).isEqualTo(new InstanceAnswer.No(Optional.of("us-east-1")));
        assertThat(Readiness.of(none()).instance().sentence()).as("no more than what was asked")
                .startsWith("No instance of IAM Identity Center answers in us-east-1.")
                .contains("identityCenterRegion");
        assertThat(Readiness.of(IdentityCenter.UNKNOWN).instance()).isInstanceOf(InstanceAnswer.Unknown.class);
    }

    private static IdentityCenter none() {
        return new IdentityCenter(Optional.of(List.of()), Optional.of("us-east-1"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({ "PT59M, TOO_SHORT, 59 min", "PT59M59S, TOO_SHORT, 59 min 59 s", "PT1H,,", "PT1H1M,,", "PT7H59M,,",
            "PT8H,,", "PT8H1S, TOO_LONG, 8 h 1 s", "PT8H1M, TOO_LONG, 8 h 1 min", "PT12H, TOO_LONG, 12 h",
            "P1D, TOO_LONG, 24 h", "PT0S, TOO_SHORT, 0 s" })
    void sessionsOfOneToEightHoursAreFineTheLimitsIncluded(String duration, Kind kind, String words) {
        Optional<SessionFinding> finding = SessionFinding.of(set("Data", duration));

        assertThat(finding.map(SessionFinding::kind)).isEqualTo(Optional.ofNullable(kind));
        finding.ifPresent(found -> assertThat(found.describe()).contains("Data", words, "Set 1 to 8 hours."));
    }

    @Test
    void aSessionThatIsUnknownIsNoneThatIsFine() {
        SessionFinding finding = SessionFinding.of(new PermissionSet("arn", "Data", Optional.empty())).orElseThrow();

        assertThat(finding.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(finding.describe()).contains("is unknown");
    }

    @Test
    void sessionsAreUnknownWherePermissionSetsAreAndNoneWhereThereIsNoInstance() {
        assertThat(Readiness.of(KNOWN).sessions()).contains(List.of());
        assertThat(Readiness.of(IdentityCenter.UNKNOWN).sessions()).isEmpty();
        assertThat(Readiness.of(none()).sessions()).contains(List.of());
    }

    @Test
    void aHolderWithAnAssignmentInTheKeysAccountIsReady() {
        HolderState state = Readiness.of(KNOWN).holder(ANNA, PAYMENTS);

        assertThat(state.label()).isEqualTo("IN_STORE_WITH_ASSIGNMENT");
        assertThat(state.isReady()).isTrue();
        assertThat(state.nextStep()).isEqualTo("anna.berg signs in to account 444455556666 as Developer with aws"
                + " configure sso; then deactivate the key, and delete it later.");
    }

    @Test
    void anAssignmentInAnotherAccountDoesNotHelp() {
        HolderState state = Readiness.of(KNOWN).holder(ANNA, SANDBOX);

        assertThat(state.label()).isEqualTo("IN_STORE_WITHOUT_ASSIGNMENT");
        assertThat(state.isReady()).isFalse();
        assertThat(state.nextStep()).contains("Assign a permission set in account 555566667777 to anna.berg");
    }

    @Test
    void holdersAreFoundByAddressThenByUserName() {
        Readiness readiness = Readiness.of(KNOWN);

        assertThat(readiness.holder(person("elsewhere@example.net", "anna.berg"), PAYMENTS).isReady()).isTrue();
        assertThat(readiness.holder(person("", "anna.berg"), PAYMENTS).isReady()).isTrue();
        assertThat(readiness.holderNamed("ANNA@example.com", PAYMENTS).isReady()).isTrue();
        assertThat(readiness.holder(person("ben@example.com", "anna.berg"), PAYMENTS).label())
                .as("the address goes before the name").isEqualTo("DISABLED");
        assertThat(readiness.holder(person("nobody@example.com", "nobody"), PAYMENTS)).isEqualTo(
                new HolderState.NotInStore("nobody@example.com", PAYMENTS));
    }

    @Test
    void whatNamesSeveralUsersIsUnknown() {
        assertThat(unknown(Readiness.of(KNOWN).holderNamed("twin", PAYMENTS)))
                .isEqualTo("twin may be any of 2 users of the identity store");
    }

    @Test
    void twoUsersOfTheSameWordsAreNotOne() {
        IdentityCenter known = with(Optional.of(List.of(user("u-8", "x@example.com", "x", PersonStatus.ACTIVE),
                user("u-9", "x@example.com", "x", PersonStatus.ACTIVE))), KNOWN.assignments());

        assertThat(unknown(Readiness.of(known).holderNamed("x", PAYMENTS))).contains("any of 2 users");
    }

    private static IdentityCenter with(Optional<List<IdentityUser>> users, Optional<Assignments> assignments) {
        return new IdentityCenter(KNOWN.instances(), KNOWN.region(), KNOWN.startUrl(), KNOWN.permissionSets(), users,
                assignments);
    }

    @Test
    void whatTheEvidenceDoesNotTellIsUnknownAndNeverReadyOrMissing() {
        assertThat(unknown(Readiness.of(IdentityCenter.UNKNOWN).holder(ANNA, PAYMENTS)))
                .contains("identity-center.json");
        assertThat(unknown(Readiness.of(with(Optional.empty(), KNOWN.assignments())).holder(ANNA, PAYMENTS)))
                .contains("identity-store-users.json");
        assertThat(unknown(Readiness.of(with(KNOWN.users(), Optional.empty())).holder(ANNA, PAYMENTS)))
                .contains("who is assigned what");
        assertThat(unknown(Readiness.of(with(KNOWN.users(), Optional.of(new Assignments(
                List.of(new Assignment(PAYMENTS, "ps", PrincipalType.GROUP, "g")), Optional.empty()))))
                .holder(ANNA, PAYMENTS))).contains("which groups anna.berg is in");
        assertThat(unknown(Readiness.of(KNOWN).holderNamed("carla", PAYMENTS))).contains("whether carla is enabled");
    }

    @Test
    void withoutInstanceNobodyIsInAStore() {
        HolderState state = Readiness.of(none()).holder(ANNA, PAYMENTS);

        assertThat(state).isEqualTo(new HolderState.NoInstance(Optional.of("us-east-1")));
        assertThat(state.nextStep()).contains("Enable one");
    }

    @Test
    void theHolderIsWhoOwnsTheKeyAndNotWhoOwnsTheAccount() {
        Readiness readiness = Readiness.of(KNOWN);
        Ownership.Owned anna = new Ownership.Owned(ANNA, "tag Owner");
        Ownership.Owned departed = new Ownership.Owned(GONE, "user name");

        assertThat(readiness.holder(anna, PAYMENTS).isReady()).isTrue();
        assertThat(readiness.holder(new Ownership.FallenBack(departed, anna), PAYMENTS).label())
                .isEqualTo("NOT_IN_STORE");
        assertThat(unknown(readiness.holder(new Ownership.FallenBack(new Ownership.Nobody(), anna), PAYMENTS)))
                .isEqualTo("nobody is known to hold the key");
        assertThat(readiness.holder(new Ownership.NotInDirectory("anna@example.com", "tag Owner"), PAYMENTS)
                .isReady()).as("the store may know whom the directory does not").isTrue();
        assertThat(unknown(readiness.holder(new Ownership.Ambiguous("anna", "tag Owner", List.of(ANNA, GONE)),
                PAYMENTS))).isEqualTo("anna may be any of 2 people");
        assertThat(unknown(readiness.holder(new Ownership.Undetermined("no tags"), PAYMENTS))).isEqualTo("no tags");
        assertThat(unknown(readiness.holder(new Ownership.AccountItself(), PAYMENTS))).contains("root");
    }

    @Test
    void theNoteHasTheRolesOfThoseWhoAreReadyAndNamesTheOthersAsTheyAreKnown() {
        Readiness readiness = Readiness.of(KNOWN);
        Account account = new Account(PAYMENTS, "payments-prod", "", AccountState.ACTIVE, "", Map.of());

        MigrationNote ready = readiness.note(readiness.holder(ANNA, PAYMENTS), "x", account);
        MigrationNote missing = readiness.note(readiness.holderNamed("eve", PAYMENTS), "eve@example.com", account);

        assertThat(ready.roles()).containsExactly("Developer");
        assertThat(ready.isComplete()).isTrue();
        assertThat(missing.user()).isEqualTo("eve@example.com");
        assertThat(missing.isComplete()).isFalse();
    }

    @Test
    void anAssignmentOfASetThatNobodyDescribesStillCounts() {
        HolderState state = Readiness.of(KNOWN).holder(person("", "d"), PAYMENTS);

        assertThat(state.isReady()).isTrue();
        assertThat(((HolderState.InStoreWithAssignment) state).roles()).isEmpty();
    }
}
