package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.iam.KeyEvent.Action.CREATE_USER;
import static org.keyledger.iam.KeyEventBuilder.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.owner.Roster;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.KeyEventBuilder;

class VanishedCreatorsTests {

    private static final String VANISHED =
            "Its user was created by alice, an IAM user who is no longer in the account.";

    @Test
    void anOrphansCreatorWhoIsGoneIsNamed() {
        assertThat(statement(account(), created().byUser("alice").build())).endsWith(VANISHED);
    }

    @Test
    void oneWhoIsStillThereIsNot() {
        assertThat(statement(account().with(activeKey().ofUser("alice")), created().byUser("alice").build()))
                .doesNotContain("created by");
    }

    @Test
    void aRoleOrAFailedAttemptIsNobodyWhoIsGone() {
        assertThat(statement(account(), created().build())).doesNotContain("created by");
        assertThat(statement(account(), created().byUser("alice").failedWith("AccessDenied").build()))
                .doesNotContain("created by");
    }

    @Test
    void theCreatorOfAnEarlierUserOfThatNameIsNot() {
        assertThat(statement(account(),
                event(CREATE_USER, daysAgo(30).minusSeconds(60)).byUser("alice").build())).endsWith(VANISHED);
        assertThat(statement(account(),
                event(CREATE_USER, daysAgo(30).minusSeconds(61)).byUser("alice").build()))
                .doesNotContain("created by");
    }

    @Test
    void aRowThatCouldNotBeReadMayBeTheCreators() {
        assertThat(statement(account().withUnreadRows(1), created().byUser("alice").build()))
                .doesNotContain("created by");
    }

    private static KeyEventBuilder created() {
        return event(CREATE_USER, daysAgo(30));
    }

    private static AccountBuilder account() {
        return AccountBuilder.account("111122223333").with(activeKey().ofUserCreatedAt(daysAgo(30)));
    }

    private static String statement(AccountBuilder account, KeyEvent event) {
        AuthorizationDetails untagged = new AuthorizationDetails(Map.of("svc-build", new AuthorizationDetails.User(
                "svc-build", List.of(), List.of(), List.of(), Optional.empty(), Map.of(), Optional.empty())), Map.of(),
                Map.of());
        AccountAssessment assessed = AccountBuilder.assess(
                account.with(untagged).with(KeyEvents.of(List.of(event))).read(), Optional.of(new Roster(List.of())),
                AS_OF);
        assertThat(assessed.keys().getFirst().verdict("orphaned-key")).isInstanceOf(Verdict.Flagged.class);
        return ((Verdict.Flagged) assessed.keys().getFirst().verdict("orphaned-key")).statement();
    }
}
