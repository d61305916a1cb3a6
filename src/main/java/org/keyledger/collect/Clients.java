package org.keyledger.collect;

import java.time.Duration;
import java.util.Map;

import org.keyledger.collect.CollectionSettings.Limits;
import org.keyledger.collect.CollectionSettings.Place;
import org.keyledger.iam.Partition;

import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;

/// One client for each service and one HTTP client below them, for all accounts: credentials come with each request.
final class Clients implements AutoCloseable {

    /// How often a call is tried.
    static final int ATTEMPTS = 10;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /// A call that hangs is given up after this part of its time, so that there is time to repeat it.
    private static final int ATTEMPTS_IN_TIME = 4;

    /// IAM is one service for a partition, and CloudTrail records its events in that service's region (IAM user guide,
    /// "Logging IAM and AWS STS API calls with AWS CloudTrail").
    private static final Map<String, Region> REGION_OF_IAM = Map.of("aws", Region.US_EAST_1, "aws-us-gov",
            Region.US_GOV_WEST_1, "aws-cn", Region.CN_NORTH_1, "aws-eusc", Region.EUSC_DE_EAST_1);

    final Partition partition;
    final DefaultCredentialsProvider own;
    final StsClient sts;
    final IamClient iam;
    final OrganizationsClient organizations;
    final CloudTrailClient cloudTrail;
    final SsoAdminClient ssoAdmin;
    final IdentitystoreClient identityStore;
    /// Where Identity Center is looked for.
    final Region identityCenter;
    final CallCounter calls = new CallCounter();
    private final SdkHttpClient http;
    private final ClientOverrideConfiguration configuration;

    /// @param attempts how often a call is tried
    /// @throws CollectionException when the region is unknown or belongs to another partition
    Clients(CollectionSettings settings, int attempts) {
        Region region = regionOf(settings.place());
        partition = partitionOf(region, settings.place());
        Limits limits = settings.limits();
        Duration attempt = limits.callTimeout().dividedBy(ATTEMPTS_IN_TIME);
        http = Apache5HttpClient.builder().maxConnections(limits.concurrency() + 1).connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(attempt).connectionAcquisitionTimeout(attempt).tcpKeepAlive(true).build();
        own = DefaultCredentialsProvider.builder().build();
        configuration = ClientOverrideConfiguration.builder().retryStrategy(retries(attempts))
                .apiCallTimeout(limits.callTimeout()).apiCallAttemptTimeout(attempt).addMetricPublisher(calls).build();
        identityCenter = settings.place().identityCenterRegion().map(Region::of).orElse(region);
        sts = client(StsClient.builder(), region);
        iam = client(IamClient.builder(), region);
        organizations = client(OrganizationsClient.builder(), region);
        cloudTrail = client(CloudTrailClient.builder(), REGION_OF_IAM.getOrDefault(partition.id(), region));
        ssoAdmin = client(SsoAdminClient.builder(), identityCenter);
        identityStore = client(IdentitystoreClient.builder(), identityCenter);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Region region) {
        return builder.region(region).httpClient(http).credentialsProvider(own).overrideConfiguration(configuration)
                .build();
    }

    /// Measured with 1,000 accounts of which 30% of the calls were throttled: the SDK's own strategies lose accounts,
    /// because one client's token bucket, or rate limiter, stands for all accounts while AWS throttles each by itself.
    private static RetryStrategy retries(int attempts) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(attempts).circuitBreakerEnabled(false)
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofMillis(200), Duration.ofSeconds(10)))
                .build();
    }

    private static Region regionOf(Place place) {
        if (place.region().isPresent()) {
            return Region.of(place.region().get());
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        }
        catch (SdkClientException none) {
            throw new CollectionException("NoRegion", "no AWS region is configured",
                    "Name one in the job file, or set AWS_REGION.");
        }
    }

    /// Why the configured profile gives no credentials, in the SDK's words. Of all the places that the SDK looks in this is
    /// the one that an operator most likely meant, and the SDK's message about all of them hides it.
    static String whyNotByProfile() {
        try (ProfileCredentialsProvider profile = ProfileCredentialsProvider.create()) {
            profile.resolveCredentials();
            return "it has some now";
        }
        catch (RuntimeException reason) {
            String message = String.valueOf(reason.getMessage());
            int dump = message.indexOf(": ProfileFile(");
            return dump < 0 ? message : message.substring(0, dump);
        }
    }

    private static Partition partitionOf(Region region, Place place) {
        Partition found = new Partition(PartitionMetadata.of(region).id());
        if (place.partition().isPresent() && !place.partition().get().equals(found)) {
            throw new CollectionException("WrongPartition",
                    "region " + region.id() + " belongs to partition " + found + ", not " + place.partition().get(),
                    "Name a region of that partition in the job file, or set AWS_REGION.");
        }
        return found;
    }

    @Override
    public void close() {
        sts.close();
        iam.close();
        organizations.close();
        cloudTrail.close();
        ssoAdmin.close();
        identityStore.close();
        http.close();
        own.close();
    }
}
