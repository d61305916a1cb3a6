package org.keyledger.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Assignment.PrincipalType;
import org.keyledger.organization.Assignments.Membership;

class AssignmentsTests {

    private static final AccountId PAYMENTS = new AccountId("444455556666");
    private static final AccountId SANDBOX = new AccountId("555566667777");

    private static final List<Assignment> ALL = List.of(
            new Assignment(PAYMENTS, "ps-view", PrincipalType.GROUP, "developers"),
            new Assignment(PAYMENTS, "ps-admin", PrincipalType.USER, "anna"),
            new Assignment(SANDBOX, "ps-admin", PrincipalType.USER, "ben"));

    @Test
    void aUserHasItsOwnAndItsGroupsInThatAccountOnly() {
        Assignments known = new Assignments(ALL, Optional.of(
                List.of(new Membership("developers", "anna"), new Membership("developers", "carla"))));

        assertThat(known.permissionSets("anna", PAYMENTS)).contains(List.of("ps-admin", "ps-view"));
        assertThat(known.permissionSets("carla", PAYMENTS)).contains(List.of("ps-view"));
        assertThat(known.permissionSets("ben", PAYMENTS)).contains(List.of());
        assertThat(known.permissionSets("carla", SANDBOX)).contains(List.of());
    }

    @Test
    void withoutMembershipsItIsUnknownWhatOthersHaveWhereAGroupHasSomething() {
        Assignments known = new Assignments(ALL, Optional.empty());

        assertThat(known.permissionSets("ben", PAYMENTS)).isEmpty();
        assertThat(known.permissionSets("anna", PAYMENTS)).as("an assignment of its own needs no group")
                .contains(List.of("ps-admin"));
        assertThat(known.permissionSets("carla", SANDBOX)).as("no group has anything there").contains(List.of());
    }

    @Test
    void aUserIsNoGroupOfTheSameId() {
        Assignments known = new Assignments(ALL, Optional.of(List.of()));

        assertThat(known.permissionSets("developers", PAYMENTS)).contains(List.of());
    }
}
