package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;

import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.AccountStatus;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.ChildNotFoundException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.ParentType;
import software.amazon.awssdk.services.organizations.model.PolicyNotFoundException;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.TargetNotFoundException;
import software.amazon.awssdk.services.organizations.model.TargetType;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;

class SimulatedOrganizationsTests {

    /// What is to hold of a simulator.
    private interface Claim {

        void with(Clients clients) throws Exception;
    }

    private static void given(SimulatorBuilder setUp, Claim test) throws Exception {
        try (AwsSimulator aws = setUp.start(); Clients clients = new Clients(aws)) {
            test.with(clients);
        }
    }

    private static SimulatorBuilder byHand() {
        return AwsSimulator.of(Evidence.byHand()).externalId("keyledger");
    }

    @Test
    void theOrganizationIsDescribed() throws Exception {
        given(byHand(), clients -> {
            var organization = clients.organizations.describeOrganization().organization();

            assertThat(organization.id()).isEqualTo("o-exampleorgid");
            assertThat(organization.masterAccountId()).isEqualTo("111122223333");
        });
    }

    @Test
    void accountsTellTheirStateAndNoStatus() throws Exception {
        given(byHand(), clients -> {
            List<Account> accounts = clients.organizations.listAccounts().accounts();

            assertThat(accounts).extracting(Account::id).containsExactly("123456789012", "111122223333", "012345678901",
                    "555566667777", "210987654321", "999900001111");
            assertThat(accounts).extracting(Account::state).contains(AccountState.ACTIVE, AccountState.SUSPENDED);
            assertThat(accounts).extracting(Account::statusAsString).containsOnlyNulls();
            assertThat(accounts.getFirst().joinedTimestamp()).isEqualTo("2019-03-04T05:06:07.123Z");
            assertThat(accounts.getFirst().email()).isEqualTo("aws+payments-prod@example.com");
        });
    }

    @Test
    void accountsOfOldTellTheirStatusAndNoState() throws Exception {
        given(byHand().withOlderStatus(), clients -> {
            List<Account> accounts = clients.organizations.listAccounts().accounts();

            assertThat(accounts).extracting(Account::status).contains(AccountStatus.ACTIVE, AccountStatus.SUSPENDED);
            assertThat(accounts).extracting(Account::stateAsString).containsOnlyNulls();
        });
    }

    @Test
    void listsComeInPagesThatMakeTheWhole() throws Exception {
        given(byHand(), clients -> assertThat(pagesOfAccounts(clients)).containsExactly(4, 2));
    }

    @Test
    void anEmptyPageMayStillCarryAToken() throws Exception {
        given(byHand().withEmptyPages(), clients -> assertThat(pagesOfAccounts(clients)).containsExactly(4, 0, 2));
    }

    private static List<Integer> pagesOfAccounts(Clients clients) {
        List<Integer> sizes = new ArrayList<>();
        clients.organizations.listAccountsPaginator(r -> r.maxResults(4))
                .forEach(page -> sizes.add(page.accounts().size()));
        return sizes;
    }

    @Test
    void pagesOfMoreThanTwentyAreRefused() throws Exception {
        given(byHand(), clients -> {
            assertThat(clients.organizations.listAccounts(r -> r.maxResults(20)).accounts()).isNotEmpty();
            assertThatThrownBy(() -> clients.organizations.listAccounts(r -> r.maxResults(21)))
                    .isInstanceOfSatisfying(InvalidInputException.class, error -> {
                        assertThat(error.statusCode()).isEqualTo(400);
                        assertThat(error.requestId()).isNotBlank();
                    });
        });
    }

    @Test
    void aTokenThatWasNeverGivenIsRefused() throws Exception {
        given(byHand(), clients -> assertThatThrownBy(() -> clients.organizations.listAccounts(r -> r.nextToken("x")))
                .isInstanceOf(InvalidInputException.class));
    }

    @Test
    void theTreeCanBeWalkedFromItsRoot() throws Exception {
        given(byHand(), clients -> {
            String root = clients.organizations.listRoots().roots().getFirst().id();
            List<OrganizationalUnit> units = clients.organizations
                    .listOrganizationalUnitsForParent(r -> r.parentId(root)).organizationalUnits();

            assertThat(units).extracting(OrganizationalUnit::name).containsExactly("Production", "Suspended");
            assertThat(clients.organizations
                    .listOrganizationalUnitsForParent(r -> r.parentId("ou-exam-production")).organizationalUnits())
                    .extracting(OrganizationalUnit::name).containsExactly("Payments");
            assertThat(clients.organizations.listAccountsForParent(r -> r.parentId("ou-exam-payments1")).accounts())
                    .extracting(Account::id).containsExactly("123456789012", "210987654321");
        });
    }

    @Test
    void aChildHasOneParent() throws Exception {
        given(byHand(), clients -> {
            var ofAccount = clients.organizations.listParents(r -> r.childId("123456789012")).parents();
            var ofUnit = clients.organizations.listParents(r -> r.childId("ou-exam-production")).parents();

            assertThat(ofAccount.getFirst().id()).isEqualTo("ou-exam-payments1");
            assertThat(ofAccount.getFirst().type()).isEqualTo(ParentType.ORGANIZATIONAL_UNIT);
            assertThat(ofUnit.getFirst().type()).isEqualTo(ParentType.ROOT);
        });
    }

    @Test
    void tagsAreListedForEachResource() throws Exception {
        given(byHand(), clients -> {
            assertThat(clients.organizations.listTagsForResource(r -> r.resourceId("123456789012")).tags())
                    .singleElement().satisfies(tag -> assertThat(tag.value()).isEqualTo("CC-1001"));
            assertThat(clients.organizations.listTagsForResource(r -> r.resourceId("r-exam")).tags()).isEmpty();
        });
    }

