package org.keyledger.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.keyledger.iam.AccountId;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.ExpiredTokenException;
import software.amazon.awssdk.services.sts.model.RegionDisabledException;
import software.amazon.awssdk.services.sts.model.StsException;

class SimulatedStsTests {

    private static final AccountId MANAGEMENT = new AccountId("111122223333");
    private static final AccountId PAYMENTS = new AccountId("123456789012");
    private static final AccountId WITHOUT_FOLDER = new AccountId("555566667777");

    private AwsSimulator aws;
    private Clients clients;

    @BeforeEach
    void start() throws Exception {
        aws = AwsSimulator.of(Evidence.byHand()).externalId("keyledger").start();
        clients = new Clients(aws);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    private Credentials assume(AccountId account, String role, String externalId) {
        return clients.sts.assumeRole(r -> r.roleArn("arn:aws:iam::" + account + ":role/" + role)
                .roleSessionName("keyledger").externalId(externalId)).credentials();
    }

    @Test
    void theCallerIsWhoItIsSaidToBe() {
        var identity = clients.sts.getCallerIdentity();

        assertThat(identity.account()).isEqualTo(MANAGEMENT.value());
        assertThat(identity.arn()).isEqualTo(aws.caller().arn());
    }

    @Test
    void anAssumedRoleIsSomebodyInItsAccount() {
        var session = Clients.signedWith(assume(PAYMENTS, "keyledger-reader", "keyledger"));

        var identity = clients.sts.getCallerIdentity(r -> r.overrideConfiguration(session));

        assertThat(identity.account()).isEqualTo(PAYMENTS.value());
        assertThat(identity.arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/keyledger-reader/keyledger");
    }

    @Test
    void aSessionLastsAsLongAsAskedFor() {
        Instant before = Instant.now();

        var credentials = clients.sts.assumeRole(r -> r.roleArn("arn:aws:iam::" + PAYMENTS + ":role/keyledger-reader")
                .roleSessionName("keyledger").externalId("keyledger").durationSeconds(900)).credentials();

        assertThat(credentials.expiration()).isBetween(before.plusSeconds(899), Instant.now().plusSeconds(900));
    }

    @Test
    void sessionsOfAnHourAreUsualAndThoseBelowFifteenMinutesRefused() {
        assertThat(Duration.between(Instant.now(), assume(PAYMENTS, "keyledger-reader", "keyledger").expiration()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThatThrownBy(() -> clients.sts.assumeRole(r -> r
                .roleArn("arn:aws:iam::" + PAYMENTS + ":role/keyledger-reader").roleSessionName("keyledger")
                .externalId("keyledger").durationSeconds(899)))
                .isInstanceOfSatisfying(StsException.class, error -> assertError(error, "ValidationError", 400));
    }

    private static void assertError(StsException error, String code, int status) {
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(error.statusCode()).isEqualTo(status);
        assertThat(error.requestId()).isNotBlank();
    }

    @Test
    void anotherExternalIdIsDenied() {
        assertDenied(PAYMENTS, "keyledger-reader", "guessed");
    }

    @Test
    void aMissingExternalIdIsDenied() {
        assertDenied(PAYMENTS, "keyledger-reader", null);
    }

    @Test
    void aRoleOfAnotherNameIsDenied() {
        assertDenied(PAYMENTS, "administrator", "keyledger");
    }

    @Test
    void anAccountWithoutEvidenceHasNoRole() {
        assertDenied(WITHOUT_FOLDER, "keyledger-reader", "keyledger");
    }

    @Test
    void theManagementAccountHasNoRoleUnlessItIsGivenOne() throws Exception {
        assertDenied(MANAGEMENT, "keyledger-reader", "keyledger");
        try (AwsSimulator other = AwsSimulator.of(Evidence.byHand()).managementRoleName("keyledger-management").start();
                Clients its = new Clients(other)) {
            assertThat(its.sts.assumeRole(r -> r.roleArn("arn:aws:iam::" + MANAGEMENT + ":role/keyledger-management")
                    .roleSessionName("keyledger")).credentials()).isNotNull();
        }
    }

    private void assertDenied(AccountId account, String role, String externalId) {
        assertThatThrownBy(() -> assume(account, role, externalId))
                .isInstanceOfSatisfying(StsException.class, error -> assertError(error, "AccessDenied", 403))
                .hasMessageContaining("User: " + aws.caller().arn()
                        + " is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::" + account
                        + ":role/"
                        + role);
    }

    @Test
    void aSessionLendsNoFurtherRoles() {
        var payments = Clients.signedWith(assume(PAYMENTS, "keyledger-reader", "keyledger"));

        assertThatThrownBy(() -> clients.sts.assumeRole(r -> r
                .roleArn("arn:aws:iam::012345678901:role/keyledger-reader").roleSessionName("keyledger")
                .externalId("keyledger").overrideConfiguration(payments)))
                .isInstanceOfSatisfying(StsException.class, error -> assertError(error, "AccessDenied", 403));
    }

    @Test
    void credentialsThatWereNeverIssuedAreInvalid() {
        var unknown = Clients.signedWith(Credentials.builder().accessKeyId("ASIANOBODYSEXAMPLE00")
                .secretAccessKey("x").sessionToken("y").build());

        assertThatThrownBy(() -> clients.sts.getCallerIdentity(r -> r.overrideConfiguration(unknown)))
                .isInstanceOfSatisfying(StsException.class, error -> assertError(error, "InvalidClientTokenId", 403));
        assertThatThrownBy(() -> clients.organizations.listRoots(r -> r.overrideConfiguration(unknown)))
                .isInstanceOfSatisfying(OrganizationsException.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("UnrecognizedClientException");
                    assertThat(error.statusCode()).isEqualTo(400);
                });
        assertThat(aws.calls().refused()).isEqualTo(2);
    }

    @Test
    void theKeyOfOneSessionWithTheTokenOfAnotherIsInvalid() {
        Credentials payments = assume(PAYMENTS, "keyledger-reader", "keyledger");
        Credentials web = assume(new AccountId("012345678901"), "keyledger-reader", "keyledger");
        var mixed = Clients.signedWith(payments.toBuilder().sessionToken(web.sessionToken()).build());

        assertThatThrownBy(() -> clients.sts.getCallerIdentity(r -> r.overrideConfiguration(mixed)))
                .isInstanceOfSatisfying(StsException.class, error -> assertError(error, "InvalidClientTokenId", 403));
    }

    @Test
    void aSessionExpiresAfterItsCalls() {
        aws.faults(Faults.none().sessionsExpireAfter(2));
        AwsRequestOverrideConfiguration session = clients.reader(PAYMENTS);
        clients.iam.getAccountSummary(r -> r.overrideConfiguration(session));
        clients.iam.getAccountSummary(r -> r.overrideConfiguration(session));

        assertThatThrownBy(() -> clients.iam.getAccountSummary(r -> r.overrideConfiguration(session)))
                .isInstanceOfSatisfying(IamException.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken");
                    assertThat(error.statusCode()).isEqualTo(403);
                });
        assertThat(clients.iam.getAccountSummary(r -> r.overrideConfiguration(clients.reader(PAYMENTS)))).isNotNull();
    }

    @Test
    void anExpiredTokenMayBeRefusedAsSuch() {
        aws.faults(Faults.none().on(PAYMENTS,
                AccountFault.failing(AwsError.EXPIRED_TOKEN_EXCEPTION, Set.of(Action.ASSUME_ROLE))));

        assertThatThrownBy(() -> clients.reader(PAYMENTS)).isInstanceOfSatisfying(ExpiredTokenException.class,
                error -> assertError(error, "ExpiredTokenException", 400));
    }

    @Test
    void aDisabledRegionLendsNoRoles() {
        aws.faults(Faults.none().regionDisabled("us-east-1"));

        assertThatThrownBy(() -> clients.reader(PAYMENTS))
                .isInstanceOfSatisfying(RegionDisabledException.class,
                        error -> assertError(error, "RegionDisabledException", 403))
                .hasMessageContaining("STS is not activated in this region for account:123456789012");
        aws.faults(Faults.none().regionDisabled("eu-south-2"));
        assertThat(clients.reader(PAYMENTS)).isNotNull();
    }
}
