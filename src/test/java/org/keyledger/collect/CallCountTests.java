package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.keyledger.aws.Action;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Calls;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.collect.RequiredActions.Role;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

/// How often AWS is called, what for, and that the roles of `jobs/aws` allow just that.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CallCountTests {

    private static final int USERS = 5;

    @TempDir
    static Path served;

    private static EvidenceFolder source;

    @TempDir
    Path collected;

    @BeforeAll
    static void writeSample() throws IOException {
        source = new SampleOrganization(SampleSpec.dense(2, USERS, 7, Simulated.PERIOD)).write(served).getFirst();
        Files.writeString(source.identityCenter(), IdentityCenterCollectionTests.IDENTITY_CENTER);
        Files.writeString(source.identityStoreUsers(), "{\"Users\": [{\"UserName\": \"anna\", \"UserId\": \"u-1\"}]}");
    }

    private Calls callsOf(int reportPolls, CollectionSettings settings) throws IOException {
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).reportPolls(reportPolls)
                .managementRoleName("keyledger-management").start();
                Simulated run = new Simulated(aws, settings, collected)) {
            assertThat(run.collectAll()).hasSize(2);
            assertThat(run.collector.calls()).isEqualTo(new CallCount(aws.calls().total(), 0));
            return aws.calls();
        }
    }

    @Test
    void anAccountTakesFourCallsAndOneForEachUserWithKeys() throws IOException {
        Calls calls = callsOf(0, Simulated.WHOLE);
        AccountId account = new AccountId("100000000002");

        assertThat(calls.of(account)).isEqualTo(4 + USERS);
        for (Action once : List.of(Action.ASSUME_ROLE, Action.GENERATE_CREDENTIAL_REPORT,
                Action.GET_CREDENTIAL_REPORT, Action.GET_ACCOUNT_AUTHORIZATION_DETAILS)) {
            assertThat(calls.of(account, once)).as(once.wireName()).isEqualTo(1);
        }
        assertThat(calls.of(account, Action.LIST_ACCESS_KEYS)).isEqualTo(USERS);
    }

    @Test
    void waitingForAReportTakesOneCallForEachLook() throws IOException {
        AccountId account = new AccountId("100000000002");

        assertThat(callsOf(3, Simulated.WHOLE).of(account)).isEqualTo(4 + USERS + 3);
    }

    @Test
    void theThrottlesOfOrganizationsAreNotMet(@TempDir Path folders) throws IOException {
        EvidenceFolder many = new SampleOrganization(SampleSpec.dense(14, 1, 7, Simulated.PERIOD))
                .write(folders.resolve("served")).getFirst();
        try (AwsSimulator aws = AwsSimulator.of(many).largestPage(1).withOrganizationsLimits().start();
                Simulated run = Simulated.unhurried(aws, Simulated.WHOLE, folders.resolve("collected"))) {
            run.plan();

            assertThat(aws.calls().of(Action.LIST_ACCOUNTS)).isEqualTo(14);
            assertThat(aws.calls().of(Action.LIST_TAGS_FOR_RESOURCE)).isEqualTo(14);
            // A call for each account, and for each of the units and the root that have none.
            assertThat(aws.calls().of(Action.LIST_ACCOUNTS_FOR_PARENT)).isBetween(14L, 14L + 7);
        }
    }

    @Test
    void theRolesNeedWhatIsCalledAndNothingElse() throws IOException {
        Calls calls = callsOf(0, Simulated.WHOLE.with(Extras.ALL)
                .with(Simulated.WHOLE.roles().withManagement("keyledger-management")));
        Set<String> called = new TreeSet<>();
        Arrays.stream(Action.values()).filter(action -> calls.of(action) > 0).map(Action::wireName)
                .forEach(called::add);

        // Needs no permission.
        called.remove("GetCallerIdentity");
        // Only for an account that moves while the tree is read.
        called.add("ListParents");
        assertThat(called).isEqualTo(operations(Role.values()));
    }

    private static Set<String> operations(Role... roles) {
        Set<String> operations = new TreeSet<>();
        for (Role role : roles) {
            RequiredActions.of(role).forEach(action -> operations.add(action.substring(action.indexOf(':') + 1)));
        }
        return operations;
    }

    @Test
    void theTemplatesAllowWhatTheRolesNeedAndNothingElse() throws IOException {
        assertThat(CloudFormation.allowedBy("reader-role.yaml")).isEqualTo(RequiredActions.of(Role.READER));
        assertThat(CloudFormation.allowedBy("management-role.yaml")).isEqualTo(RequiredActions.of(Role.MANAGEMENT));
        assertThat(CloudFormation.allowedBy("collector-role.yaml")).isEqualTo(RequiredActions.of(Role.COLLECTOR));
    }

    @Test
    void rolesOfAccountsTrustTheOrganizationsCollectorOnly() throws IOException {
        for (String template : List.of("reader-role.yaml", "management-role.yaml")) {
            assertThat(CloudFormation.trustOf(template)).as(template)
                    .containsEntry("Principal", Map.of("AWS", "CollectorRoleArn"))
                    .containsEntry("Condition", Map.of("StringEquals", Map.of("sts:ExternalId",
                            "ExternalId", "aws:PrincipalOrgID", "OrganizationId")));
        }
    }

    @Test
    void noTemplateNamesAPartition() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("jobs/aws"))) {
            for (Path template : templates.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContain("arn:aws:");
            }
        }
    }
}
