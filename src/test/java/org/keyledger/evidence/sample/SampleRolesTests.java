package org.keyledger.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.evidence.sample.Samples.LAST;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.sample.Samples.Month;
import org.keyledger.iam.AuthorizationDetails.Role;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.PolicyDocument;

/// Who there is in the sample organization besides IAM users, and with what callers call.
class SampleRolesTests {

    private static final String IDENTITY_CENTER = ":role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_";

    @TempDir
    static Path folder;

    private static Month month;
    private static Month before;

    @BeforeAll
    static void writeSample() throws IOException {
        Samples.write(new SampleSpec(12, 40, 2, 7, LAST), folder);
        month = Samples.read(folder, LAST);
        before = Samples.read(folder, LAST.minusMonths(1));
    }

    @Test
    void everyAccountHasRolesOfIdentityCenterAndOfServices() {
        assertThat(month.accounts()).filteredOn(account -> account.authorization().isPresent()).isNotEmpty()
                .allSatisfy(account -> assertThat(arns(account))
                        .anyMatch(arn -> arn.matches(".*" + IDENTITY_CENTER + "AdministratorAccess_[0-9a-f]{16}"))
                        .anyMatch(arn -> arn.matches(".*" + IDENTITY_CENTER + "[A-Za-z]+_[0-9a-f]{16}"))
                        .anyMatch(arn -> arn.endsWith(":role/aws-service-role/organizations.amazonaws.com/"
                                + "AWSServiceRoleForOrganizations"))
                        .doesNotHaveDuplicates());
        assertThat(roles().map(Role::name).filter(name -> name.startsWith("AWSReservedSSO_"))).doesNotHaveDuplicates();
    }

    @Test
    void someAccountsHaveRolesOfEachKindOfWorkload() {
        for (String end : List.of(":role/service-role/orders-export-role-1a2b3c4d", ":role/tasks/checkout-task",
                ":role/ci/github-deploy", ":role/break-glass", ":role/pipelines/key-rotation")) {
            long having = month.accounts().stream().flatMap(account -> account.authorization().stream())
                    .filter(details -> details.roles().stream().anyMatch(role -> role.arn().endsWith(end))).count();

            assertThat(having).as(end).isBetween(1L, 6L);
        }
        assertThat(roles().filter(role -> role.name().equals("checkout-task"))).allMatch(
                role -> role.tags().containsKey("Team"));
    }

    @Test
    void rolesForWorkflowsAreOpenToOneRepositoryOnly() {
        assertThat(roles().filter(role -> role.name().equals("github-deploy"))).isNotEmpty()
                .allSatisfy(role -> assertThat(((PolicyDocument) role.trust()).statements().getFirst().condition()
                        .conditions()).extracting("key").containsExactlyInAnyOrder(
                                "token.actions.githubusercontent.com:aud", "token.actions.githubusercontent.com:sub"));
    }

    @Test
    void usersCallWithEachProgramAndPeopleByIdentityCenter() {
        List<KeyEvent> events = month.accounts().stream().flatMap(SampleRolesTests::eventsOf).toList();

        for (String agent : List.of("Boto3/", "aws-cli/2", "aws-sdk-java/2", "APN/1.0 HashiCorp/1.0 Terraform/",
                "Mozilla/5.0")) {
            assertThat(events).filteredOn(event -> event.userAgent().startsWith(agent)).as(agent)
                    .extracting(event -> event.actor().type()).contains("IAMUser");
        }
        assertThat(events).filteredOn(event -> event.userAgent().contains("exec-env/AWS_ECS_FARGATE"))
                .extracting(event -> event.actor().type()).containsOnly("AssumedRole");
        assertThat(events).filteredOn(event -> event.actor().issuer().contains(IDENTITY_CENTER)).isNotEmpty()
                .allMatch(event -> event.userAgent().startsWith("aws-cli/2")
                        && event.actor().arn().matches("arn:aws:sts::\\d{12}:assumed-role/AWSReservedSSO_"
                                + "AdministratorAccess_[0-9a-f]{16}/[a-z.]+\\d*@example.com"));
        assertThat(events).extracting(KeyEvent::userAgent).noneMatch(agent -> agent.endsWith("iam."));
    }

    @Test
    void rolesThatCallAreAmongTheAccountsRoles() {
        for (AccountEvidence account : month.accounts()) {
            assertThat(eventsOf(account).map(event -> event.actor().issuer()).filter(issuer -> !issuer.isEmpty()))
                    .isSubsetOf(arns(account));
        }
    }

    @Test
    void someMachinesAreExceptionsSinceLately() {
        assertThat(exceptions(month)).containsExactlyInAnyOrder("svc-settlement keyledger-exception",
                "github-actions-deploy keyledger-exception", "@backup keyledger-exception",
                "ml-notebook Keyledger-Exception");
        assertThat(exceptions(before)).isEmpty();
    }

    private static List<String> exceptions(Month month) {
        return month.accounts().stream().flatMap(account -> account.authorization().stream())
                .flatMap(details -> details.users().values().stream()).flatMap(SampleRolesTests::exceptions).toList();
    }

    private static Stream<String> exceptions(User user) {
        return user.tags().keySet().stream().filter(key -> key.equalsIgnoreCase("keyledger-exception"))
                .map(key -> user.name() + " " + key);
    }

    private static Stream<Role> roles() {
        return month.accounts().stream().flatMap(account -> account.authorization().stream())
                .flatMap(details -> details.roles().stream());
    }

    private static List<String> arns(AccountEvidence account) {
        return account.authorization().stream().flatMap(details -> details.roles().stream()).map(Role::arn).toList();
    }

    private static Stream<KeyEvent> eventsOf(AccountEvidence account) {
        return account.report().stream().flatMap(report -> report.entries().stream())
                .flatMap(entry -> account.events().of(entry.user(), Instant.MIN).stream());
    }
}
