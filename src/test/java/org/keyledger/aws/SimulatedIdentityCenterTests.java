package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentForPrincipal;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSet;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;

/// What the SDK's clients hear of Identity Center is what the file says.
class SimulatedIdentityCenterTests {

    @TempDir
    private Path dir;

    private JsonNode file;
    private AwsSimulator aws;
    private Clients clients;
    private InstanceMetadata instance;

    @BeforeEach
    void start() throws Exception {
        EvidenceFolder folder = new SampleOrganization(new SampleSpec(12, 12, 1, 7, YearMonth.of(2026, 11)))
                .write(dir).getFirst();
        file = Evidence.json(folder.identityCenter());
        aws = AwsSimulator.of(folder).start();
        clients = new Clients(aws);
        instance = clients.ssoAdmin.listInstances(_ -> {}).instances().getFirst();
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void theInstanceIsTheFiles() {
        assertThat(instance.instanceArn()).isEqualTo("arn:aws:sso:::instance/ssoins-6987EXAMPLE12345");
        assertThat(instance.ownerAccountId()).isEqualTo("111122223333");
        assertThat(instance.createdDate()).isEqualTo(Instant.parse("2023-05-04T09:12:31Z"));
    }

    @Test
    void permissionSetsAreListedByArnInPagesAndDescribedOneByOne() {
        List<String> arns = new ArrayList<>();
        clients.ssoAdmin.listPermissionSetsPaginator(r -> r.instanceArn(instance.instanceArn()).maxResults(3))
                .forEach(page -> arns.addAll(page.permissionSets()));

        assertThat(arns).hasSize(4);
        assertThat(arns.stream().map(this::described).map(PermissionSet::sessionDuration)).contains("PT8H", "PT12H");
        assertThat(described(arns.getFirst()).createdDate()).isEqualTo(Instant.parse("2023-05-04T09:30:00Z"));
    }

    private PermissionSet described(String arn) {
        return clients.ssoAdmin
                .describePermissionSet(r -> r.instanceArn(instance.instanceArn()).permissionSetArn(arn))
                .permissionSet();
    }

    @Test
    void aUsersAssignmentsAreItsOwnAndItsGroups() {
        JsonNode membership = file.path("GroupMemberships").path(0);
        String group = membership.path("GroupId").asString();
        String user = membership.path("MemberId").path("UserId").asString();

        List<AccountAssignmentForPrincipal> ofGroup = assignments(PrincipalType.GROUP, group);

        assertThat(ofGroup).isNotEmpty().allMatch(one -> one.principalType() == PrincipalType.GROUP);
        assertThat(assignments(PrincipalType.USER, user)).containsAll(ofGroup);
    }

    private List<AccountAssignmentForPrincipal> assignments(PrincipalType type, String id) {
        return clients.ssoAdmin.listAccountAssignmentsForPrincipalPaginator(
                r -> r.instanceArn(instance.instanceArn()).principalType(type).principalId(id).maxResults(3)).stream()
                .flatMap(page -> page.accountAssignments().stream()).toList();
    }

    @Test
    void membershipsAreListedByGroup() {
        List<GroupMembership> all = clients.identityStore
                .listGroups(r -> r.identityStoreId(instance.identityStoreId())).groups().stream()
                .flatMap(group -> clients.identityStore.listGroupMembershipsPaginator(
                        r -> r.identityStoreId(instance.identityStoreId()).groupId(group.groupId()).maxResults(5))
                        .stream())
                .flatMap(page -> page.groupMemberships().stream()).toList();

        assertThat(all).hasSize(file.path("GroupMemberships").size()).allMatch(one -> one.memberId().userId() != null);
    }

    @Test
    void membersAreDeniedAndWhatIsNotThereIsNotFound() {
        var payments = clients.reader(new AccountId("444455556666"));

        assertThatThrownBy(() -> clients.ssoAdmin.listPermissionSets(
                r -> r.instanceArn(instance.instanceArn()).overrideConfiguration(payments)))
                .isInstanceOfSatisfying(AwsServiceException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
        assertThatThrownBy(() -> described("arn:aws:sso:::permissionSet/ssoins-6987EXAMPLE12345/ps-none"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> assignments(PrincipalType.USER, "nobody"))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
