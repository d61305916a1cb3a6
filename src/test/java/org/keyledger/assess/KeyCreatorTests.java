package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.iam.KeyEvent.Action.CREATE_KEY;
import static org.keyledger.iam.KeyEvent.Action.UPDATE_KEY;
import static org.keyledger.iam.KeyEventBuilder.event;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.evidence.KeyIds;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.KeyStatus;

class KeyCreatorTests {

    private static final AccessKeyId ID = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    private static final AccessKeyId OTHER = new AccessKeyId("AKIAI44QH8DHBEXAMPLE");

    @Test
    void anEventWithTheKeysIdTellsWhateverItsTime() {
        assertThat(creatorOf(listed(), event(CREATE_KEY, daysAgo(3)).of(ID).build()))
                .isEqualTo("role/ci (session deploy-42)");
    }

    @Test
    void anEventOfAnotherIdIsOfAnotherKeyEvenInTheSameSecond() {
        assertThat(creatorOf(listed(), event(CREATE_KEY, daysAgo(10)).of(OTHER).build()))
                .isEqualTo("unknown: no event tells of its creation");
    }

    @Test
    void anEventWithoutIdFitsByUserAndSecond() {
        assertThat(creatorOf(listed(), event(CREATE_KEY, daysAgo(10)).byUser("alice").build()))
                .isEqualTo("user alice");
        assertThat(creatorOf(listed(), event(CREATE_KEY, daysAgo(10).plusSeconds(1)).build()))
                .isEqualTo("unknown: no event tells of its creation");
        assertThat(creatorOf(listed(), event(CREATE_KEY, daysAgo(10).minusSeconds(1)).build()))
                .isEqualTo("unknown: no event tells of its creation");
        assertThat(creatorOf(listed(), event(CREATE_KEY, daysAgo(10).plusMillis(999)).build()))
                .isEqualTo("role/ci (session deploy-42)");
    }

    @Test
    void aKeyWithoutIdFitsByUserAndSecond() {
        assertThat(creatorOf(account("111122223333").with(activeKey()),
                event(CREATE_KEY, daysAgo(10)).of(OTHER).build())).isEqualTo("role/ci (session deploy-42)");
        assertThat(creatorOf(account("111122223333").with(activeKey()),
                event(CREATE_KEY, daysAgo(10)).of("svc-other").build()))
                .isEqualTo("unknown: no event tells of its creation");
    }

    @Test
    void twoCallersInOneSecondAreNoAnswerButOneCallerTwiceIs() {
        AccountBuilder withoutIds = account("111122223333").with(activeKey());
        KeyEvent one = event(CREATE_KEY, daysAgo(10)).of(ID).build();

        assertThat(creatorOf(withoutIds, one, event(CREATE_KEY, daysAgo(10)).of(OTHER).byUser("alice").build()))
                .isEqualTo("unknown: 2 callers created a key of the user in that second");
        assertThat(creatorOf(withoutIds, one, event(CREATE_KEY, daysAgo(10)).of(OTHER).build()))
                .isEqualTo("role/ci (session deploy-42)");
    }

    @Test
    void onlyASuccessfulCreationCreates() {
        assertThat(creatorOf(listed(), event(UPDATE_KEY, daysAgo(3)).of(ID).build(),
                event(CREATE_KEY, daysAgo(10)).failedWith("LimitExceededException").build()))
                .isEqualTo("unknown: no event tells of its creation");
    }

    @Test
    void aKeyOlderThanWhatCloudTrailKeepsIsSaidToBe() {
        AccountBuilder read = account("111122223333").reportedAt(KeyBuilder.AS_OF).with(KeyEvents.of(List.of()));

        assertThat(creator(read.with(activeKey().createdDaysAgo(90)).assessed()))
                .isEqualTo("unknown: no event tells of its creation");
        assertThat(creator(account("111122223333").reportedAt(KeyBuilder.AS_OF).with(KeyEvents.of(List.of()))
                .with(activeKey().createdAt(daysAgo(90).minusSeconds(1))).assessed()))
                .isEqualTo("unknown: created longer ago than CloudTrail's 90 days");
        assertThat(creatorOf(account("111122223333").with(activeKey().createdNobodyKnowsWhen())))
                .isEqualTo("unknown: no event names the key");
    }

    @Test
    void eventsThatWereNotCollectedTellNothing() {
        assertThat(creator(listed().assessed())).isEqualTo("unknown: key events were not collected");
    }

    private static AccountBuilder listed() {
        return account("111122223333").with(activeKey())
                .with(KeyIds.of(new AccessKeyMetadata("svc-build", ID, KeyStatus.ACTIVE, daysAgo(10))));
    }

    private static String creatorOf(AccountBuilder account, KeyEvent... events) {
        return creator(account.with(KeyEvents.of(List.of(events))).assessed());
    }

    private static String creator(AccountAssessment assessment) {
        return switch (assessment.keys().getFirst().creator()) {
            case KeyCreator.Known(var actor) -> actor.describe();
            case KeyCreator.Unknown(String reason) -> "unknown: " + reason;
        };
    }
}
