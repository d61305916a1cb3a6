package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.keyledger.collect.CollectionSettings.Place;

import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.endpoints.CloudTrailEndpointProvider;
import software.amazon.awssdk.services.iam.endpoints.IamEndpointProvider;
import software.amazon.awssdk.services.identitystore.endpoints.IdentitystoreEndpointProvider;
import software.amazon.awssdk.services.organizations.endpoints.OrganizationsEndpointProvider;
import software.amazon.awssdk.services.ssoadmin.endpoints.SsoAdminEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/// The clients call each partition where it is, by the SDK's own rules for the Regions that they are made with. Nothing is
/// called here.
class PartitionEndpointsTests {

    @ParameterizedTest
    @CsvSource({
            "aws, eu-central-1, iam.amazonaws.com, organizations.us-east-1.amazonaws.com, amazonaws.com, us-east-1",
            "aws-us-gov, us-gov-east-1, iam.us-gov.amazonaws.com, organizations.us-gov-west-1.amazonaws.com,"
                    + " amazonaws.com, us-gov-west-1",
            "aws-cn, cn-northwest-1, iam.cn-north-1.amazonaws.com.cn,"
                    + " organizations.cn-northwest-1.amazonaws.com.cn, amazonaws.com.cn, cn-north-1",
            "aws-eusc, eusc-de-east-1, iam.eusc-de-east-1.amazonaws.eu, organizations.eusc-de-east-1.amazonaws.eu,"
                    + " amazonaws.eu, eusc-de-east-1" })
    void eachPartitionIsCalledWhereItIs(String partition, String region, String iam, String organizations,
            String suffix, String regionOfIam) throws Exception {
        try (Clients clients = new Clients(CollectionSettings.of(new Scope.Profile()).with(Place.region(region)), 1)) {
            assertThat(clients.partition.id()).isEqualTo(partition);
            Region configured = regionOf(clients.iam);
            assertThat(host(IamEndpointProvider.defaultProvider().resolveEndpoint(to -> to.region(configured)).get()))
                    .isEqualTo(iam);
            assertThat(host(OrganizationsEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(regionOf(clients.organizations))).get())).isEqualTo(organizations);
            assertThat(host(StsEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(regionOf(clients.sts)).useGlobalEndpoint(false)).get()))
                    .isEqualTo("sts." + region + "." + suffix);
            assertThat(host(CloudTrailEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(regionOf(clients.cloudTrail))).get())).startsWith("cloudtrail.")
                    .contains(regionOfIam).endsWith(suffix);
            assertThat(host(IdentitystoreEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(regionOf(clients.identityStore))).get()))
                    .isEqualTo("identitystore." + region + "." + suffix);
            assertThat(host(SsoAdminEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(regionOf(clients.ssoAdmin))).get()))
                    .isEqualTo("sso." + region + "." + suffix);
        }
    }

    private static Region regionOf(SdkClient client) {
        return switch (client.serviceClientConfiguration()) {
            case AwsServiceClientConfiguration configuration -> configuration.region();
            default -> throw new IllegalStateException(client.serviceName());
        };
    }

    private static String host(Endpoint endpoint) {
        URI url = endpoint.endpointUrl().toUri();
        assertThat(url.getScheme()).isEqualTo("https");
        return url.getHost();
    }
}
