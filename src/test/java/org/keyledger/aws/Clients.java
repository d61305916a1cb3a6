package org.keyledger.aws;

import java.net.URI;

import org.keyledger.iam.AccountId;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/// The real SDK's clients, which share one HTTP client and never try twice. Calls are the caller's unless a request brings
/// other credentials.
final class Clients implements AutoCloseable {

    private final SdkHttpClient http = Apache5HttpClient.builder().maxConnections(200).build();
    final OrganizationsClient organizations;
    final StsClient sts;
    final IamClient iam;
    final CloudTrailClient cloudTrail;
    final IdentitystoreClient identityStore;
    final SsoAdminClient ssoAdmin;

    Clients(AwsSimulator aws) {
        Caller caller = aws.caller();
        AwsCredentials credentials = AwsBasicCredentials.create(caller.accessKeyId(), caller.secretAccessKey());
        organizations = with(OrganizationsClient.builder(), aws.endpoint(), credentials).httpClient(http).build();
        sts = with(StsClient.builder(), aws.endpoint(), credentials).httpClient(http).build();
        iam = with(IamClient.builder(), aws.endpoint(), credentials).httpClient(http).build();
        cloudTrail = with(CloudTrailClient.builder(), aws.endpoint(), credentials).httpClient(http).build();
        identityStore = with(IdentitystoreClient.builder(), aws.endpoint(), credentials).httpClient(http).build();
        ssoAdmin = with(SsoAdminClient.builder(), aws.endpoint(), credentials).httpClient(http).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B with(B builder, URI endpoint, AwsCredentials credentials) {
        return builder.endpointOverride(endpoint).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    /// Credentials of the reader role in an account, to be given with a request.
    AwsRequestOverrideConfiguration reader(AccountId account) {
        return signedWith(sts.assumeRole(r -> r.roleArn("arn:aws:iam::" + account + ":role/keyledger-reader")
                .roleSessionName("keyledger").externalId("keyledger")).credentials());
    }

    /// Has a request signed with the credentials of an assumed role.
    static AwsRequestOverrideConfiguration signedWith(Credentials session) {
        return AwsRequestOverrideConfiguration.builder().credentialsProvider(
                StaticCredentialsProvider.create(AwsSessionCredentials.create(session.accessKeyId(),
                        session.secretAccessKey(), session.sessionToken())))
                .build();
    }

    @Override
    public void close() {
        organizations.close();
        sts.close();
        iam.close();
        cloudTrail.close();
        identityStore.close();
        ssoAdmin.close();
        http.close();
    }
}
