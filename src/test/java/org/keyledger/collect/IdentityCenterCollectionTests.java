package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.keyledger.aws.AccountFault;
import org.keyledger.aws.Action;
import org.keyledger.aws.AwsError;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Calls;
import org.keyledger.aws.Faults;
import org.keyledger.aws.SimulatorBuilder;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.collect.CollectionSettings.Place;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.IdentityCenter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Identity Center is read once for the organization, as far as AWS answers.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class IdentityCenterCollectionTests {

    static final String IDENTITY_CENTER =
            """
                    {"Instances": [{"InstanceArn": "arn:aws:sso:::instance/ssoins-6987EXAMPLE12345",
                        "IdentityStoreId": "d-1234567890", "OwnerAccountId": "100000000001",
                        "CreatedDate": "2023-05-04T09:12:31Z", "Status": "ACTIVE"}],
                     "Region": "eu-central-1",
                     "PermissionSets": [
                       {"Name": "Developer", "PermissionSetArn": "arn:aws:sso:::permissionSet/ssoins-6987EXAMPLE12345/ps-1",
                        "CreatedDate": "2023-05-04T09:30:00Z", "SessionDuration": "PT8H"},
                       {"Name": "Data", "PermissionSetArn": "arn:aws:sso:::permissionSet/ssoins-6987EXAMPLE12345/ps-2",
                        "CreatedDate": "2023-05-04T09:30:00Z", "SessionDuration": "PT12H"}],
                     "AccountAssignments": [
                       {"AccountId": "100000000002", "PrincipalType": "GROUP", "PrincipalId": "g-1",
                        "PermissionSetArn": "arn:aws:sso:::permissionSet/ssoins-6987EXAMPLE12345/ps-1"},
                       {"AccountId": "100000000002", "PrincipalType": "USER", "PrincipalId": "u-2",
                        "PermissionSetArn": "arn:aws:sso:::permissionSet/ssoins-6987EXAMPLE12345/ps-2"}],
                     "GroupMemberships": [
                       {"IdentityStoreId": "d-1234567890", "MembershipId": "m-1", "GroupId": "g-1", "MemberId": {"UserId": "u-1"}},
                       {"IdentityStoreId": "d-1234567890", "MembershipId": "m-2", "GroupId": "g-1", "MemberId": {"UserId": "u-2"}},
                       {"IdentityStoreId": "d-1234567890", "MembershipId": "m-3", "GroupId": "g-9", "MemberId": {"UserId": "u-1"}}]}
                    """;

    private static final AccountId MANAGEMENT = new AccountId("100000000001");
    private static final AccountId MEMBER = new AccountId("100000000002");
    private static final CollectionSettings WANTED =
            Simulated.WHOLE.with(new Extras(false, false, false, true, false, true, true))
                    .with(new Place(Optional.empty(), Optional.empty(), Optional.of("eu-central-1")));

    @TempDir
    Path folders;

    private EvidenceFolder source;

    @BeforeEach
    void writeSample() throws IOException {
        source = new SampleOrganization(SampleSpec.dense(2, 1, 7, Simulated.PERIOD)).write(folders.resolve("served"))
                .getFirst();
        Files.writeString(source.identityCenter(), IDENTITY_CENTER);
        Files.writeString(source.identityStoreUsers(), """
                {"Users": [{"UserName": "anna", "UserId": "u-1", "UserStatus": "ENABLED"},
                           {"UserName": "ben", "UserId": "u-2", "UserStatus": "ENABLED"},
                           {"UserName": "carla", "UserId": "u-3", "UserStatus": "DISABLED"}]}""");
    }

    private Path collected() {
        return folders.resolve("collected");
    }

    private SimulatorBuilder aws() {
        return AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID);
    }

    private CollectionPlan plan(SimulatorBuilder simulator, CollectionSettings settings) throws IOException {
        try (AwsSimulator aws = simulator.start(); Simulated run = new Simulated(aws, settings, collected())) {
            return run.plan();
        }
    }

    private Calls calls(SimulatorBuilder simulator, CollectionSettings settings) throws IOException {
        try (AwsSimulator aws = simulator.start(); Simulated run = new Simulated(aws, settings, collected())) {
            run.plan();
            return aws.calls();
        }
    }

    private static Faults denied(Action... actions) {
        return Faults.none().on(MANAGEMENT, AccountFault.failing(AwsError.ACCESS_DENIED, Set.of(actions)));
    }

    private JsonNode found() {
        return JsonMapper.shared().readTree(collected().resolve("identity-center.json"));
    }

    private IdentityCenter read() {
        return PeriodEvidence.open(collected(), Simulated.PERIOD).identityCenter();
    }

    @Test
    void whatIsCollectedIsWhatWasThereInTheShapeOfTheCli() throws IOException {
        assertThat(plan(aws(), WANTED).unread()).isEmpty();

        JsonNode expected = JsonMapper.shared().readTree(IDENTITY_CENTER);
        assertThat(found().propertyNames()).containsExactly("Instances", "Region", "PermissionSets",
                "AccountAssignments", "GroupMemberships");
        for (String list : List.of("Instances", "Region", "PermissionSets")) {
            assertThat(found().path(list)).as(list).isEqualTo(expected.path(list));
        }
        assertThat(found().path("AccountAssignments").valueStream())
                .as("each once, though users were asked as well as groups")
                .containsExactlyInAnyOrderElementsOf(expected.path("AccountAssignments"));
        assertThat(found().path("GroupMemberships").valueStream().map(one -> one.path("MembershipId").asString()))
                .as("of groups that have assignments").containsExactly("m-1", "m-2");
        assertThat(read().startUrl()).contains("https://d-1234567890.awsapps.com/start");
    }

    @Test
    void shortPagesMakeNoDifference() throws IOException {
        assertThat(plan(aws().largestPage(1), WANTED).unread()).isEmpty();

        assertThat(read().permissionSets().orElseThrow()).hasSize(2);
        assertThat(read().assignments().orElseThrow().permissionSets("u-2", MEMBER).orElseThrow()).hasSize(2);
    }

    @Test
    void eachPermissionSetGroupAndEnabledPersonTakesACall() throws IOException {
        Calls calls = calls(aws(), WANTED);

        // One for the roster.
        assertThat(calls.of(Action.LIST_INSTANCES)).isEqualTo(1 + 1);
        assertThat(calls.of(Action.LIST_PERMISSION_SETS)).isEqualTo(1);
        assertThat(calls.of(Action.DESCRIBE_PERMISSION_SET)).isEqualTo(2);
        assertThat(calls.of(Action.LIST_GROUPS)).isEqualTo(1);
        assertThat(calls.of(Action.LIST_GROUP_MEMBERSHIPS)).as("groups with assignments").isEqualTo(1);
        assertThat(calls.of(Action.LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL)).as("two groups, two people enabled")
                .isEqualTo(2 + 2);
    }

    @Test
    void allOperationsOfIdentityCenterKeepOnePace() {
        assertThat(List.of(Api.LIST_PERMISSION_SETS, Api.DESCRIBE_PERMISSION_SET,
                Api.LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL)).extracting(Api::throttle)
                .containsOnly(Api.LIST_INSTANCES);
        assertThat(List.of(Api.LIST_USERS, Api.LIST_GROUPS, Api.LIST_PARENTS)).allMatch(api -> api.throttle() == api);
    }

    @Test
    void nothingIsAskedForAgainOnceItIsThere() throws IOException {
        plan(aws(), WANTED);

        Calls calls = calls(aws(), WANTED);

        assertThat(calls.of(Action.LIST_INSTANCES)).isZero();
        assertThat(calls.of(Action.LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL)).isZero();
    }

    @Test
    void withoutAssignmentsTheyAreUnknownAndNothingIsMissing() throws IOException {
        CollectionPlan plan = plan(aws(), WANTED.with(WANTED.extras().withoutAssignments()));

        assertThat(plan.unread()).isEmpty();
        assertThat(read().permissionSets().orElseThrow()).hasSize(2);
        assertThat(read().assignments()).isEmpty();
    }

    @Test
    void aPartThatIsDeniedIsToldWithARemedyAndAskedForAgain() throws IOException {
        CollectionPlan plan = plan(aws().faults(denied(Action.LIST_ACCOUNT_ASSIGNMENTS_FOR_PRINCIPAL)), WANTED);

        assertThat(plan.unread()).singleElement().asString()
                .startsWith("Assignments of IAM Identity Center could not be read: AccessDenied")
                .contains("sso:ListAccountAssignmentsForPrincipal")
                .endsWith("deploy jobs/aws/management-role.yaml there and name its role (managementRoleName).");
        assertThat(read().permissionSets()).isPresent();
        assertThat(read().assignments()).isEmpty();

        assertThat(plan(aws(), WANTED).unread()).isEmpty();
        assertThat(read().assignments()).isPresent();
    }

    @Test
    void permissionSetsThatAreDeniedLeaveTheInstanceKnown() throws IOException {
        assertThat(plan(aws().faults(denied(Action.DESCRIBE_PERMISSION_SET)), WANTED).unread()).singleElement()
                .asString().startsWith("Permission sets of IAM Identity Center could not be read: AccessDenied");

        assertThat(read().instances().orElseThrow()).hasSize(1);
        assertThat(read().permissionSets()).isEmpty();
        assertThat(read().assignments()).isPresent();
    }

    @Test
    void whereTheInstanceIsDeniedThereIsNoFileAndItIsUnknown() throws IOException {
        assertThat(plan(aws().faults(denied(Action.LIST_INSTANCES)), WANTED).unread()).hasSize(2)
                .anyMatch(line -> line.startsWith("IAM Identity Center could not be read: AccessDenied"));

        assertThat(collected().resolve("identity-center.json")).doesNotExist();
        assertThat(read()).isEqualTo(IdentityCenter.UNKNOWN);
    }

    @Test
    void anOrganizationWithoutInstanceLacksNothing() throws IOException {
        Files.delete(source.identityCenter());
        Files.delete(source.identityStoreUsers());

        assertThat(plan(aws(), WANTED).unread()).isEmpty();

        assertThat(found()).isEqualTo(JsonMapper.shared().readTree("""
                {"Instances": [], "Region": "eu-central-1"}"""));
        assertThat(read().instances()).contains(List.of());
    }

    /// The list of users is kept from an earlier attempt; ben has left since.
    @Test
    void aPersonWhoIsGoneSinceTheListWasMadeHasNothing() throws IOException {
        plan(aws(), WANTED.with(WANTED.extras().withoutAssignments()));
        Files.writeString(source.identityStoreUsers(), """
                {"Users": [{"UserName": "anna", "UserId": "u-1", "UserStatus": "ENABLED"}]}""");

        assertThat(plan(aws(), WANTED).unread()).isEmpty();

        assertThat(read().assignments().orElseThrow().permissionSets("u-1", MEMBER).orElseThrow()).hasSize(1);
    }

    @Test
    void throttledCallsAreRepeated() throws IOException {
        assertThat(plan(aws().faults(Faults.none().throttling(0.3).latency(Duration.ofMillis(1))), WANTED).unread())
                .isEmpty();

        assertThat(read().assignments()).isPresent();
    }

    @Test
    void itIsNotAskedForUnlessWanted() throws IOException {
        Calls calls = calls(aws(), Simulated.WHOLE);

        assertThat(calls.of(Action.LIST_INSTANCES)).isZero();
        assertThat(collected().resolve("identity-center.json")).doesNotExist();
    }
}
