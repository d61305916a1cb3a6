package org.keyledger.evidence.sample;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.KeyStatus;

/// An access key's whole life.
///
/// @param deactivated [StoryTime#NEVER] where nobody did
/// @param deleted     likewise
record SampleKey(AccessKeyId id, Instant created, Instant deactivated, Instant deleted, Usage usage) {

    boolean existsAt(Instant at) {
        return !created.isAfter(at) && deleted.isAfter(at);
    }

    KeyStatus statusAt(Instant at) {
        return deactivated.isAfter(at) ? KeyStatus.ACTIVE : KeyStatus.INACTIVE;
    }

    Optional<Instant> lastUse(Instant at) {
        Usage used = deactivated.isBefore(usage.until()) ? usage.until(deactivated) : usage;
        return used.lastUse(created, at, id.value().hashCode());
    }

    SampleKey deactivated(Instant when) {
        return new SampleKey(id, created, when, deleted, usage);
    }

    SampleKey deleted(Instant when) {
        return new SampleKey(id, created, deactivated, when, usage);
    }
}
