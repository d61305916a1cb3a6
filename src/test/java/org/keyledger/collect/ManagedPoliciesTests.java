package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.keyledger.aws.Faults;
import org.keyledger.collect.CollectionSettings.Extras;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The policies that AWS manages are read once for all accounts; and what is wanted of the whole organization and not read
/// is told.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ManagedPoliciesTests {

    private static final CollectionSettings WANTED =
            Simulated.WHOLE.with(new Extras(false, false, false, false, true, false, false));
    private static final String POLICIES = """
            {"Policies": [{"PolicyName": "AdministratorAccess", "Arn": "arn:aws:iam::aws:policy/AdministratorAccess",
               "DefaultVersionId": "v2", "PolicyVersionList": [
                 {"Document": {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}, "VersionId": "v2",
                  "IsDefaultVersion": true, "CreateDate": "2015-02-06T18:39:46Z"},
                 {"Document": {"Statement": []}, "VersionId": "v1", "IsDefaultVersion": false,
                  "CreateDate": "2015-02-05T18:39:46Z"}]},
              {"PolicyName": "ReadOnlyAccess", "Arn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
               "DefaultVersionId": "v1", "PolicyVersionList": []}]}""";

    @TempDir
    Path folders;

    private EvidenceFolder source;

    @BeforeEach
    void writeSample() throws IOException {
        source = new SampleOrganization(SampleSpec.dense(4, 2, 7, Simulated.PERIOD)).write(folders.resolve("served"))
                .getFirst();
        Files.writeString(source.awsManagedPolicies(), POLICIES);
    }

    private Path collected() {
        return folders.resolve("collected");
    }

    private JsonNode found() {
        return JsonMapper.shared().readTree(collected().resolve("aws-managed-policies.json"));
    }

    @Test
    void allPagesAreReadOnceAndInTheShapeOfTheCli() throws IOException {
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).largestPage(1).start();
                Simulated run = new Simulated(aws, WANTED, collected())) {
            assertThat(run.collectAll()).hasSize(4);

            assertThat(run.collector.unread()).isEmpty();
        }
        assertThat(found().propertyNames()).containsExactly("UserDetailList", "GroupDetailList", "RoleDetailList",
                "Policies");
        assertThat(found().path("UserDetailList").isEmpty()).isTrue();
        assertThat(found().path("Policies").valueStream().map(policy -> policy.path("PolicyName").asString()))
                .containsExactly("AdministratorAccess", "ReadOnlyAccess");
        assertThat(found().path("Policies").path(0)).as("all versions, decoded")
                .isEqualTo(JsonMapper.shared().readTree(POLICIES).path("Policies").path(0));
    }

    @Test
    void theyCostOneCallForAllAccountsAndNoneWhereTheyAre() throws IOException {
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).start();
                Simulated run = new Simulated(aws, WANTED, collected())) {
            run.collectAll();
            assertThat(aws.calls().of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS)).isEqualTo(4 + 1);
        }
        Files.delete(collected().resolve("accounts/100000000002/outcome.json"));
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).start();
                Simulated run = new Simulated(aws, WANTED, collected())) {
            run.collectAll();
            assertThat(aws.calls().of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS)).isEqualTo(1);
        }
    }

    @Test
    void anotherAccountIsAskedWhereOneDenies() throws IOException {
        AccountId first = source.accountsWithFolder().getFirst();
        Faults faults = Faults.none().on(first, AccountFault.failing(AwsError.ACCESS_DENIED,
                Set.of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS)));
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).faults(faults).start();
                Simulated run = new Simulated(aws, WANTED, collected())) {
            assertThat(run.collectAll().values()).containsOnly(new CollectionOutcome.Collected(false));

            assertThat(run.collector.unread()).isEmpty();
        }
        assertThat(found().path("Policies").size()).isEqualTo(2);
    }

    @Test
    void whereAllDenyNoAccountFailsAndTheReasonIsTold() throws IOException {
        Faults faults = Faults.none().some(1, AccountFault.failing(AwsError.ACCESS_DENIED,
                Set.of(Action.GET_ACCOUNT_AUTHORIZATION_DETAILS)));
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).faults(faults).start();
                Simulated run = new Simulated(aws, WANTED, collected())) {
            assertThat(run.collectAll().values()).containsOnly(new CollectionOutcome.Collected(false));

            assertThat(run.collector.unread()).singleElement().asString()
                    .startsWith("AWS-managed policies were not read: account ").contains("AccessDenied");
        }
        assertThat(collected().resolve("aws-managed-policies.json")).doesNotExist();
    }

    /// As the job file says of managementRoleName.
    @Test
    void theCallersOwnCredentialsReadTheManagementAccountUnlessARoleIsNamed() throws IOException {
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).start();
                Simulated run = new Simulated(aws, Simulated.WHOLE, collected())) {
            AccountId management = aws.caller().account();
            assertThat(run.collect(management)).isEqualTo(new CollectionOutcome.Collected(false));

            assertThat(aws.calls().of(management, Action.ASSUME_ROLE)).isZero();
            assertThat(aws.calls().of(Action.ASSUME_ROLE)).isZero();
        }
    }

    @Test
    void anOrganizationWithoutIdentityCenterLacksNothing() throws IOException {
        try (AwsSimulator aws = AwsSimulator.of(source).externalId(Simulated.EXTERNAL_ID).start();
                Simulated run = new Simulated(aws,
                        Simulated.WHOLE.with(new Extras(false, false, false, true, false, false, false)),
                        collected())) {
            CollectionPlan plan = run.plan();

            assertThat(plan.unread()).isEmpty();
            assertThat(plan.notes()).containsExactly("The identity store lists nobody, so there is no roster.");
        }
    }
}
