package org.keyledger.assess.control;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.iam.KeyEvent.Action.CREATE_KEY;
import static org.keyledger.iam.KeyEvent.Action.DELETE_KEY;
import static org.keyledger.iam.KeyEvent.Action.UPDATE_KEY;
import static org.keyledger.iam.KeyEventBuilder.event;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.iam.KeyEvent;

/// What `stuck-rotation` makes of attempts that failed.
class FailedRotationTests {

    private static final String FAILED = "CreateAccessKey failed on 2026-10-22: LimitExceededException";

    private final Verdicts verdicts = new Verdicts(new StuckRotation());

    @Test
    void flagsAUserWhoseThirdKeyWasRefused() {
        KeyBuilder key = old().beside(activeKey().createdDaysAgo(12)).with(refused());

        verdicts.areFlaggedFor(key, Severity.MEDIUM, FAILED);
        verdicts.state(key, "role/ci (session deploy-42) tried CreateAccessKey for the user on 2026-10-22 06:00 UTC and"
                + " failed with LimitExceededException, since the user had two keys already; no later attempt is known"
                + " to have succeeded.");
    }

    @Test
    void theOlderOfTwoKeysStandsForTheUser() {
        verdicts.areClearFor(activeKey().createdDaysAgo(12).beside(old()).with(refused()));
        verdicts.areFlaggedFor(old().inSlotTwo().beside(activeKey().createdDaysAgo(12)).with(refused()),
                Severity.MEDIUM, FAILED);
    }

    @Test
    void theOnlyKeyStandsForTheUser() {
        verdicts.areFlaggedFor(old().with(refused()), Severity.MEDIUM, FAILED);
        verdicts.areFlaggedFor(activeKey().createdNobodyKnowsWhen().with(refused()), Severity.MEDIUM, FAILED);
    }

    @Test
    void theWorkingKeyStandsForTheUserWhereTheOtherIsInactive() {
        KeyBuilder working = activeKey().createdDaysAgo(12).beside(inactiveKey().createdDaysAgo(200)).with(refused());

        verdicts.areFlaggedFor(working, Severity.MEDIUM, FAILED);
        verdicts.state(working, "An inactive key is in the way.");
        verdicts.areClearFor(inactiveKey().createdDaysAgo(200).beside(activeKey().createdDaysAgo(12)).with(refused()));
    }

    @Test
    void addsToAnOverlapThatIsTooLong() {
        KeyBuilder key = old().beside(activeKey().createdDaysAgo(15)).with(refused());

        verdicts.areFlaggedFor(key, Severity.MEDIUM, "two active keys for 15 days; " + FAILED);
        verdicts.state(key, "this older one was never retired.");
        verdicts.state(key, "tried CreateAccessKey");
    }

    @Test
    void aLaterSuccessMakesItGood() {
        verdicts.areClearFor(old().with(refused(), event(CREATE_KEY, daysAgo(10).plusSeconds(1)).build()));
        verdicts.areFlaggedFor(old().with(refused(), event(CREATE_KEY, daysAgo(10)).build()), Severity.MEDIUM, FAILED);
        verdicts.areFlaggedFor(old().with(event(CREATE_KEY, daysAgo(10).minusSeconds(1)).build(), refused()),
                Severity.MEDIUM, FAILED);
    }

    @Test
    void theOrderInTheFileDoesNotMatter() {
        verdicts.areClearFor(old().with(event(CREATE_KEY, daysAgo(9)).build(), refused()));
    }

    @Test
    void aNewerKeyOfTheReportMakesItGoodEvenWithoutItsEvent() {
        verdicts.areClearFor(activeKey().createdAt(daysAgo(10).plusSeconds(1)).with(refused()));
        verdicts.areFlaggedFor(activeKey().createdAt(daysAgo(10)).with(refused()), Severity.MEDIUM, FAILED);
    }

    @Test
    void theSuccessOfAnotherActionMakesNothingGood() {
        KeyEvent denied = event(UPDATE_KEY, daysAgo(10)).failedWith("AccessDenied").byUser("alice").build();

        verdicts.areFlaggedFor(old().with(denied, event(CREATE_KEY, daysAgo(9)).build(),
                event(DELETE_KEY, daysAgo(9)).build()), Severity.MEDIUM,
                "UpdateAccessKey failed on 2026-10-22: AccessDenied");
        verdicts.areClearFor(old().with(denied, event(UPDATE_KEY, daysAgo(9)).build()));
    }

    @Test
    void aFailureAfterASuccessCountsAgain() {
        verdicts.areFlaggedFor(old().with(refused(), event(CREATE_KEY, daysAgo(9)).build(),
                event(CREATE_KEY, daysAgo(8)).failedWith("AccessDenied").build()), Severity.MEDIUM,
                "CreateAccessKey failed on 2026-10-24: AccessDenied");
    }

    @Test
    void theLatestOfSeveralFailuresIsTold() {
        verdicts.areFlaggedFor(old().with(refused(),
                event(DELETE_KEY, daysAgo(3)).failedWith("AccessDenied").build()), Severity.MEDIUM,
                "DeleteAccessKey failed on 2026-10-29: AccessDenied");
    }

    @Test
    void otherUsersEventsAndOtherErrorsAreNoFailedRotation() {
        verdicts.areClearFor(old().with(event(CREATE_KEY, daysAgo(10)).of("svc-other")
                .failedWith("LimitExceededException").build()));
        verdicts.areClearFor(old().with(event(DELETE_KEY, daysAgo(10)).failedWith("NoSuchEntityException").build()));
        verdicts.areClearFor(old().with(event(CREATE_KEY, daysAgo(10)).build()));
    }

    @Test
    void eventsOfAnEarlierUserOfThatNameAreIgnored() {
        verdicts.areClearFor(activeKey().createdNobodyKnowsWhen().ofUserCreatedAt(daysAgo(10).plusSeconds(1))
                .with(refused()));
        verdicts.areFlaggedFor(activeKey().createdNobodyKnowsWhen().ofUserCreatedAt(daysAgo(10)).with(refused()),
                Severity.MEDIUM, FAILED);
    }

    private static KeyBuilder old() {
        return activeKey().createdDaysAgo(200);
    }

    private static KeyEvent refused() {
        return event(CREATE_KEY, daysAgo(10)).failedWith("LimitExceededException").build();
    }
}
