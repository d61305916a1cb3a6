package org.keyledger.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.keyledger.collect.CollectionSettings.Roles;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/// A session of a role in one account, begun with the first call and renewed before it expires.
final class RoleCredentials implements Credentials {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final StsClient sts;
    private final Calls own;
    private final AccountId account;
    private final Arn role;
    private final Roles settings;
    private final InstantSource clock;
    private Optional<AwsCredentialsProvider> session = Optional.empty();
    private Instant expires = Instant.MIN;

    /// @param own  calls with the caller's own credentials
    /// @param role in the account
    RoleCredentials(StsClient sts, Calls own, AccountId account, Arn role, Roles settings, InstantSource clock) {
        this.sts = sts;
        this.own = own;
        this.account = account;
        this.role = role;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AwsCredentialsProvider current() {
        if (session.isEmpty() || clock.instant().isAfter(expires.minus(MARGIN))) {
            AssumeRoleResponse answer = own.call(Api.ASSUME_ROLE,
                    as -> sts.assumeRole(request -> request.roleArn(role.toString())
                            .roleSessionName(settings.sessionName()).externalId(settings.externalId().orElse(null))
                            .overrideConfiguration(as)));
            requireAccount(answer.assumedRoleUser().arn());
            var credentials = answer.credentials();
            session = Optional.of(StaticCredentialsProvider.create(AwsSessionCredentials
                    .create(credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken())));
            expires = credentials.expiration();
        }
        return session.get();
    }

    /// One account's answers must never lie in another's folder.
    private void requireAccount(String assumed) {
        String found = Arn.parse(assumed).account();
        if (!found.equals(account.value())) {
            throw new ApiFault(Api.ASSUME_ROLE, ApiFault.Kind.WRONG_ACCOUNT, "WrongAccount",
                    "the session is one of account " + found + " (" + Api.ASSUME_ROLE.action() + ")");
        }
    }

    @Override
    public boolean renew() {
        session = Optional.empty();
        return true;
    }
}
