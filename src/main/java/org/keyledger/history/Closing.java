package org.keyledger.history;

import java.time.Duration;
import java.time.Instant;

import org.keyledger.assess.AssessedKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.LastUse;

/// Tells why a finding is closed that no verdict of this period confirms.
///
/// What happened "while it was open" is what happened after the instant that opened it, less the age that a credential
/// report may have by then: AWS serves the same one for four hours (IAM user guide, "Generate credential reports").
final class Closing {

    static final Duration REPORT_AGE = Duration.ofHours(4);

    private Closing() {}

    /// @param key the finding's key, which is there
    static CloseReason whileThere(FindingRecord open, AssessedKey key, PresentKeys present) {
        if (isAnother(open, key)) {
            return CloseReason.KEY_ROTATED;
        }
        boolean dormant = open.control().equals("dormant-inactive-key");
        if (!key.key().mayWork()) {
            return dormant ? CloseReason.RESOLVED
                    : hasNewer(open, present) ? CloseReason.KEY_ROTATED : CloseReason.KEY_DEACTIVATED;
        }
        return switch (open.control()) {
            case "admin-key" -> CloseReason.PERMISSIONS_REDUCED;
            case "orphaned-key" -> CloseReason.OWNER_FOUND;
            case "unused-key", "key-at-setup" -> wasUsed(open, key) ? CloseReason.USED_AGAIN : CloseReason.RESOLVED;
            case "dormant-inactive-key" -> CloseReason.KEY_ACTIVATED;
            default -> CloseReason.RESOLVED; // controls are many, and these alone have a reason of their own
        };
    }

    /// For a finding whose key is known not to be there.
    static CloseReason onceGone(FindingRecord open, PresentKeys present) {
        return !present.hasUserOf(open.key()) ? CloseReason.USER_DELETED
                : hasNewer(open, present) ? CloseReason.KEY_ROTATED : CloseReason.KEY_DELETED;
    }

    /// A key without a creation date is known by its slot only, where another may be by now.
    private static boolean isAnother(FindingRecord open, AssessedKey key) {
        return !open.key().isDated() && key.key().created() instanceof Created.At(Instant made)
                && made.isAfter(since(open));
    }

    private static boolean hasNewer(FindingRecord open, PresentKeys present) {
        Instant own = open.key().isDated() ? Instant.parse(open.key().created()) : Instant.MIN;
        return present.hasWorkingKeyMadeAfter(open.key().user(), own.isAfter(since(open)) ? own : since(open));
    }

    private static boolean wasUsed(FindingRecord open, AssessedKey key) {
        return key.key().lastUse() instanceof LastUse.At(Instant when, _, _) && when.isAfter(since(open));
    }

    private static Instant since(FindingRecord open) {
        return open.openedAt().minus(REPORT_AGE);
    }
}
