package org.keyledger.assess.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keyledger.evidence.KeyEvents;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyEvent;
import org.keyledger.iam.KeyEvent.Action;
import org.keyledger.iam.KeyEvent.Failure;
import org.keyledger.iam.KeyStatus;

/// An attempt to create, switch or delete a key of a user that failed and that no later attempt made good. What failed
/// for other reasons than permissions and the limit of two keys, such as a key that is no longer there, says nothing about
/// a rotation.
record FailedRotation(KeyEvent attempt, Failure failure, boolean inactiveKeyInTheWay) {

    private static final List<Action> STEPS = List.of(Action.CREATE_KEY, Action.UPDATE_KEY, Action.DELETE_KEY);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    /// The user's latest such attempt.
    static Optional<FailedRotation> of(KeyEvents events, CredentialReportEntry user) {
        List<KeyEvent> told = events.of(user.user(), user.userCreated().orElse(Instant.MIN));
        return STEPS.stream().flatMap(step -> lastFailure(told, step, user).stream())
                .max(Comparator.comparing(KeyEvent::time))
                .map(attempt -> new FailedRotation(attempt, attempt.failure().orElseThrow(),
                        user.keys().stream().anyMatch(key -> key.status() == KeyStatus.INACTIVE)));
    }

    private static Optional<KeyEvent> lastFailure(List<KeyEvent> told, Action step, CredentialReportEntry user) {
        return told.stream().filter(event -> event.action() == step && event.failure()
                .filter(failure -> failure.isDenied() || failure.isLimitExceeded()).isPresent())
                .reduce((_, later) -> later).filter(failed -> !isMadeGood(failed, told, user));
    }

    /// Only a success of a later second counts: what came first within one second nobody can tell. A newer key in the
    /// report shows that one was created, whether the events tell of it or not.
    private static boolean isMadeGood(KeyEvent failed, List<KeyEvent> told, CredentialReportEntry user) {
        return told.stream().anyMatch(event -> event.action() == failed.action() && event.succeeded()
                && event.time().isAfter(failed.time()))
                || failed.action() == Action.CREATE_KEY && user.keys().stream().anyMatch(
                        key -> key.created() instanceof Created.At(Instant when) && when.isAfter(failed.time()));
    }

    /// Such as `CreateAccessKey failed on 2026-10-12: LimitExceededException`.
    String observed() {
        return attempt.action().eventName() + " failed on " + day(attempt.time()) + ": " + failure.code();
    }

    static String day(Instant when) {
        return DAY.format(when);
    }

    String statement() {
        String tried = attempt.actor().describe() + " tried " + attempt.action().eventName() + " for the user on "
                + MINUTE.format(attempt.time()) + " and failed with " + failure.code();
        return tried + (failure.isLimitExceeded() ? ", since the user had two keys already" : "")
                + "; no later attempt is known to have succeeded."
                + (failure.isLimitExceeded() && inactiveKeyInTheWay ? " An inactive key is in the way." : "");
    }
}