    @Test
    void unknownIdsAreNotFound() throws Exception {
        given(byHand(), clients -> {
            assertThatThrownBy(() -> clients.organizations.listAccountsForParent(r -> r.parentId("ou-exam-nowhere1")))
                    .isInstanceOf(ParentNotFoundException.class);
            assertThatThrownBy(() -> clients.organizations.listParents(r -> r.childId("000000000000")))
                    .isInstanceOf(ChildNotFoundException.class);
            assertThatThrownBy(() -> clients.organizations.listTagsForResource(r -> r.resourceId("000000000000")))
                    .isInstanceOf(TargetNotFoundException.class);
            assertThatThrownBy(() -> clients.organizations.describePolicy(r -> r.policyId("p-nowhere1")))
                    .isInstanceOf(PolicyNotFoundException.class);
        });
    }

    @Test
    void policiesAreListedWithoutAndDescribedWithTheirContent(@TempDir Path dir) throws Exception {
        given(AwsSimulator.of(withPolicies(dir)), clients -> {
            var all = clients.organizations.listPolicies(r -> r.filter(PolicyType.SERVICE_CONTROL_POLICY)).policies();
            var policy = clients.organizations.describePolicy(r -> r.policyId("p-keyledger1")).policy();

            assertThat(all).extracting(PolicySummary::id).containsExactly("p-FullAWSAccess", "p-keyledger1");
            assertThat(all.getFirst().awsManaged()).isTrue();
            assertThat(policy.policySummary().name()).isEqualTo("deny-iam-users");
            assertThat(policy.content()).isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
            assertThat(clients.organizations.listPolicies(r -> r.filter(PolicyType.TAG_POLICY)).policies()).isEmpty();
        });
    }

    @Test
    void policiesAreListedForTheTargetThatTheyAreAttachedToAndNoneBelow(@TempDir Path dir) throws Exception {
        given(AwsSimulator.of(withPolicies(dir)), clients -> {
            assertThat(policiesFor(clients, "ou-exam-workload")).containsExactly("p-FullAWSAccess", "p-keyledger1");
            assertThat(policiesFor(clients, "444455556666")).containsExactly("p-FullAWSAccess");

            var targets = clients.organizations.listTargetsForPolicy(r -> r.policyId("p-keyledger1")).targets();
            assertThat(targets.getFirst().name()).isEqualTo("Workloads");
            assertThat(targets.getFirst().type()).isEqualTo(TargetType.ORGANIZATIONAL_UNIT);
        });
    }

    private static List<String> policiesFor(Clients clients, String target) {
        return clients.organizations
                .listPoliciesForTarget(r -> r.targetId(target).filter(PolicyType.SERVICE_CONTROL_POLICY)).policies()
                .stream().map(PolicySummary::id).toList();
    }

    private static EvidenceFolder withPolicies(Path dir) throws Exception {
        EvidenceFolder folder = new EvidenceFolder(dir);
        Files.writeString(folder.organization(),
                """
                        {"Roots": [{"Id": "r-exam", "Name": "Root"}],
                         "OrganizationalUnits": [{"Id": "ou-exam-workload", "Name": "Workloads", "ParentId": "r-exam"}],
                         "Accounts": [{"Id": "444455556666", "Name": "shop", "State": "ACTIVE", "ParentId": "ou-exam-workload"}],
                         "Policies": [
                          {"Id": "p-FullAWSAccess", "Name": "FullAWSAccess", "Type": "SERVICE_CONTROL_POLICY",
                           "AwsManaged": true, "Content": "{}", "TargetIds": ["r-exam", "ou-exam-workload", "444455556666"]},
                          {"Id": "p-keyledger1", "Name": "deny-iam-users", "Type": "SERVICE_CONTROL_POLICY", "AwsManaged": false,
                           "Content": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}", "TargetIds": ["ou-exam-workload"]}]}
                        """);
        return folder;
    }

    @Test
    void aMemberReadsNoOrganization() throws Exception {
        given(byHand(), clients -> {
            var member = clients.reader(new AccountId("123456789012"));

            assertThatThrownBy(() -> clients.organizations.listAccounts(r -> r.overrideConfiguration(member)))
                    .isInstanceOfSatisfying(AccessDeniedException.class,
                            error -> assertThat(error.statusCode()).isEqualTo(400));
        });
    }

    @Test
    void aCallerWithoutPermissionReadsNoOrganization() throws Exception {
        given(byHand().withoutOrganizationAccess(),
                clients -> assertThatThrownBy(() -> clients.organizations.describeOrganization())
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void evidenceWithoutOrganizationComesFromAnAccountThatIsInNone(@TempDir Path empty) throws Exception {
        given(AwsSimulator.of(new EvidenceFolder(empty)),
                clients -> assertThatThrownBy(() -> clients.organizations.describeOrganization())
                        .isInstanceOfSatisfying(AwsOrganizationsNotInUseException.class,
                                error -> assertThat(error.statusCode()).isEqualTo(400)));
    }

    @Test
    void callsBeyondTheRateAreTooMany() throws Exception {
        given(byHand().withOrganizationsLimits(), clients -> {
            clients.organizations.describeOrganization();
            clients.organizations.describeOrganization();

            assertThatThrownBy(() -> clients.organizations.describeOrganization())
                    .isInstanceOfSatisfying(TooManyRequestsException.class, error -> {
                        assertThat(error.statusCode()).isEqualTo(400);
                        assertThat(error.isThrottlingException()).isTrue();
                    });
        });
    }
}
