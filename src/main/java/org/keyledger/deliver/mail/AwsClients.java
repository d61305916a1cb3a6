package org.keyledger.deliver.mail;

import java.time.Duration;
import java.util.Optional;

import org.keyledger.deliver.NotDeliveredException;

import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/// Clients of AWS with the credentials that the SDK finds, for a single call each.
public final class AwsClients {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofMinutes(2);

    private AwsClients() {}

    /// The SDK would repeat a call that timed out, and so send a mail twice: nothing is repeated.
    ///
    /// @throws software.amazon.awssdk.core.exception.SdkClientException when no region is configured
    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(B builder,
            Optional<String> region) {
        region.map(Region::of).ifPresent(builder::region);
        return builder.httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(CONNECT).socketTimeout(CALL))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(CALL))
                .build();
    }

    /// A client that has credentials: whatever is missing before the call is certain not to have sent anything.
    ///
    /// @param service       in words
    /// @param regionSetting of the job file
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C ready(B builder,
            Optional<String> region, String service, String regionSetting) throws NotDeliveredException {
        try {
            try (DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build()) {
                credentials.resolveCredentials();
            }
            return of(builder, region);
        }
        catch (SdkException missing) {
            throw new NotDeliveredException(service + " cannot be called: " + OneLine.of(missing.getMessage())
                    + " Give Keyledger AWS credentials, and a region as " + regionSetting + " or AWS_REGION.", missing);
        }
    }
}
