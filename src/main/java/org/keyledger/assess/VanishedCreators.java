package org.keyledger.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keyledger.evidence.CredentialReport;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.KeyEvent;

/// Finds users whose creator, an IAM user of the same account, is no longer there. CloudTrail tells of the past 90 days
/// only, and a row that could not be read may be the creator's.
final class VanishedCreators {

    /// A user's creation date and the time of the event may be of two seconds.
    private static final Duration ABOUT = Duration.ofSeconds(60);

    private final KeyEvents events;
    private final Optional<Set<String>> users;

    VanishedCreators(KeyEvents events, CredentialReport report) {
        this.events = events;
        this.users = events.collected() && report.rowsUnread() == 0 ? Optional.of(report.entries().stream()
                .map(CredentialReportEntry::user).collect(Collectors.toUnmodifiableSet())) : Optional.empty();
    }

    /// The name of the user's creator if he has vanished.
    Optional<String> of(CredentialReportEntry entry) {
        if (users.isEmpty() || entry.userCreated().isEmpty()) {
            return Optional.empty();
        }
        Instant since = entry.userCreated().get().minus(ABOUT);
        return events.of(entry.user(), since).stream()
                .filter(event -> event.action() == KeyEvent.Action.CREATE_USER && event.succeeded())
                .reduce((_, later) -> later).map(KeyEvent::actor)
                .filter(actor -> actor.arn().contains(":" + entry.arn().account() + ":user/"))
                .map(KeyEvent.Actor::userName).filter(name -> !name.isEmpty() && !users.get().contains(name));
    }
}
