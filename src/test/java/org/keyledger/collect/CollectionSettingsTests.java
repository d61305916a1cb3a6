package org.keyledger.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.keyledger.collect.AccountFilter.Tag;
import org.keyledger.collect.CollectionSettings.Limits;
import org.keyledger.collect.CollectionSettings.Place;
import org.keyledger.collect.CollectionSettings.Roles;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Partition;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.endpoints.IamEndpointProvider;
import software.amazon.awssdk.services.organizations.endpoints.OrganizationsEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/// Settings that AWS would refuse are refused before anything is called.
class CollectionSettingsTests {

    private static final CollectionSettings WHOLE = CollectionSettings.of(Scope.Organization.whole());

    @Test
    void onlyTheScopeIsWithoutDefault() {
        assertThat(WHOLE.roles().name()).isEqualTo("keyledger-reader");
        assertThat(WHOLE.roles().sessionName()).isEqualTo("keyledger");
        assertThat(WHOLE.limits().reportTimeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(WHOLE.extras()).isEqualTo(CollectionSettings.Extras.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/keyledger-reader", "arn:aws:iam::111122223333:role/keyledger-reader", "a b" })
    void aRoleIsNamedWithoutItsArn(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roles(name, Optional.empty(), "keyledger", Optional.empty()))
                .withMessageContaining("'" + name + "' is no name of an IAM role");
        assertThatIllegalArgumentException().isThrownBy(() -> Roles.DEFAULTS.withManagement(name));
    }

    @Test
    void aRoleMayHaveAPath() {
        assertThat(new Roles("security/keyledger-reader", Optional.empty(), "keyledger", Optional.empty()).name())
                .isEqualTo("security/keyledger-reader");
    }

    @Test
    void namesHaveTheLengthsThatStsTakes() {
        assertThat(Roles.DEFAULTS.withExternalId("ab").externalId()).contains("ab");
        assertThat(Roles.DEFAULTS.withExternalId("a".repeat(1224)).externalId()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> Roles.DEFAULTS.withExternalId("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Roles.DEFAULTS.withExternalId("a".repeat(1225)));
        for (String session : List.of("a", "a".repeat(65), "a b")) {
            assertThatIllegalArgumentException().isThrownBy(
                    () -> new Roles("keyledger-reader", Optional.empty(), session, Optional.empty()));
        }
    }

    @Test
    void limitsArePositive() {
        Duration minute = Duration.ofMinutes(1);

        assertThat(new Limits(1, 0, minute, minute).concurrency()).isEqualTo(1);
        assertThat(new Limits(500, 0, minute, minute).concurrency()).isEqualTo(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 0, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(501, 0, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, -1, minute, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, Duration.ZERO, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, minute, Duration.ofSeconds(-1)));
    }

    @Test
    void accountsCannotBeToldApartByTagsThatAreNotRead() {
        AccountFilter byTag = new AccountFilter(Set.of(), List.of(new Tag("Stage", Optional.empty())), Set.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope.Organization(byTag, AccountFilter.NONE, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope.Organization(AccountFilter.NONE, byTag, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope.Accounts(List.of()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "Production, organizational unit Production",
            "Production/Payments, organizational unit Production/Payments", "Prod, -", "Payments, -",
            "Production/Payments/Cards, -" })
    void aUnitMeansWhatLiesBelowItAndNoNamesake(String path, String match) {
        Account account = new Account(new AccountId("111122223333"), "a", "", AccountState.ACTIVE,
                "Production/Payments", Map.of());

        assertThat(new AccountFilter(Set.of(path), List.of(), Set.of()).matchOf(account))
                .isEqualTo(Optional.ofNullable(match));
    }

    @Test
    void aTagMatchesByItsKeyOrItsValue() {
        Account account = new Account(new AccountId("111122223333"), "a", "", AccountState.ACTIVE, "",
                Map.of("Stage", "prod"));

        assertThat(match(account, new Tag("Stage", Optional.empty()))).contains("tag Stage");
        assertThat(match(account, new Tag("Stage", Optional.of("prod")))).contains("tag Stage=prod");
        assertThat(match(account, new Tag("Stage", Optional.of("Prod")))).isEmpty();
        assertThat(match(account, new Tag("stage", Optional.empty()))).isEmpty();
    }

    private static Optional<String> match(Account account, Tag tag) {
        return new AccountFilter(Set.of(), List.of(tag), Set.of()).matchOf(account);
    }

    @Test
    void aRegionOfAnotherPartitionIsRefused() {
        CollectionSettings settings = WHOLE.with(new Place(Optional.of(new Partition("aws-cn")),
                Optional.of("us-gov-west-1"), Optional.empty()));

        assertThatThrownBy(() -> Collector.open(settings, InstantSource.system()))
                .isInstanceOf(CollectionException.class)
                .hasMessageContaining("region us-gov-west-1 belongs to partition aws-us-gov, not aws-cn");
        assertThatIllegalArgumentException().isThrownBy(() -> Place.region("Frankfurt"));
    }

    /// The region alone is enough for the SDK: no service is told that it is a global one.
    @ParameterizedTest
    @CsvSource({
            "eu-central-1, iam.amazonaws.com, organizations.us-east-1.amazonaws.com, sts.eu-central-1.amazonaws.com",
            "us-gov-west-1, iam.us-gov.amazonaws.com, organizations.us-gov-west-1.amazonaws.com,"
                    + " sts.us-gov-west-1.amazonaws.com",
            "cn-northwest-1, iam.cn-north-1.amazonaws.com.cn, organizations.cn-northwest-1.amazonaws.com.cn,"
                    + " sts.cn-northwest-1.amazonaws.com.cn" })
    void everyPartitionHasItsOwnEndpoints(String region, String iam, String organizations, String sts) {
        Region where = Region.of(region);

        assertThat(
                IamEndpointProvider.defaultProvider().resolveEndpoint(p -> p.region(where)).join().endpointUrl().host())
                .isEqualTo(iam);
        assertThat(OrganizationsEndpointProvider.defaultProvider().resolveEndpoint(p -> p.region(where)).join()
                .endpointUrl().host())
                .isEqualTo(organizations);
        assertThat(
                StsEndpointProvider.defaultProvider().resolveEndpoint(p -> p.region(where)).join().endpointUrl().host())
                .isEqualTo(sts);
    }
}
