package org.keyledger.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.evidence.sample.Samples.LAST;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.IdentityCenter;
import org.keyledger.organization.IdentityUser;
import org.keyledger.organization.PermissionSet;
import org.keyledger.organization.PersonStatus;

/// Most people of the sample could sign in through Identity Center, and not all of them.
class SampleIdentityCenterTests {

    private static final AccountId SHARED_SERVICES = new AccountId("012345678901");
    private static final AccountId PAYMENTS = new AccountId("444455556666");

    @TempDir
    Path folder;

    private PeriodEvidence read(SampleSpec spec) throws IOException {
        new SampleOrganization(spec).write(folder);
        return PeriodEvidence.open(folder, LAST);
    }

    @Test
    void hasAnInstanceAndOnePermissionSetThatLastsTooLong() throws IOException {
        IdentityCenter known = read(new SampleSpec(12, 20, 1, 7, LAST)).identityCenter();

        assertThat(known.region()).contains("eu-central-1");
        assertThat(known.startUrl()).contains("https://d-1234567890.awsapps.com/start");
        assertThat(known.permissionSets().orElseThrow()).hasSize(4)
                .filteredOn(set -> set.sessionDuration().orElseThrow().compareTo(Duration.ofHours(8)) > 0)
                .extracting(PermissionSet::name).containsExactly("PowerUserAccess");
    }

    @Test
    void holdsMostOfThoseWhoWorkHereAndDisabledSomeWhoLeft() throws IOException {
        PeriodEvidence evidence = read(new SampleSpec(12, 40, 1, 7, LAST));
        Set<String> users = evidence.identityCenter().users().orElseThrow().stream()
                .map(user -> user.person().email()).collect(Collectors.toSet());

        List<String> active = evidence.people().orElseThrow().stream()
                .filter(person -> person.status() == PersonStatus.ACTIVE).map(person -> person.email()).toList();

        assertThat(active.stream().filter(users::contains).count() * 100.0 / active.size()).isBetween(75.0, 99.0);
        assertThat(evidence.identityCenter().users().orElseThrow()).extracting(user -> user.person().status())
                .contains(PersonStatus.ACTIVE, PersonStatus.DISABLED);
    }

    @Test
    void assignsMostInMostAccountsAndFewWhereItMatters() throws IOException {
        IdentityCenter known = read(new SampleSpec(12, 40, 1, 7, LAST)).identityCenter();

        long enabled =
                known.users().orElseThrow().stream().filter(user -> user.person().status() == PersonStatus.ACTIVE)
                        .count();
        assertThat(assigned(known, SHARED_SERVICES)).isBetween(enabled / 2, enabled - 1);
        assertThat(assigned(known, PAYMENTS)).isBetween(1L, enabled / 3);
    }

    private static long assigned(IdentityCenter known, AccountId account) {
        return known.users().orElseThrow().stream().map(IdentityUser::id)
                .filter(user -> !known.assignments().orElseThrow().permissionSets(user, account).orElseThrow()
                        .isEmpty())
                .count();
    }

    @Test
    void leavesTheDenseOrganizationWithout() throws IOException {
        assertThat(read(SampleSpec.dense(2, 2, 7, LAST)).identityCenter()).isEqualTo(IdentityCenter.UNKNOWN);
    }
}
