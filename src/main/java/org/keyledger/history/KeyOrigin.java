package org.keyledger.history;

import org.keyledger.iam.Answer;

/// Where a key came from.
///
/// @param createdBy who created it, in few words; empty where `note` says why that is unknown
/// @param inPeriod  whether it was created since the previous period
public record KeyOrigin(String createdBy, String note, Answer inPeriod) {

    public KeyOrigin {
        if (createdBy.isEmpty() == note.isEmpty()) {
            throw new IllegalArgumentException("a key has a creator or a note why none is known");
        }
    }
}
