package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityCenter.Instance;
import org.keyledger.organization.IdentityUser;
import org.keyledger.organization.PermissionSet;
import org.keyledger.organization.Person;
import org.keyledger.organization.PersonStatus;

class IdentityCenterReaderTests {

    private static final AccountId MANAGEMENT = new AccountId("111122223333");
    private static final AccountId PAYMENTS = new AccountId("444455556666");
    private static final String INSTANCE = """
            {"InstanceArn": "arn:aws:sso:::instance/ssoins-6987EXAMPLE12345", "IdentityStoreId": "d-1234567890",
             "OwnerAccountId": "111122223333", "Later": {"a": 1}}""";

    @TempDir
    Path folder;

    private final List<EvidenceProblem> problems = new ArrayList<>();

    private IdentityCenter read(String fields) throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Files.writeString(evidence.identityCenter(), "{" + fields + "}");
        return IdentityCenterReader.read(evidence, Optional.of(MANAGEMENT), problems::add);
    }

    private static String instances(String... instances) {
        return "\"Instances\": [" + String.join(",", instances) + "]";
    }

    @Test
    void knowsNothingWithoutTheFile() {
        assertThat(IdentityCenterReader.read(new EvidenceFolder(folder), Optional.of(MANAGEMENT), problems::add))
                .isEqualTo(IdentityCenter.UNKNOWN);
        assertThat(problems).isEmpty();
    }

    @Test
    void takesAnEmptyListForNoneAndAMissingOneForUnknown() throws IOException {
        IdentityCenter none = read(instances() + ", \"Region\": \"us-east-1\", \"PermissionSets\": []");

        assertThat(none.instances()).contains(List.of());
        assertThat(none.permissionSets()).contains(List.of());
        assertThat(none.assignments()).isEmpty();
        assertThat(none.users()).isEmpty();
        assertThat(none.region()).contains("us-east-1");
        assertThat(none.startUrl()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void readsInstanceSetsAndAssignmentsAndPassesOverWhatItDoesNotKnow() throws IOException {
        IdentityCenter known = read(instances(INSTANCE)
                + """
                        , "Region": "eu-central-1", "Later": [1, {"x": []}], "More": {"y": 2}, "Nothing": null,
                        "PermissionSets": [{"Name": "Developer", "PermissionSetArn": "ps-1", "SessionDuration": "PT8H"},
                                           {"Name": "Old", "PermissionSetArn": "ps-2"}],
                        "AccountAssignments": [
                          {"AccountId": "444455556666", "PermissionSetArn": "ps-1", "PrincipalType": "GROUP", "PrincipalId": "g"},
                          {"AccountId": "444455556666", "PermissionSetArn": "ps-2", "PrincipalType": "USER", "PrincipalId": "u"}],
                        "GroupMemberships": [{"GroupId": "g", "MemberId": {"UserId": "u"}}]""");

        assertThat(known.instance().orElseThrow().owner()).contains(MANAGEMENT);
        assertThat(known.startUrl()).contains("https://d-1234567890.awsapps.com/start");
        assertThat(known.permissionSets().orElseThrow()).containsExactly(
                new PermissionSet("ps-1", "Developer", Optional.of(Duration.ofHours(8))),
                new PermissionSet("ps-2", "Old", Optional.empty()));
        assertThat(known.assignments().orElseThrow().permissionSets("u", PAYMENTS)).contains(List.of("ps-1", "ps-2"));
        assertThat(known.assignments().orElseThrow().permissionSets("u", MANAGEMENT)).contains(List.of());
        assertThat(problems).isEmpty();
    }

    @Test
    void readsTheUsersWithTheirIdsWhateverTheRosterIs() throws IOException {
        Files.writeString(folder.resolve("identity-store-users.json"), """
                {"Users": [{"UserName": "anna", "UserId": "u-1", "UserStatus": "DISABLED"}, {"UserName": "no id"}]}""");

        assertThat(read(instances(INSTANCE)).users().orElseThrow()).containsExactly(
                new IdentityUser("u-1", new Person("", "anna", "", PersonStatus.DISABLED)));
    }

    @ParameterizedTest
    @CsvSource({ "aws, https://d-1234567890.awsapps.com/start",
            "aws-us-gov, https://start.us-gov-home.awsapps.com/directory/d-1234567890",
            "aws-cn, https://start.home.awsapps.cn/directory/d-1234567890", "aws-eusc," })
    void derivesTheStartUrlWhereAwsSaysHow(String partition, String url) throws IOException {
        assertThat(read(instances(INSTANCE.replace("arn:aws:", "arn:" + partition + ":"))).startUrl())
                .isEqualTo(Optional.ofNullable(url));
    }

    @Test
    void prefersTheAddressAndTheRegionThatTheFileNames() throws IOException {
        IdentityCenter known = read("\"StartUrl\": \"https://example.awsapps.com/start\", \"Region\": \"us-east-1\", "
                + instances(INSTANCE.replace("\"Later\"", "\"PrimaryRegion\": \"eu-west-1\", \"Later\"")));

        assertThat(known.startUrl()).contains("https://example.awsapps.com/start");
        assertThat(known.region()).as("where it lives, not where it was asked for").contains("eu-west-1");
    }

    @Test
    void putsTheOrganizationsInstanceFirst() throws IOException {
        IdentityCenter known = read(instances(INSTANCE.replace("111122223333", "444455556666")
                .replace("d-1234567890", "d-9999999999"), INSTANCE));

        assertThat(known.instances().orElseThrow()).extracting(Instance::identityStoreId)
                .containsExactly("d-1234567890", "d-9999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "\"PermissionSets\": []", "\"Instances\": [", "\"Instances\": [], \"NextToken\": \"more\"" })
    void knowsNothingWhereTheFileIsDamagedAndSaysSo(String fields) throws IOException {
        assertThat(read(fields)).isEqualTo(IdentityCenter.UNKNOWN);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("identity-center.json");
            assertThat(problem.impact().reducesCoverage()).isTrue();
            assertThat(problem.remedy()).contains("collect the period again");
        });
    }

    @Test
    void knowsNothingOfAListWithADamagedElementAndKeepsTheOthers() throws IOException {
        IdentityCenter known = read(instances(INSTANCE)
                + """
                        , "PermissionSets": [],
                        "AccountAssignments": [
                          {"AccountId": "444455556666", "PermissionSetArn": "ps-1", "PrincipalType": "USER", "PrincipalId": "u"},
                          {"AccountId": "44445555666", "PermissionSetArn": "ps-1", "PrincipalType": "USER", "PrincipalId": "u"},
                          {"AccountId": "444455556666", "PermissionSetArn": "ps-1", "PrincipalType": "ROLE", "PrincipalId": "u"}]
                        """);

        assertThat(known.assignments()).isEmpty();
        assertThat(known.permissionSets()).isPresent();
        assertThat(problems).singleElement().extracting(EvidenceProblem::describe).asString().startsWith(
                "identity-center.json, column AccountAssignments[1]: '44445555666' is not a twelve-digit AWS account id");
    }

    @ParameterizedTest
    @ValueSource(strings = { "8 hours", "P1Y", "PT" })
    void takesADurationThatIsNoneForUnknownAndSaysSo(String duration) throws IOException {
        IdentityCenter known = read(instances(INSTANCE) + ", \"PermissionSets\": [{\"Name\": \"Data\","
                + " \"PermissionSetArn\": \"ps\", \"SessionDuration\": \"" + duration + "\"}]");

        assertThat(known.permissionSets().orElseThrow().getFirst().sessionDuration()).isEmpty();
        assertThat(problems).singleElement().extracting(EvidenceProblem::describe).asString()
                .contains("PermissionSets Data.SessionDuration: '" + duration + "' is no duration such as PT8H");
    }

    @Test
    void refusesAddressesAndRegionsThatWouldNotStandInAConfiguration() throws IOException {
        IdentityCenter known = read(instances(INSTANCE)
                + ", \"StartUrl\": \"http://example.com\", \"Region\": \"eu-central-1\\nx = y\"");

        assertThat(known.region()).isEmpty();
        assertThat(known.startUrl()).contains("https://d-1234567890.awsapps.com/start");
        assertThat(problems).extracting(EvidenceProblem::column).containsExactly("StartUrl", "Region");
    }
}
